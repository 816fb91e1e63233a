import type { Item } from './item.ts'

/** One spelling for what looks the same: the canonical LaTeX of items, for names. */
export function spell(parts: readonly Item[]): string {
  let text = ''
  for (const item of parts) {
    const piece = spellOne(item)
    const glue = /\\[A-Za-z]+$/.test(text) && /^[A-Za-z]/.test(piece) ? ' ' : ''
    text += glue + piece
  }
  return text
}

/** Marks that names have in them, as LaTeX: what a message shows can be typed. */
const marks: Readonly<Partial<Record<string, string>>> = {
  '|': '∣',
  '·': '\\cdot',
  '⋆': '\\star',
}

/** `'`, `''` as they are typed; any other superscript after its sign. */
function superscript(parts: readonly Item[]): string {
  if (parts.length === 0) return ''
  const isPrime = parts.every((part) => part.type === 'mark' && part.text === '′')
  return isPrime ? "'".repeat(parts.length) : `^${braced(parts)}`
}

const braced = (parts: readonly Item[]): string => {
  const text = spell(parts)
  return /^(?:[^\\]|\\[A-Za-z]+)$/.test(text) ? text : `{${text}}`
}

/** Words in a font are the names that look like them; slanted ones are upright in names. */
function inFont(font: string | undefined, text: string): string {
  if (font === '\\textit' && text.length === 1) return text
  const name = font === '\\textit' ? '\\mathrm' : font?.replace('text', 'math')
  return `${name ?? '\\mathrm'}{${text}}`
}

function spellOne(item: Item): string {
  switch (item.type) {
    case 'number':
      return item.text
    case 'mark':
      // `p_{Y|X}` and `p_{Y \\mid X}` are one name.
      return marks[item.text] ?? item.text
    case 'name':
      return item.name
    case 'words':
      return inFont(item.font, item.text.trim())
    case 'note':
      return ''
    case 'script':
      return (
        spell(item.base) +
        (item.sub.length ? `_${braced(item.sub)}` : '') +
        superscript(item.sup)
      )
    case 'fraction':
      return `\\frac{${spell(item.numer)}}{${spell(item.denom)}}`
    case 'root':
      return `\\sqrt{${spell(item.body)}}`
    case 'group':
      return `${item.open}${spell(item.body)}${item.close}`
    case 'rows':
      return item.rows
        .map((row) => row.map((cell) => spell(cell)).join('&'))
        .join('\\\\')
  }
}
