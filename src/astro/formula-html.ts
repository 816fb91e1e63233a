import { label, markOf } from './details.ts'
import { counterexample } from './counterexample.ts'
import { fewerSpans } from './fewer-spans.ts'
import { escape } from './html.ts'
import type { PageFormula } from './remark-formulas.ts'
import { displayBox, heightOf, inlineBox, isShort } from './wide.ts'

/**
 * A formula as it stands on the page: KaTeX's HTML, its number, and the mark of its verdict,
 * which leads to how it was checked. Inline formulas are phrasing content, valid in a
 * paragraph.
 *
 * @param finding What is wrong with it, while the page is being written.
 */
export function formulaHtml(
  formula: PageFormula,
  index: number,
  rendering: string,
  cards: string,
  { invites = false, finding = '' }: { invites?: boolean; finding?: string } = {},
): string {
  const katex = fewerSpans(rendering)
  const id = `formula-${index + 1}`
  const verdict = formula.evidence?.verdict ?? 'unchecked'
  const box = `class="formula" data-verdict="${verdict}" id="${id}"`
  const proof = markOf(formula)
    ? `<a class="verdict" href="${escape(`${cards}#${id}`)}" aria-label="${escape(label(formula))}" data-pagefind-ignore></a>`
    : ''
  const example = counterexample(formula)
  const { reference } = formula
  if (formula.display) {
    const number = reference
      ? `<a class="formula-number" id="${reference.anchor}" href="#${reference.anchor}" aria-label="Formula ${reference.number}">(${reference.number})</a>`
      : ''
    const invitation = invites
      ? `<a class="formula-invitation" href="${escape(`${cards}#${id}`)}">Break this formula</a>`
      : ''
    const { whole, broken } = heightOf(katex)
    return `<div ${box} style="--em:${whole};--em-broken:${broken}" data-display data-pagefind-ignore><div class="formula-line"><div class="formula-scroll"${displayBox(katex)}>${katex}</div>${proof}${number}</div>${example}${finding}${invitation}</div>`
  }
  const quiet = katex.replace('class="katex-mathml"', '$& data-pagefind-ignore')
  // Its mark would be alone on the next line.
  const whole = proof !== '' && isShort(katex) ? ' data-short' : ''
  return `<span ${box}${whole}>${inlineBox(quiet)}${proof}${example}${finding}</span>`
}

/** Where the cards of a page's formulas stand, for those without a script. */
export const cardsHref = (base: string, page: string) =>
  `${base.replace(/\/$/, '')}/formulas/${page}/`
