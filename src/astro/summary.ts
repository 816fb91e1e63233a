import type { Verdict } from '../formula/judge/evidence.ts'
import { count } from '../page/in-words.ts'
import { escape } from './html.ts'
import type { PageFormula } from './remark-formulas.ts'

/**
 * The line at the end of a page: how many formulas, and what became of them, and how many
 * statements with numbers nothing computes.
 */
export function summaryLine(formulas: readonly PageFormula[], bare = 0): string {
  const of = (verdict: Verdict) =>
    formulas.filter(({ evidence }) => evidence?.verdict === verdict)
  const verified = of('verified')
  const parts = [
    verified.length &&
      `${verified.length} ${verified.length === 1 ? 'holds' : 'hold'}${onDraws(verified)}`,
    of('refuted').length && `${of('refuted').length} shown to be false`,
    of('defined').length && count(of('defined').length, 'definition'),
    of('declared').length && count(of('declared').length, 'declaration'),
    of('mentioned').length && count(of('mentioned').length, 'mention'),
    of('stated').length && `${of('stated').length} stated, not checked`,
  ].filter((part) => part !== 0)
  const counted = ['verified', 'refuted', 'defined', 'declared', 'mentioned', 'stated']
  const rest = formulas.filter(
    ({ evidence }) => !counted.includes(evidence?.verdict ?? ''),
  )
  // Both only while a page is being written.
  const failing = rest.filter(({ evidence }) => evidence).length
  const unchecked = rest.length - failing
  if (failing > 0) parts.push(`${failing} not right`)
  if (unchecked > 0) parts.push(`${unchecked} not checked yet`)
  const line = `${count(formulas.length, 'formula')}: ${parts.join(', ')}`
  return bare > 0 ? `${line}; ${count(bare, 'statement')} from elsewhere` : line
}

/** The summary of a page's evidence, with what it means one fold away. */
export function summary(formulas: readonly PageFormula[], bare = 0): string {
  const seeds = new Set(formulas.flatMap(({ evidence }) => evidence?.seed ?? []))
  const seed = seeds.size === 1 ? ` The draws come from seed ${[...seeds][0]}.` : ''
  return `<details class="page-evidence" data-pagefind-ignore>
<summary>How this page was checked <span class="page-evidence-counts">${escape(summaryLine(formulas, bare))}</span></summary>
<p>The formulas of this page are executed. What is written in LaTeX is read, evaluated on random draws from the domains that the page declares, and compared with the code that the page shows and with independent implementations.${seed} A check on draws is not a proof: it would have found any error that shows on one of them.</p>
<p>The mark beside a formula opens its evidence: the draws, the largest residual (what is left when one side is subtracted from the other) and how many deliberately wrong variants of it the check could tell apart. A definition or a mention without a mark is read and shape-checked too. What cannot be checked says so, with its reason.</p>
<p>Numbers in the text are compared with the experiments that the page runs when it is built.${bare > 0 ? ' What is counted as from elsewhere is not: it is quoted, or was measured in runs too long to repeat.' : ''}</p>
</details>`
}

function onDraws(verified: readonly PageFormula[]): string {
  const draws = verified.flatMap(({ evidence }) => evidence?.draws ?? [])
  if (draws.length === 0) return ''
  const [least, most] = [Math.min(...draws), Math.max(...draws)]
  const range = least === most ? String(most) : `${least} to ${most}`
  return ` on ${range} draws${verified.length > 1 ? ' each' : ''}`
}
