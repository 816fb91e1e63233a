// Marks of mathematics are marks of other things, too: dollars of prices, escaped brackets
// of links. What stands between them tells.

/** Arguments of commands that print words, and the commands. */
const commands =
  /\\(?:text\w*|mbox|mathrm|operatorname\*?)\s*\{[^{}]*\}|\\[a-zA-Z]+\*?/g

/** Two words in a row, or a number and a word. */
const words =
  /(?:^|[\s(])(?:\p{L}{2,}[,;.:]?|\d[\d,.]*[kKmMbB]?)\s+\p{L}{2,}(?=[\s,;.)]|$)/u

/** Is it a stretch of a sentence and not LaTeX? */
export const isProse = (text: string): boolean =>
  !/[\\^_={}<>]/.test(text) &&
  !names.test(text) &&
  words.test(text.replace(commands, ' '))

/** `TP, FP`: names in capitals with commas between them. */
const names = /^\s*\p{Lu}{1,3}(?:\s*,\s*\p{Lu}{1,3})+\s*$/u

/** Is what a dollar sign begins an amount of money or a name of a shell? */
export function isPrice(text: string, next: string): boolean {
  if (isProse(text)) return true
  // `$y, and $z`: what would close the formula opens the next one.
  if (/^\S.*\p{L}{2,}\s+$/su.test(text) && /[\p{L}\d\\]/u.test(next))
    return !/[\\^_={}]/.test(text)
  // `$5 to $10`: what would close the formula begins the next amount.
  return /\d/.test(next) && /^\d/.test(text) && !/[\\^_={}]/.test(text)
}

/** Is what stands between escaped brackets mathematics? `sure`: nobody escapes them so. */
export function isMathematics(text: string, sure: boolean): boolean {
  if (text.trim() === '' || isProse(text)) return false
  return sure || /[\\=^_<>+*/|]/.test(text) || /^\s*\p{L}\s*$/u.test(text)
}
