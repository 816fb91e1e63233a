import { details, label, markOf } from './details.ts'
import { counterexample } from './counterexample.ts'
import { escape } from './html.ts'
import type { PageFormula } from './remark-formulas.ts'
import { displayBox, inlineBox, isShort } from './wide.ts'

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
  const example = counterexample(formula)
  if (formula.display) {
    return `<div ${box} data-display data-pagefind-ignore><div class="formula-line"><div class="formula-scroll"${displayBox(katex)}>${katex}</div>${proof}</div>${example}</div>`
  }
  const quiet = katex.replace('class="katex-mathml"', '$& data-pagefind-ignore')
  // Its mark would be alone on the next line.
  const whole = proof !== '' && isShort(katex) ? ' data-short' : ''
  return `<span ${box}${whole}>${inlineBox(quiet)}${proof}${example}</span>`
}

function evidenceHtml(formula: PageFormula, id: string, base: string): string {
  const mark = markOf(formula)
  if (!mark) return ''
  const target = `${id}-evidence`
  return (
    `<button type="button" class="verdict" popovertarget="${target}" aria-label="${escape(label(formula))}" data-pagefind-ignore></button>` +
    `<span popover class="evidence" id="${target}" role="dialog" aria-label="How this formula was checked" data-pagefind-ignore>${details(formula, target, base)}</span>`
  )
}
