/** Laws that words name for several variables at once. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

const last = (text: string): string => evidenceOf(text).at(-1)!.verdict

test.each([
  [
    tex`independent exponential variables with rate $\lambda > 0$`,
    tex`\frac{n}{\lambda}`,
  ],
  [tex`iid Rademacher variables`, '0'],
  [tex`independent Rademacher random variables`, '0'],
  [tex`Rademacher variables`, '0'],
  [tex`independent standard normal variables`, '0'],
])('%s', (law, mean) => {
  const text = tex`Let $X_1, \dots, X_n$ be ${law}. Then`
  expect(last(tex`${text} $\mathbb{E}\left[\sum_{i=1}^n X_i\right] = ${mean}$.`)).toBe('verified') // prettier-ignore
  expect(last(tex`${text} $\mathbb{E}\left[\sum_{i=1}^n X_i\right] = n$.`)).toBe('wrong') // prettier-ignore
})

test.each(['iid', 'independent'])('of %s variables no law is dropped', (word) => {
  const text = tex`Let $X_1, \dots, X_n$ be ${word} Frobnic variables.`
  expect(last(tex`${text} Then $\mathbb{E}[X_1] = \mathbb{E}[X_2]$.`)).toBe('unknown-symbol') // prettier-ignore
})
