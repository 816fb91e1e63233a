/** Distributions of which one outcome is certain are among the draws. */
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

const pair = tex`Let $X, Y$ be random variables.`
const laws = tex`Let $p$ and $q$ be distributions over $\{1, \dots, K\}$.`

describe('what holds with an equality there is not strict', () => {
  test.each([
    [tex`Let $X$ be a random variable.`, tex`\operatorname{Var}[X]`, '0', '>', '\\ge'],
    [tex`Let $X$ be a discrete random variable.`, tex`H(X)`, '0', '>', '\\ge'],
    [pair, tex`H(X, Y)`, tex`H(X)`, '>', '\\ge'],
    [pair, tex`\operatorname{Cov}[X, Y]^2`, tex`\operatorname{Var}[X] \operatorname{Var}[Y]`, '<', '\\le'], // prettier-ignore
    [laws, tex`\frac12 \sum_{k=1}^K |p(k) - q(k)|`, '1', '<', '\\le'],
    [tex`Let $p \in \Delta^{K-1}$.`, tex`\max_k p_k`, '1', '<', '\\le'],
  ])('%s %s and %s', (introduction, left, right, strict, weak) => {
    expect(last(`${introduction} Then $${left} ${weak} ${right}$.`)).toBe('verified')
    expect(last(`${introduction} Then $${left} ${strict} ${right}$.`)).toBe('false-relation') // prettier-ignore
  })

  test('but where the words say that all probabilities are positive', () => {
    const positive = tex`Let $p$ be a strictly positive distribution over $\{1, \dots, K\}$.`
    const restricted = tex`Let $p$ and $q$ be distributions over $\{1, \dots, K\}$ with $q(k) > 0$.`
    expect(last(tex`${restricted} Then $\min_k q(k) > 0$.`)).toBe('verified')
    expect(last(tex`${restricted} Then $\min_k p(k) > 0$.`)).toBe('false-relation')
    expect(last(tex`${positive} Then $\min_k p(k) > 0$.`)).toBe('verified')
  })
})
