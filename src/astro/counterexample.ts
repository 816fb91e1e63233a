import type { Evidence } from '../formula/evidence.ts'
import { escape, list, math } from './html.ts'

/** The counterexample of a refuted formula, printed in the flow; empty for others. */
export function counterexample({
  verdict,
  counterexample: shown,
}: Pick<Evidence, 'verdict' | 'counterexample'>): string {
  if (verdict !== 'refuted' || !shown) return ''
  return `<span class="counterexample"><strong>False.</strong> ${sentence(shown)}</span>`
}

/** Where a formula fails and by how much, in a sentence. */
export function sentence(shown: NonNullable<Evidence['counterexample']>): string {
  const at = Object.entries(shown.symbols).map(
    ([symbol, value]) => `${math(symbol)} = <code>${escape(value)}</code>`,
  )
  const where = at.length > 0 ? `With ${list(at)}, the` : 'The'
  const link = shown.link ? ` of ${math(shown.link)}` : ''
  return `${where} left side${link} is <code>${escape(shown.left)}</code>, the right side is <code>${escape(shown.right)}</code>.`
}
