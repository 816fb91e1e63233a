/** Laws of sums of independent vectors, of far tails, of words: each with a false twin. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from '../sentences/verdicts.ts'

const normals = tex`Let $\mu, \nu \in \mathbb{R}^2$, let $\Sigma, S \in \mathbb{R}^{2 \times 2}$ be symmetric positive definite. Let $x \sim \mathcal{N}(\mu, \Sigma)$ and $y \sim \mathcal{N}(\nu, S)$ be independent.`
const weibull = tex`Let $X$ follow a Weibull distribution with shape $\alpha > 1$ and scale $\beta > 0$.`

const cases: [text: string, right: string, wrong: string][] = [
  [tex`${normals} Then $x + 2 y \sim \mathcal{N}(\mu + 2 \nu, □)$.`, tex`\Sigma + 4 S`, tex`\Sigma + 2 S`],
  [tex`Let $x, \mu \in \mathbb{R}$ and $\sigma > 0$. Then $\frac{\partial}{\partial \mu} \log \mathcal{N}(x \mid \mu, \sigma^2) = □$.`, tex`\frac{x - \mu}{\sigma^2}`, tex`\frac{x - \mu}{\sigma}`],
  [tex`Let $X \sim \mathrm{Poisson}(\lambda)$ where $\lambda > 0$, and let $t \in \mathbb{R}$. Then $\mathbb{E}[e^{t X}] = □$.`, tex`e^{\lambda (e^t - 1)}`, tex`e^{\lambda (e^t + 1)}`],
  [tex`${weibull} Then $\mathbb{E}[X] = \beta \, \Gamma(1 + □)$.`, tex`\frac{1}{\alpha}`, tex`\frac{2}{\alpha}`],
] // prettier-ignore

describe.each(cases)('%s', (text, right, wrong) => {
  test('is verified', () => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
  })

  test('and anything else is wrong', () => {
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })
})
