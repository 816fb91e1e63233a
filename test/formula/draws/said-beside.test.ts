/** A property of functions that follows from another may be said beside it: nothing changes. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

/** Of a claim about such a function. */
const verdict = (words: string, claim: string): string => {
  const text = tex`Let $f : \mathbb{R} \to \mathbb{R}$ be ${words} and $x, y \in \mathbb{R}$. ${claim}`
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  return formulas.map((formula) => page.check(formula)).at(-1)!.verdict
}

/** A property, what follows from it, a claim that holds of it and one that does not. */
const properties: [string, readonly string[], string, string][] = [
  [
    'constant',
    ['affine', 'nondecreasing', 'nonincreasing', 'even', 'bounded', 'periodic', 'convex', 'smooth'],
    tex`Then $f(x) = f(y)$.`,
    tex`Then $f(x) = 0$.`,
  ],
  [
    'linear',
    ['affine', 'odd', 'positively homogeneous', 'subadditive', 'superadditive', 'concave'],
    tex`Then $f(x + y) = f(x) + f(y)$.`,
    tex`Then $f(x) = x$.`,
  ],
  [
    'affine',
    ['convex', 'concave', 'Lipschitz', 'differentiable'],
    tex`Then $f(x + y) = f(x) + f(y) - f(0)$.`,
    tex`Then $f(x + y) = f(x) + f(y)$.`,
  ],
  [
    'strictly increasing',
    ['nondecreasing', 'increasing', 'monotone'],
    tex`If $x < y$, then $f(x) < f(y)$.`,
    tex`Then $f(x) > 0$.`,
  ],
  [
    'strictly decreasing',
    ['nonincreasing', 'decreasing', 'monotone'],
    tex`If $x < y$, then $f(x) > f(y)$.`,
    tex`Then $f(x) > 0$.`,
  ],
  ['positive', ['nonnegative'], tex`Then $f(x) > 0$.`, tex`Then $f(x) > 10^{-6}$.`],
  ['negative', ['nonpositive'], tex`Then $f(x) < 0$.`, tex`Then $f(x) < -10^{-6}$.`],
] // prettier-ignore

const pairs = properties.flatMap(([word, others, law, accident]) =>
  others.map((other) => [word, other, law, accident] as const),
)

describe('what follows from a property, beside it', () => {
  test.each(pairs)('%s and %s: %s', (word, other, law, accident) => {
    for (const words of [word, `${word} and ${other}`, `${other} and ${word}`]) {
      expect(verdict(words, law)).toBe('verified')
      expect(verdict(words, accident)).toBe('wrong')
    }
  })
})
