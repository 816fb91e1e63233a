/** Inequalities are attacked from where they hold most narrowly; strict ones by no luck. */
import { describe, expect, test } from 'vitest'
import '../../support/matchers.ts'
import { check, tex } from '../../support/page.ts'

const declared = tex`Let $x, y \in \mathbb{R}$. Let $n \in \mathbb{N}$. Let $r, s > 0$. Let $u, v \in \mathbb{R}^3$. Let $c \in (0, 1)$.`

describe('false in a corner', () => {
  test.each([
    tex`x > -20`,
    tex`x < 5000`,
    tex`n < 100`,
    tex`r < 1000`,
    tex`x^2 + y^2 \ge 2 x y + 0.01`,
    tex`(x - 1.37)^2 \ge 0.001`,
    tex`x^4 - 3.1 x^2 + 2.4 \ge 0`,
    tex`r + \frac1r \ge 2.001`,
    tex`\|u - v\| \ge 0.05`,
    tex`c (1 - c) \le 0.2499`,
    tex`\frac{r}{s} + \frac{s}{r} > 2.0001`,
    tex`(x - 0.731)^2 + (y + 1.123)^2 > 0.0001`,
    tex`e^x \ge 1 + x + \frac{x^2}{2.01}`,
  ])('%s', (formula) => {
    expect(check(formula, [declared]).verdict).toBe('wrong')
  })
})

describe('false where each value is an integral', () => {
  const tail = tex`\Pr(X - \mu \ge t)`
  const normal = tex`Let $\mu \in \mathbb{R}$, $\sigma > 0$, $t \ge 0$ and $X \sim \mathcal{N}(\mu, \sigma^2)$.`
  test.each([
    [tex`${tail} \le \exp(-\frac{t^2}{2 \sigma})`, 'wrong'],
    [tex`${tail} \le \exp(-\frac{t^2}{\sigma^2})`, 'wrong'],
    [tex`${tail} \le \exp(-\frac{t^2}{2 \sigma^2})`, 'verified'],
  ])('%s', (formula, verdict) => {
    expect(check(formula, [normal]).verdict).toBe(verdict)
  })
})

describe('false far out', () => {
  const more = tex`Let $X \sim p$.`
  test.each([
    tex`n \le 10^9`,
    tex`n! \le 10^{100}`,
    tex`2^n \le 10^{30}`,
    tex`x \le 10^{12}`,
    tex`x \in [-10^6, 10^6]`,
    tex`r \ge 10^{-9}`,
    tex`\log r \le 50`,
    tex`|\mathbb{E}[X]| \le 1000`,
    tex`\|u\| \le 10^{20}`,
  ])('%s', (formula) => {
    expect(check(formula, [declared, more]).verdict).toBe('wrong')
  })
})

test('a nonnegative variable stays so, however far out', () => {
  const more = tex`Let $Y$ be a nonnegative random variable.`
  expect(check(tex`\Pr(Y \ge r) \le \frac{\mathbb{E}[Y]}{r}`, [declared, more]).verdict).toBe('verified') // prettier-ignore
  expect(check(tex`\mathbb{E}[Y] \le 10^4`, [declared, more]).verdict).toBe('wrong')
})

describe('true and tight', () => {
  test.each([
    tex`x^2 + y^2 \ge 2 x y`,
    tex`r + \frac1r \ge 2`,
    tex`c (1 - c) \le 0.25`,
    tex`c (1 - c) < 0.2501`,
    tex`\|u + v\| \le \|u\| + \|v\|`,
    tex`|u^\top v| \le \|u\| \|v\|`,
    tex`\log r \le r - 1`,
    tex`e^{(x + y)/2} \le \frac{e^x + e^y}{2}`,
    tex`\tanh x < 1`,
    tex`\frac{1}{1 + e^{-x}} < 1`,
    tex`\frac{1}{1 + e^{-x}} > 0`,
    tex`e^{-x^2} > 0`,
    tex`\log(1 + e^x) > x`,
  ])('%s', (formula) => {
    expect(formula).toBeVerified(declared)
  })
})

describe('numbers that leave double precision are no evidence', () => {
  test.each([
    tex`\log e^{-100 x^2} = -100 x^2`,
    tex`\log e^{-1000 x^2} = -1000 x^2`,
    tex`\log\left(1 - \frac{1}{1 + e^{-x}}\right) = -\log(1 + e^x)`,
    tex`e^{100 x} e^{-100 x} = 1`,
    tex`\frac{e^{500 x}}{e^{500 x} + e^{500 y}} = \frac{1}{1 + e^{500 (y - x)}}`,
    tex`\sqrt{e^{800 x}} = e^{400 x}`,
    tex`\log \prod_{i=1}^{50} e^{-x^2} = -50 x^2`,
    tex`e^{-50 x^2} e^{-50 y^2} = e^{-50 (x^2 + y^2)}`,
  ])('%s', (formula) => {
    expect(formula).toBeVerified(declared)
  })

  test.each([
    tex`\log e^{-100 x^2} = -101 x^2`,
    tex`e^{100 x} e^{-100 x} = 2`,
    tex`\log \prod_{i=1}^{50} e^{-x^2} = -49 x^2`,
    tex`\sqrt{e^{800 x}} = e^{800 x}`,
  ])('nor an excuse: %s', (formula) => {
    expect(check(formula, [declared]).verdict).toBe('wrong')
  })

  test('on every draw: that is said', () => {
    const { verdict } = check(tex`e^{-2000 - x^2} = e^{-3000 - x^2}`, [declared])
    expect(verdict).toBe('vacuous')
  })
})
