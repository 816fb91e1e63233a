/** Names that an author may have meant, nearest first. */

/** A name in parts: `\hat{\mathbf{x}}_i'` is the letter x with accents and scripts. */
interface Parts {
  /** Fonts and accents around the letter. */
  readonly dress: string
  /** Without accents and fonts: a letter, a Greek letter's command, a word. */
  readonly letter: string
  readonly scripts: string
}

/** Fonts and accents around a letter. */
const dressed =
  /^\\(?:math(?:bf|rm|cal|bb|sf|it|scr|frak)|boldsymbol|operatorname|text|bm|vec|hat|widehat|bar|overline|tilde|widetilde|dot)\{(.*)\}$/

function partsOf(name: string): Parts {
  let depth = 0
  let end = 0
  for (; end < name.length; end++) {
    const sign = name[end]!
    if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (depth === 0 && end > 0 && /[_^']/.test(sign)) break
  }
  let letter = name.slice(0, end)
  for (let inner = dressed.exec(letter); inner; inner = dressed.exec(letter)) {
    letter = inner[1]!
  }
  const dress = name.slice(0, end).replace(letter, '')
  return { dress, letter, scripts: name.slice(end) }
}

/**
 * At most three known names that differ in one thing: the case of the letter, its dress, its
 * script, or, of words, a slip of the pen. Two letters are never near one another.
 */
export function suggestions(name: string, known: readonly string[]): string[] {
  const own = partsOf(name)
  return known
    .flatMap((candidate) => {
      const distance = apart(own, partsOf(candidate))
      return distance === undefined || candidate === name
        ? []
        : [{ candidate, distance }]
    })
    .sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** How far two names are apart; undefined if nobody would take one for the other. */
function apart(a: Parts, b: Parts): number | undefined {
  const sameDress = a.dress === b.dress
  // Letters in blackboard bold and upright ones are names of their own.
  const isOwn = [a, b].some(
    ({ dress, letter }) => /mathbb|mathrm/.test(dress) && letter.length === 1,
  )
  if (isOwn && !sameDress) return undefined
  if (a.letter === b.letter) {
    if (a.scripts === b.scripts) return 0
    if (!sameDress) return undefined
    const sameKind = a.scripts.startsWith(b.scripts.charAt(0))
    return sameKind || a.scripts === '' || b.scripts === '' ? 1 : undefined
  }
  if (a.scripts !== b.scripts) return undefined
  if (plain(a.letter) === plain(b.letter)) return sameDress ? 1 : undefined
  if (!isWord(a.letter) || !isWord(b.letter)) return undefined
  const most = a.letter.length <= 4 ? 1 : 2
  const count = edits(a.letter, b.letter, most)
  return count <= most ? 1 + count : undefined
}

/** `\varepsilon`, `\Sigma`: other shapes of `\epsilon`, `\sigma`. */
const plain = (letter: string): string => letter.replace(/^\\var/, '\\').toLowerCase()

/** Three letters or more that are no command. */
const isWord = (letter: string): boolean => /^[A-Za-z-]{3,}$/.test(letter)

/** Levenshtein's distance, or more than `most`. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
