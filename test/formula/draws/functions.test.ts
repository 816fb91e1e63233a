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
    [f('strictly increasing'), tex`If $x < y$, then $f(x) < f(y)$.`, 'verified'],
    [f('bounded'), tex`Then $|f(x)| \le 10$.`, 'false-relation'],
    [f('positive'), tex`Then $f(x) > 0$.`, 'verified'],
    [f('positive'), tex`Then $f(x) > 10^{-6}$.`, 'false-relation'],
    [f('invertible'), tex`Then $f(x + 1) > f(x)$.`, 'false-relation'],
  ])('%s %s', (introduction, claim, verdict) => {
    expect(last(`${introduction} ${claim}`)).toBe(verdict)
  })
})

/** Verdict and code of the last formula, for a seed. */
const verdictAt = (text: string, seed: number): string => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas, seed })
  const { verdict, code } = formulas.map((formula) => page.check(formula)).at(-1)!
  return verdict === 'wrong' ? 'wrong' : (code ?? verdict)
}

const rises = tex`If $x < y$, then $f(x) < f(y)$.`
const risesWeakly = tex`If $x < y$, then $f(x) \le f(y)$.`

describe('a property is drawn with what is least of its kind', () => {
  // Word, what holds of all such functions, what holds of the usual ones only.
  const laws: [string, string, string][] = [
    ['nondecreasing', risesWeakly, rises],
    ['weakly increasing', risesWeakly, rises],
    ['nonincreasing', tex`If $x < y$, then $f(x) \ge f(y)$.`, tex`If $x < y$, then $f(x) > f(y)$.`],
    ['strictly increasing', rises, tex`Then $f'(x) > 0$.`],
    ['strictly decreasing', tex`If $x < y$, then $f(x) > f(y)$.`, tex`Then $f'(x) < 0$.`],
    ['nondecreasing and differentiable', tex`Then $f'(x) \ge 0$.`, tex`Then $f'(x) > 0$.`],
    ['monotone', tex`If $z > y > x$, then $(f(y) - f(x)) (f(z) - f(y)) \ge 0$.`, rises],
    ['convex', tex`Then $${halves} \le \frac{f(x) + f(y)}{2}$.`, tex`Then $f''(x) > 0$.`],
    ['convex and differentiable', tex`Then $f(y) \ge f(x) + f'(x) (y - x)$.`, tex`If $x \ne y$, then $f(y) > f(x) + f'(x) (y - x)$.`],
    ['strictly convex and twice differentiable', tex`Then $f''(x) \ge 0$.`, tex`Then $f''(x) > 0$.`],
    ['strongly convex and twice differentiable', tex`Then $f''(x) > 0$.`, tex`Then $f''(x) > 1$.`],
    ['convex and nondecreasing', risesWeakly, rises],
    ['convex and nonnegative', tex`Then $f(x) \ge 0$.`, tex`Then $f(x) > 0$.`],
    ['convex and even', tex`Then $f(x) \ge f(0)$.`, tex`If $x \ne 0$, then $f(x) > f(0)$.`],
    ['odd and nondecreasing', tex`If $x > 0$, then $f(x) \ge 0$.`, tex`If $x > 0$, then $f(x) > 0$.`],
    ['nonnegative', tex`Then $f(x) \ge 0$.`, tex`Then $f(x) > 0$.`],
    ['bounded', tex`Then $f(x)^2 \ge 0$.`, tex`Then $|f(x)| \le 100$.`],
    ['even', tex`Then $f(-x) = f(x)$.`, tex`If $|x| \ne |y|$, then $f(x) \ne f(y)$.`],
    ['odd', tex`Then $f(0) = 0$.`, tex`If $x \ne 0$, then $f(x) \ne 0$.`],
    ['linear', tex`Then $f(x + y) = f(x) + f(y)$.`, tex`If $x \ne y$, then $f(x) \ne f(y)$.`],
    ['subadditive', tex`Then $f(x + y) \le f(x) + f(y)$.`, tex`Then $f(0) = 0$.`],
    ['superadditive', tex`Then $f(x + y) \ge f(x) + f(y)$.`, tex`Then $f(0) = 0$.`],
    ['positively homogeneous', tex`Then $f(3 x) = 3 f(x)$.`, tex`Then $f(-x) = -f(x)$.`],
    ['sublinear', tex`Then $f(0) = 0$.`, tex`Then $f(x) \ge 0$.`],
    ['Lipschitz', tex`Then $f(x) = f(x)$.`, tex`If $x \ne y$, then $f(x) \ne f(y)$.`],
    ['$L$-Lipschitz', tex`Then $|f(x) - f(y)| \le L |x - y|$.`, tex`Then $|f(x) - f(y)| \le \frac{L}{2} |x - y|$.`],
    ['Lipschitz with constant $L$', tex`Then $|f(x) - f(y)| \le L |x - y|$.`, tex`Then $|f(x) - f(y)| = L |x - y|$.`],
    ['1-Lipschitz', tex`Then $|f(x) - f(y)| \le |x - y|$.`, tex`Then $|f(x) - f(y)| \le \frac12 |x - y|$.`],
    ['periodic with period $T > 0$', tex`Then $f(x + 2 T) = f(x)$.`, tex`Then $f(x + \frac{T}{2}) = f(x)$.`],
    [tex`convex and $L$-smooth`, tex`Then $f(y) \le f(x) + f'(x) (y - x) + \frac{L}{2} (y - x)^2$.`, tex`Then $f(y) \le f(x) + f'(x) (y - x) + \frac{L}{4} (y - x)^2$.`],
    [tex`$\mu$-strongly convex and $L$-smooth`, tex`Then $\mu \le L$.`, tex`Then $\mu < L$ and $f'(x) > 0$.`],
    [tex`differentiable and strongly convex with parameter $\mu$`, tex`Then $(f'(x) - f'(y)) (x - y) \ge \mu (x - y)^2$.`, tex`Then $(f'(x) - f'(y)) (x - y) \ge 2 \mu (x - y)^2$.`],
  ] // prettier-ignore
  const let_ = (word: string): string =>
    tex`Let $f : \mathbb{R} \to \mathbb{R}$ be ${word} and $x, y, z \in \mathbb{R}$.`

  test.each(laws)('%s: %s', (word, law) => {
    for (const seed of [1, 2, 3])
      expect(verdictAt(`${let_(word)} ${law}`, seed)).toBe('verified')
  })

  test.each(laws)('%s, not %s %s', (word, _law, accident) => {
    for (const seed of [1, 2, 3, 4, 5])
      expect(verdictAt(`${let_(word)} ${accident}`, seed)).toBe('wrong')
  })
})

describe('a word that texts take in two ways', () => {
  test.each([
    [f('increasing'), rises, 'ambiguous'],
    [f('increasing'), risesWeakly, 'verified'],
    [f('increasing'), tex`If $x < y$, then $f(x) > f(y)$.`, 'wrong'],
    [f('monotonically increasing'), rises, 'ambiguous'],
    [f('increasing but not strictly increasing'), rises, 'wrong'],
    [f('decreasing'), tex`If $x < y$, then $f(x) > f(y)$.`, 'ambiguous'],
    [f('monotone'), risesWeakly, 'ambiguous'],
    [f('monotone'), rises, 'wrong'],
  ])('%s %s', (introduction, claim, verdict) => {
    for (const seed of [1, 2, 3])
      expect(verdictAt(`${introduction} ${claim}`, seed)).toBe(verdict)
  })
})

test('properties that no function has together are refused by name', () => {
  expect(last(`${f('positive and odd')} Then $f(0) = 0$.`)).not.toBe('verified')
})
