import type { Formula } from '../formula/index.ts'
import type { MathNode } from './document.ts'

/** What the engine is asked: the formula without the slips that KaTeX would print. */
export function formulaOf(node: MathNode, at?: number): Formula {
  const { tex, repaired, display, role, reason, words, pinned } = node
  return {
    tex: repaired ?? tex,
    display,
    role,
    words,
    ...(at === undefined ? {} : { at }),
    ...(reason === undefined ? {} : { reason }),
    ...(pinned === undefined ? {} : { pinned }),
  }
}
