/**
 * Which formulas may be wider than a phone. Their width is known only to the browser;
 * here characters are counted, stacked ones too, so that it errs towards yes.
 */

/** Attributes of a box that may scroll: the keyboard must reach it. */
const scrolls = ' tabindex="0" role="group" aria-label="Formula, scrolls sideways"'

/** Attributes for the box of a display formula. */
export function displayBox(katex: string): string {
  return bases(katex).join('').length > 16 ? scrolls : ''
}

/** An inline formula, in a box of its own if a phone could not break it. */
export function inlineBox(katex: string): string {
  const wide = bases(katex).some((base) => base.length > 20)
  return wide ? `<span class="formula-wide"${scrolls}>${katex}</span>` : katex
}

/** True for an inline formula so short that it need not be broken to fit a line. */
export const isShort = (katex: string): boolean => bases(katex).join('').length <= 14

/**
 * How tall a formula is, in em of its own: as one line, and as the lines that a phone may
 * break it into. Rather too tall than too low, as is what it is for (`far.css`).
 */
export function heightOf(katex: string): { whole: number; broken: number } {
  const struts = katex.matchAll(/katex-strut" style="height:([\d.]+)em/g)
  const tall = Math.max(1, ...Array.from(struts, ([, em]) => Number(em)))
  const parts = bases(katex)
  const lines = Math.min(parts.length, Math.ceil(parts.join('').length / 18))
  const tidy = (em: number) => Number(em.toFixed(1))
  return { whole: tidy(tall), broken: tidy(tall * Math.max(1, lines)) }
}

/** What is seen of each base: KaTeX breaks lines only between them. */
function bases(katex: string): string[] {
  return katex
    .split('<span class="katex-base">')
    .slice(1)
    .map((base) => base.replace(/<[^>]*>|[\s\u200b]/g, ''))
}
