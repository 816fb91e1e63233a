// What the notes wrote, word for word. A page quotes them in its own letters; it is known
// which letters became which, and the rest must be the same.

/** One formula of the notes. */
export interface Quote {
  /** Its LaTeX. */
  notes: string
  /** What the page writes in the place of what: LaTeX of the notes → LaTeX of the page. */
  letters?: Record<string, string>
}

/** Formulas of the notes by the id of the erratum that quotes them. */
export type Quotes = Readonly<Record<string, readonly Quote[]>>

/** What sets a formula in lines and spaces, and says nothing. */
const layout = new Set([
  ...['&', '\\\\', '\\,', '\\;', '\\:', '\\!', '\\ ', '\\quad', '\\qquad', '\\enspace'],
  ...['\\left', '\\right', '~'],
])

/** LaTeX as a list of what it says, the same for all ways to set it. */
function words(tex: string): string[] {
  const plain = tex.replace(/\\(?:begin|end)\s*\{aligned\}/g, ' ')
  const tokens = (plain.match(/\\[A-Za-z]+|\\.|\S/gs) ?? []).filter(
    (token) => !layout.has(token),
  )
  // Braces around one token make no difference.
  const braced = tokens.filter(
    (token, i) =>
      !(token === '{' && tokens[i + 2] === '}' && tokens[i + 1] !== '{') &&
      !(token === '}' && tokens[i - 2] === '{' && tokens[i - 1] !== '}'),
  )
  const said = braced.map((token, i) =>
    token === 'T' && braced[i - 1] === '^' ? '\\top' : token,
  )
  return /^[.,;]$/.test(said.at(-1) ?? '') ? said.slice(0, -1) : said
}

/** What the page must write for a formula of the notes. */
function inOurLetters({ notes, letters = {} }: Quote): string {
  let written = words(notes)
  for (const [theirs, ours] of Object.entries(letters))
    written = replaced(written, words(theirs), words(ours))
  return written.join(' ')
}

/** A list with another in the place of every run of these words. */
function replaced(list: string[], run: string[], by: string[]): string[] {
  const result: string[] = []
  for (let at = 0; at < list.length;) {
    const isHere = run.every((word, i) => list[at + i] === word)
    result.push(...(isHere ? by : list.slice(at, at + 1)))
    at += isHere ? run.length : 1
  }
  return result
}

/** Whether two formulas differ at most in how they are set. */
export function sameWords(one: string, other: string): boolean {
  return words(one).join(' ') === words(other).join(' ')
}

/** Whether a formula of a page is one of the notes' in the page's letters. */
export function quotesNotes(tex: string, quotes: readonly Quote[]): boolean {
  const written = words(tex).join(' ')
  return quotes.some((quote) => inOurLetters(quote) === written)
}
