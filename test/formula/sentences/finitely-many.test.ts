/** "With finitely many real values", "the chain rule for entropy states □". */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts } from './verdicts.ts'

describe('variables of finitely many values, and rules that state something', () => {
  test.each([
    tex`For discrete random variables $X$ and $Y$ with finitely many values, the chain rule for entropy states $H(X, Y) = H(X) + H(Y \mid X)$.`,
    tex`For discrete random variables $X$ and $Y$, the chain rule for entropy says $H(X, Y) = H(X) + H(Y \mid X)$.`,
    tex`For $x > 0$, the rule for logarithms states $\log(x^2) = 2 \log x$.`,
    tex`Let $X$ and $Y$ be discrete random variables with finitely many real values. The law of total variance reads $\operatorname{Var}(Y) = \mathbb{E}[\operatorname{Var}(Y \mid X)] + \operatorname{Var}(\mathbb{E}[Y \mid X])$.`,
    tex`Let $X$ be a random variable with finitely many real values. By Jensen's inequality, $\mathbb{E}[e^X] \ge e^{\mathbb{E}[X]}$.`,
    tex`Assume that $X$ and $Y$ are independent discrete random variables with finitely many real values. Then the expectation of the product factorises, $\mathbb{E}[X Y] = \mathbb{E}[X]\, \mathbb{E}[Y]$.`,
    tex`Let $X$ be a discrete random variable taking finitely many values. Then $H(X) \ge 0$.`,
    tex`Let $X$ be a random variable that takes finitely many values. Then $H(X) \ge 0$.`,
    tex`Let $X$ be a real random variable with finite support. Then $\operatorname{Var}(X) \ge 0$.`,
  ])('holds: %s', (text) => {
    expect(claimVerdicts(text)).toEqual(['verified'])
  })

  test.each([
    tex`For discrete random variables $X$ and $Y$ with finitely many values, the chain rule for entropy states $H(X, Y) = H(X) + H(Y)$.`,
    tex`For discrete random variables $X$ and $Y$, the chain rule for entropy says that $H(X, Y) = H(X) + H(Y)$.`,
    tex`For $x > 0$, the rule for logarithms states $\log(x^2) = \log x$.`,
    tex`Let $X$ be a random variable with finitely many real values. By Jensen's inequality, $\mathbb{E}[e^X] \le e^{\mathbb{E}[X]}$.`,
    tex`Assume that $X$ and $Y$ are discrete random variables with finitely many real values. Then the expectation of the product factorises, $\mathbb{E}[X Y] = \mathbb{E}[X]\, \mathbb{E}[Y]$.`,
    tex`Let $X$ be a discrete random variable taking finitely many values. Then $H(X) > 0$.`,
    tex`Let $X$ be a random variable that takes only finitely many real values. Then $\operatorname{Var}(X) > 0$.`,
    tex`Let $X$ be a random variable with finitely many values. Then $\mathbb{E}[X] \ge 0$.`,
    tex`Let $X$ be a nonnegative random variable with finitely many values. Then $\mathbb{E}[X] > 0$.`,
  ])('fails: %s', (text) => {
    expect(claimVerdicts(text)).toContain('wrong')
  })
})
