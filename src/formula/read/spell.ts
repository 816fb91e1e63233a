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

const braced = (parts: readonly Item[]): string => {
  const text = spell(parts)
  return /^(?:[^\\]|\\[A-Za-z]+)$/.test(text) ? text : `{${text}}`
}

function spellOne(item: Item): string {
  switch (item.type) {
    case 'number':
      return item.text
    case 'mark':
      // `p_{Y|X}` and `p_{Y \\mid X}` are one name.
      return item.text === '|' ? '∣' : item.text
    case 'name':
      return item.name
    case 'words':
      return `\\mathrm{${item.text.trim()}}`
    case 'script':
      return (
        spell(item.base) +
        (item.sub.length ? `_${braced(item.sub)}` : '') +
        (item.sup.length ? `^${braced(item.sup)}` : '')
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
