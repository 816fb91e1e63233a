import type { Formula } from '../../src/formula/index.ts'

/** The formulas of a paragraph with inline mathematics, announced as a page gives them. */
export function pageOf(text: string): Formula[] {
  let at = 0
  let ahead: string[] = []
  const all = text.split(/(?<=[.?!]) (?=[A-Z])/).flatMap((part, sentence) => {
    if (!part.includes('$')) {
      ahead.push(part)
      return []
    }
    const front = ahead.join(' ')
    ahead = []
    const pieces = part.split('$')
    const prose = (list: readonly string[], first: number): string =>
      list.map((piece, i) => ((first + i) % 2 === 0 ? piece : '□')).join('')
    return pieces.flatMap((piece, i): Formula[] => {
      if (i % 2 === 0) return []
      const before = prose(pieces.slice(0, i), 0)
      const after = prose(pieces.slice(i + 1), i + 1)
      const words = { ...(front !== '' && { ahead: front }), before, after, sentence, paragraph: 0 } // prettier-ignore
      return [{ tex: piece, display: false, words, at: at++ }]
    })
  })
  const last = all.at(-1)
  if (last?.words && ahead.length > 0) last.words.behind = ahead.join(' ')
  return all
}
