/** What is said of a quantity of a known law is claimed: its entropy, its median, its density. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const normal = tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$.`
const exponential = tex`Let $X \sim \mathrm{Exp}(\lambda)$.`

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`${normal} Its differential entropy is $h(X) = \frac12 \ln(□)$.`, tex`2 \pi e \sigma^2`, tex`2 \pi \sigma^2`],
  [tex`${normal} The differential entropy of $X$ is $h = \frac12 \ln(□)$.`, tex`2 \pi e \sigma^2`, tex`2 \pi \sigma^2`],
  [tex`${normal} Then $X$ has entropy $h(X) = \frac12 \ln(□)$.`, tex`2 \pi e \sigma^2`, tex`\pi e \sigma^2`],
  [tex`The differential entropy of $\mathcal{N}(\mu, \sigma^2)$ is $h = \frac12 \ln(□)$.`, tex`2 \pi e \sigma^2`, tex`2 \pi \sigma^2`],
  [tex`Let $X \sim \mathcal{N}(\mu, \Sigma)$. Its differential entropy is $h = \frac12 \ln \det(□)$.`, tex`2 \pi e \Sigma`, tex`2 \pi \Sigma`],
  [tex`Let $X \sim \mathrm{Laplace}(\mu, b)$. Its differential entropy is $h = 1 + \ln(□)$.`, '2 b', 'b'],
  [tex`Let $X \sim \mathrm{Bernoulli}(p)$. Its entropy is $h(p) = □$.`, tex`-p \log_2 p - (1 - p) \log_2(1 - p)`, tex`-p \log_2 p`],
  [tex`Let $X \sim \mathrm{Bernoulli}(p)$. The entropy is $H = □$.`, tex`-p \log p - (1 - p) \log(1 - p)`, tex`-p \log p - p \log(1 - p)`],
  [tex`${normal} Its variance is $v = □$.`, tex`\sigma^2`, tex`2 \sigma^2`],
  [tex`${normal} Its variance is $□$.`, tex`\sigma^2`, tex`2 \sigma^2`],
  [tex`${normal} The variance of $X$ is $□$.`, tex`\sigma^2`, tex`\sigma`],
  [tex`${normal} Then $X$ has variance $v = □$.`, tex`\sigma^2`, tex`2 \sigma^2`],
  [tex`${normal} Its mean is $m = \mu$. Its variance is $v = □$.`, tex`\sigma^2`, tex`2 \sigma^2`],
  [tex`If $X \sim \mathrm{Exp}(\lambda)$, then its mean is $m = □$.`, tex`\frac{1}{\lambda}`, tex`\lambda`],
  [tex`${exponential} Then $□$ is the differential entropy of $X$.`, tex`h = 1 - \ln \lambda`, tex`h = 1 - \lambda`],
  [tex`${exponential} Its standard deviation is $s = □$.`, tex`\frac{1}{\lambda}`, tex`\frac{1}{\lambda^2}`],
  [tex`${exponential} Its skewness is $s = □$.`, '2', '0'],
  [tex`${normal} Its kurtosis is $\kappa = □$.`, '3', '0'],
  [tex`${normal} Its excess kurtosis is $\kappa = □$.`, '0', '3'],
  [tex`${exponential} Its median is $m = □$.`, tex`\frac{\ln 2}{\lambda}`, tex`\frac{1}{\lambda}`],
  [tex`${normal} The median of $X$ is $m = □$.`, tex`\mu`, tex`2 \mu`],
  [tex`${exponential} Its mode is $m = □$.`, '0', '1'],
  [tex`Let $X \sim \mathrm{Gamma}(a, b)$ with $a > 1$. Its mode is $m = □$.`, tex`\frac{a - 1}{b}`, tex`\frac{a}{b}`],
  [tex`${exponential} The moment generating function of $X$ is $M(t) = □$.`, tex`\frac{\lambda}{\lambda - t}`, tex`\frac{\lambda}{\lambda + t}`],
  [tex`Let $X \sim \mathrm{Poisson}(\lambda)$. Its moment generating function is $M(t) = □$.`, tex`e^{\lambda (e^t - 1)}`, tex`e^{\lambda e^t}`],
  [tex`Let $X \sim \mathrm{Geometric}(p)$. Its probability generating function is $G(s) = □$.`, tex`\frac{p s}{1 - (1 - p) s}`, tex`\frac{p}{1 - (1 - p) s}`],
  [tex`${exponential} The density of $X$ is $f(x) = □$.`, tex`\lambda e^{-\lambda x}`, tex`e^{-\lambda x}`],
  [tex`${exponential} Its density is $□$.`, tex`\lambda e^{-\lambda x}`, tex`e^{-\lambda x}`],
  [tex`Let $X \sim \mathcal{N}(\mu, \sigma^2)$ with density $f(x) = □$.`, tex`\frac{1}{\sqrt{2 \pi} \sigma} e^{-(x - \mu)^2 / (2 \sigma^2)}`, 'e^{-x^2}'],
  [tex`Let $x \sim \mathcal{N}(0, 1)$. Its density is $p(x) = \frac{1}{\sqrt{2 \pi}} □$.`, 'e^{-x^2 / 2}', 'e^{-x^2}'],
  [tex`Let $Z \sim \mathcal{N}(0, 1)$ and let $\varphi(z) = □ e^{-z^2 / 2}$ be its density.`, tex`\frac{1}{\sqrt{2 \pi}}`, ''],
  [tex`Let $Z \sim \mathcal{N}(0, 1)$. Denote its density by $\varphi(z) = □ e^{-z^2 / 2}$.`, tex`\frac{1}{\sqrt{2 \pi}}`, ''],
  [tex`Let $X \sim \mathcal{N}(\mu, \Sigma)$. Its density is $p(x) = \det(2 \pi \Sigma)^{□} \exp(-\frac12 (x - \mu)^\top \Sigma^{-1} (x - \mu))$.`, '-1/2', '-1'],
  [tex`Let $X \sim \mathrm{Binomial}(n, p)$. The pmf of $X$ is $f(k) = \binom{n}{k} p^k □$.`, '(1 - p)^{n - k}', '(1 - p)^n'],
  [tex`Let $x \sim \mathcal{N}(\mu, \sigma^2)$. The log-density is $\log p(x) = -\frac{(x - \mu)^2}{2 \sigma^2} - □$.`, tex`\frac12 \log(2 \pi \sigma^2)`, tex`\log(2 \pi \sigma^2)`],
  [tex`${exponential} Its cumulative distribution function is $F(x) = □$.`, tex`1 - e^{-\lambda x}`, tex`e^{-\lambda x}`],
  [tex`${exponential} The CDF of $X$ is $F(x) = \begin{cases} 1 - e^{-\lambda x} & x \ge 0 \\ □ & x < 0 \end{cases}$.`, '0', '1'],
  [tex`${exponential} Its survival function is $S(x) = □$.`, tex`e^{-\lambda x}`, tex`1 - e^{-\lambda x}`],
  [tex`${exponential} Its hazard rate is $r(x) = □$.`, tex`\lambda`, tex`\frac{1}{\lambda}`],
  [tex`Let $X_1, \dots, X_n \sim \mathcal{N}(\mu, \sigma^2)$ be independent. Their variance is $v = □$.`, tex`\sigma^2`, tex`\frac{\sigma^2}{n}`],
  [tex`Let $X_1, \dots, X_n \sim \mathcal{N}(\mu, \sigma^2)$ be independent. The variance of $\frac1n \sum_{i=1}^n X_i$ is $v = □$.`, tex`\frac{\sigma^2}{n}`, tex`\sigma^2`],
  [tex`Let $X, Z \sim \mathcal{N}(0, 1)$ be independent and $Y = X + Z$. The covariance of $X$ and $Y$ is $c = □$.`, '1', '2'],
  [tex`Let $X, Z \sim \mathcal{N}(0, 1)$ be independent and $Y = X + Z$. The correlation between $X$ and $Y$ is $r = □$.`, tex`\frac{1}{\sqrt 2}`, tex`\frac12`],
] // prettier-ignore

describe('the quantity that words name', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    const of = (end: string): (string | undefined)[] =>
      evidenceOf(text.replace('□', () => end)).map(({ verdict }) => verdict)
    expect(of(right)).toContain('verified')
    expect(of(right)).not.toContain('wrong')
    expect(of(wrong)).toContain('wrong')
  })
})

describe('whatever the digits', () => {
  test.each([2, 3, 5, 7])('of rate %i', (rate) => {
    const of = (value: number): string =>
      lastVerdict(
        tex`Let $X \sim \mathrm{Exp}(${rate})$. Its second moment is $m = \frac{${value}}{${rate ** 2}}$.`,
      )
    expect(of(2)).toBe('verified')
    expect(of(1)).toBe('wrong')
    expect(of(3)).toBe('wrong')
  })

  test.each([1, 2, 4, 9])('of variance %i', (variance) => {
    const of = (value: string): string =>
      lastVerdict(
        tex`Let $X \sim \mathcal{N}(1, ${variance})$. Its differential entropy is $h = \frac12 \ln(${value} \pi e)$.`,
      )
    expect(of(String(2 * variance))).toBe('verified')
    expect(of(String(2 * variance + 1))).toBe('wrong')
  })
})

describe('what is not computed is said', () => {
  test.each([
    [tex`${normal} Its characteristic function is $\varphi(t) = e^{-t}$.`, 'Unexpected words "characteristic function" of `X`, expected a quantity that is computed'],
    [tex`Let $X \sim \mathcal{N}(0, 1)$ and $Y = X^2$. The density of $Y$ is $f(y) = e^{-y}$.`, 'Unexpected words "density" of `Y`, expected a quantity that is computed'],
    [tex`Let $X, Z \sim \mathcal{N}(0, 1)$ be independent. The entropy of $X + Z$ is $h = 1$.`, 'Unexpected words "entropy" of `X + Z`, expected a quantity that is computed'],
  ])('%s', (text, message) => {
    const last = evidenceOf(text).at(-1)
    expect(last).toMatchObject({ code: 'unknown-word', message })
  }) // prettier-ignore
})

describe('another thing of that name is defined', () => {
  test.each([
    tex`Let $X_1, \dots, X_n \sim \mathcal{N}(\mu, \sigma^2)$ be independent. Their mean is $M = \frac1n \sum_{i=1}^n X_i$.`,
    tex`${normal} The maximum of its density is $c = \frac{1}{\sqrt{2 \pi} \sigma}$.`,
    tex`${normal} The half of $X$ has variance $v = \frac{\sigma^2}{4}$.`,
    tex`${normal} Let $x \in \mathbb{R}^n$ be the data. The mean is $m = \frac1n \sum_{i=1}^n x_i$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('defined')
  })
})

describe('a name gets the function that words say', () => {
  test.each([
    [tex`Let $X \sim \operatorname{Exp}(\lambda)$, and let $F$ denote the cumulative distribution function of $X$. Then $F(x) = □$ for all $x \ge 0$.`, tex`1 - e^{-\lambda x}`, tex`e^{-\lambda x}`],
    [tex`Let $U$ be uniform on $[0, 1]$ and let $F$ be its distribution function. Then $F(u) = □$ for $u \in [0, 1]$.`, 'u', 'u^2'],
    [tex`Let $X \sim \mathcal{N}(0, 1)$ and let $M$ denote the moment generating function of $X$. Then $M(t) = □$ for all $t \in \mathbb{R}$.`, 'e^{t^2/2}', 'e^{t^2}'],
    [tex`Let $X \sim \operatorname{Exp}(\lambda)$. Let $F$ be its distribution function and let $f$ be its density. Then $F'(x) = □$ for all $x > 0$.`, 'f(x)', '2 f(x)'],
    [tex`Let $X$ be a random variable and let $F$ be its distribution function. Then $F(x) □ 1$ for all $x \in \mathbb{R}$.`, tex`\le`, '<'],
  ])('%s', (text, right, wrong) => {
    const claim = (text: string) => evidenceOf(text).at(-2)?.verdict
    expect(claim(text.replace('□', right))).toBe('verified')
    expect(claim(text.replace('□', wrong))).toBe('wrong')
  }) // prettier-ignore
})
