import { expect, test } from 'vitest'
import { claims } from '../../support/claims.ts'
import { check, tex } from '../../support/page.ts'

const pair = tex`Let $p$ be a distribution. Let $X \sim p$ and $Y \sim p$.`
const independent = tex`Let $p$ be a distribution. Let $X, Y \sim p$ be independent.`

claims('two variables of which nothing is said may depend', [pair], {
  hold: [
    tex`\mathbb{E}[X + Y] = 2 \mathbb{E}[X]`,
    tex`\mathbb{E}[X] = \mathbb{E}[Y]`,
    tex`\operatorname{Var}[X] = \operatorname{Var}[Y]`,
    tex`\operatorname{Var}[X + Y] = 2 \operatorname{Var}[X] + 2 \operatorname{Cov}(X, Y)`,
    tex`\operatorname{Cov}(X, Y) \le \operatorname{Var}[X]`,
    tex`\mathbb{E}[X Y] \le \mathbb{E}[X^2]`,
    tex`\mathbb{E}[\mathbb{E}[X \mid Y]] = \mathbb{E}[X]`,
    tex`\Pr(X = Y) \le 1`,
  ],
  fail: [
    tex`\mathbb{E}[X Y] = \mathbb{E}[X^2]`,
    tex`\mathbb{E}[X Y] = \mathbb{E}[X] \mathbb{E}[Y]`,
    tex`\operatorname{Var}[X + Y] = 2 \operatorname{Var}[X]`,
    tex`\operatorname{Var}[X + Y] = 4 \operatorname{Var}[X]`,
    tex`\operatorname{Cov}(X, Y) = 0`,
    tex`\operatorname{Cov}(X, Y) = \operatorname{Var}[X]`,
    tex`\operatorname{Cov}(X, Y) < \operatorname{Var}[X]`,
    tex`X = Y`,
    tex`X \ge Y`,
    tex`\mathbb{E}[X \mid Y] = X`,
    tex`\mathbb{E}[(X - Y)^2] > 0`,
    tex`\Pr(X = Y) = 1`,
    tex`\Pr(X = Y) < 1`,
    tex`\mathbb{E}[X] \ge 1`,
    tex`X > 0`,
  ],
})

claims('independent variables', [independent], {
  hold: [
    tex`\mathbb{E}[X Y] = \mathbb{E}[X] \mathbb{E}[Y]`,
    tex`\mathbb{E}[X Y] = \mathbb{E}[X]^2`,
    tex`\operatorname{Var}[X + Y] = 2 \operatorname{Var}[X]`,
    tex`\operatorname{Var}[X - Y] = 2 \operatorname{Var}[X]`,
    tex`\operatorname{Cov}(X, Y) = 0`,
    tex`\mathbb{E}[X^2 Y \mid Y] = \mathbb{E}[X^2] Y`,
    tex`\frac{1}{2} \mathbb{E}[(X - Y)^2] = \operatorname{Var}[X]`,
  ],
  fail: [
    tex`\mathbb{E}[X Y] = \mathbb{E}[X^2]`,
    tex`\operatorname{Cov}(X, Y) = \operatorname{Var}[X]`,
    tex`X = Y`,
    tex`\mathbb{E}[(X - Y)^2] = \operatorname{Var}[X]`,
    tex`\operatorname{Var}[X + Y] = 4 \operatorname{Var}[X]`,
  ],
})

const normals = tex`Let $X \sim \mathcal{N}(1, 2)$ and $Y \sim \mathcal{N}(0, 1)$.`

claims('normal variables of which nothing is said may depend', [normals], {
  hold: [
    tex`\mathbb{E}[X + Y] = 1`,
    tex`\operatorname{Var}[X + Y] = 3 + 2 \operatorname{Cov}(X, Y)`,
  ],
  fail: [
    tex`\operatorname{Cov}(X, Y) = 0`,
    tex`\operatorname{Var}[X + Y] = 3`,
    tex`\mathbb{E}[X Y] = \mathbb{E}[X] \mathbb{E}[Y]`,
    tex`X = Y`,
  ],
})

const copy = tex`Let $p$ be a distribution. Let $X \sim p$. Let $X' \sim p$ be an independent copy.`

claims('an independent copy', [copy], {
  hold: [
    tex`\frac{1}{2} \mathbb{E}[(X - X')^2] = \operatorname{Var}[X]`,
    tex`\mathbb{E}[X'] = \mathbb{E}[X]`,
  ],
  fail: [tex`\mathbb{E}[X X'] = \mathbb{E}[X^2]`, tex`X' = X`],
})

test('the message says what is missing', () => {
  const { note } = check(tex`\mathbb{E}[X Y] = \mathbb{E}[X] \mathbb{E}[Y]`, [pair])
  expect(note).toContain('It holds if `X` and `Y` are independent.')
})

test('and does not say so where it does not help', () => {
  const { note } = check(tex`\mathbb{E}[X Y] = \mathbb{E}[X^2]`, [pair])
  expect(note).not.toContain('independent')
})
