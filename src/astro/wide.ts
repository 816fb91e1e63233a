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

/** What is seen of each base: KaTeX breaks lines only between them. */
function bases(katex: string): string[] {
  return katex
    .split('<span class="katex-base">')
    .slice(1)
    .map((base) => base.replace(/<[^>]*>|[\s\u200b]/g, ''))
}
