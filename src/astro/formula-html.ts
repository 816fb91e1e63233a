import { details, label, markOf } from './details.ts'
import { counterexample } from './counterexample.ts'
import { escape } from './html.ts'
import type { PageFormula } from './remark-formulas.ts'

/**
 * A formula as it stands on the page: KaTeX's HTML, the mark of its verdict and the
 * details behind it. Inline formulas are phrasing content, valid in a paragraph.
 */
export function formulaHtml(
  formula: PageFormula,
  index: number,
  katex: string,
  base: string,
): string {
  const id = `formula-${index + 1}`
  const verdict = formula.evidence?.verdict ?? 'unchecked'
  const box = `class="formula" data-verdict="${verdict}" id="${id}"`
  const proof = evidenceHtml(formula, id, base)
  const example = formula.evidence ? counterexample(formula.evidence) : ''
  if (formula.display) {
    const scrolls = isWide(katex, 24) ? scrollable : ''
    const quiet = katex.replace('class="katex-mathml"', '$& data-pagefind-ignore')
    return `<div ${box} data-display data-pagefind-ignore><div class="formula-line"><div class="formula-scroll"${scrolls}>${quiet}</div>${proof}</div>${example}</div>`
  }
  const quiet = katex.replace('class="katex-mathml"', '$& data-pagefind-ignore')
  const wide = isWide(largestBase(katex), 20)
  const body = wide ? `<span class="formula-wide"${scrollable}>${quiet}</span>` : quiet
  return `<span ${box}>${body}${proof}${example}</span>`
}

/** Reachable by keyboard, since it may scroll on a narrow screen. */
const scrollable = ' tabindex="0" role="group" aria-label="Formula, scrolls sideways"'

function evidenceHtml(formula: PageFormula, id: string, base: string): string {
  const mark = markOf(formula)
  if (!mark) return ''
  const target = `${id}-evidence`
  return (
    `<button type="button" class="verdict" popovertarget="${target}" aria-label="${escape(label(formula))}" data-pagefind-ignore></button>` +
    `<span popover class="evidence" id="${target}" role="dialog" aria-label="How this formula was checked" data-pagefind-ignore>${details(formula, target, base)}</span>`
  )
}

/**
 * Whether a formula may be wider than a phone. Its width is known only to the browser;
 * characters are counted, stacked ones too, so that it errs towards yes.
 */
function isWide(html: string, characters: number): boolean {
  return visibleText(html).length > characters
}

function visibleText(html: string): string {
  const shown = html.slice(html.indexOf('class="katex-html"'))
  return shown.replace(/^[^>]*>|<[^>]*>|[\s\u200b]/g, '')
}

/** KaTeX breaks lines only between its bases. */
function largestBase(html: string): string {
  const bases = html.split('<span class="katex-base">').slice(1)
  return bases.reduce(
    (a, b) => (visibleText(a).length >= visibleText(b).length ? a : b),
    '',
  )
}
