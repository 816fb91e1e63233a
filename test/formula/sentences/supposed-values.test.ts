/** "Suppose that the sum `S = …` is positive": what is supposed of a value says which are meant. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from './verdicts.ts'

const vector = tex`Let $y \in \mathbb{R}^n$.`
const verdicts = (text: string): string[] => evidenceOf(`${vector} ${text}`).map(({ verdict }) => verdict) // prettier-ignore

describe('restricts', () => {
  test.each([
    tex`Suppose that the sum $S = \sum_{i=1}^n y_i^2$ is positive, $S > 0$. Then $\frac{S}{S} = 1$.`,
    tex`Suppose that the sum $S = \sum_{i=1}^n y_i^2$ is positive. Then $S > 0$.`,
    tex`Assume that $S = \sum_{i=1}^n y_i^2$ is nonzero, that is, $S > 0$. Then $S \ne 0$.`,
  ])('%s', (text) => {
    expect(verdicts(text)).not.toContain('wrong')
    expect(verdicts(text).at(-1)).toBe('verified')
  })
})

describe('and no more', () => {
  test.each([
    tex`Suppose that the sum $S = \sum_{i=1}^n y_i^2$ is positive. Then $S > 1$.`,
    tex`Suppose that $n \ge 2$. Then $S = \sum_{i=1}^n y_i^2$ is positive, $S > 0$.`,
    tex`The sum $S = \sum_{i=1}^n y_i^2$ is positive.`,
  ])('%s', (text) => {
    expect(verdicts(text)).toContain('wrong')
  })
})
