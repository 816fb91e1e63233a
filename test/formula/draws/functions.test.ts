/** Functions with a shape that words name: also the least generic of their kind. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

const last = (text: string): string => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  const { verdict, code } = formulas.map((formula) => page.check(formula)).at(-1)!
  return code ?? verdict
}

const f = (word: string) =>
  tex`Let $f : \mathbb{R} \to \mathbb{R}$ be ${word} and $x, y \in \mathbb{R}$.`
const halves = tex`f\bigl(\frac{x + y}{2}\bigr)`

describe('what the shape says and no more', () => {
  test.each([
    [f('convex'), tex`Then $${halves} \le \frac{f(x) + f(y)}{2}$.`, 'verified'],
    [
      f('convex'),
      tex`If $x \ne y$, then $${halves} < \frac{f(x) + f(y)}{2}$.`,
      'false-relation',
    ],
    [
      f('strictly convex'),
      tex`If $x \ne y$, then $${halves} < \frac{f(x) + f(y)}{2}$.`,
      'verified',
    ],
    [
      f('concave'),
      tex`If $x \ne y$, then $${halves} > \frac{f(x) + f(y)}{2}$.`,
      'false-relation',
    ],
    [f('increasing'), tex`Then $f'(x) \ge 0$.`, 'verified'],
    [f('increasing'), tex`If $x < y$, then $f(x) < f(y)$.`, 'verified'],
    [f('bounded'), tex`Then $|f(x)| \le 10$.`, 'false-relation'],
    [f('positive'), tex`Then $f(x) > 0$.`, 'verified'],
    [f('positive'), tex`Then $f(x) > 10^{-6}$.`, 'false-relation'],
    [f('invertible'), tex`Then $f(x + 1) > f(x)$.`, 'false-relation'],
  ])('%s %s', (introduction, claim, verdict) => {
    expect(last(`${introduction} ${claim}`)).toBe(verdict)
  })
})
