/** What words say of random variables, their laws and parameters. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $T$ follow an exponential distribution with mean $m > 0$. Then $\operatorname{Var}[T] = □$.`, 'm^2', tex`\frac{1}{m^2}`], // prettier-ignore
  [tex`Let $T$ have a gamma distribution with shape $a > 0$ and scale $s > 0$. Then $\mathbb{E}[T] = □$.`, 'a s', tex`\frac{a}{s}`], // prettier-ignore
  [tex`Let $T$ be a Poisson random variable with mean $m > 0$. Then $\operatorname{Var}[T] = □$.`, 'm', 'm^2'], // prettier-ignore
  [tex`Let $T$ be a normal random variable with mean $m \in \mathbb{R}$ and standard deviation $s > 0$. Then $\operatorname{Var}[T] = □$.`, 's^2', 's'], // prettier-ignore
  [tex`Let $T \sim \mathcal{N}(m, s^2)$ with mean $m \in \mathbb{R}$ and standard deviation $s > 0$. Then $\operatorname{Var}[T] = □$.`, 's^2', 's'], // prettier-ignore
  [tex`Let $T \sim \mathcal{N}(0, v)$, where $v > 0$ is the variance. Then $\operatorname{Var}[T] = □$.`, 'v', 'v^2'], // prettier-ignore
  [tex`Let $U, V$ be i.i.d. random variables. Then $\mathbb{E}[U^2] = □$.`, tex`\mathbb{E}[V^2]`, tex`\mathbb{E}[U V]`], // prettier-ignore
  [tex`Let $U$ and $V$ be i.i.d. random variables. Then $\mathbb{E}[U V] = □$.`, tex`\mathbb{E}[V]^2`, tex`\mathbb{E}[V^2]`], // prettier-ignore
  [tex`Let $V$ be a random variable. Let $U$ be a random variable independent of $V$. Then $\mathbb{E}[U V] = □$.`, tex`\mathbb{E}[U] \mathbb{E}[V]`, tex`\mathbb{E}[U]^2`], // prettier-ignore
  [tex`Let $C \in \mathbb{R}^{n \times n}$ be a correlation matrix. Then $\sum_{i=1}^n C_{ii} = □$.`, 'n', '1 + n'], // prettier-ignore
  [tex`Let $C \in \mathbb{R}^{n \times n}$ be a correlation matrix and $x \in \mathbb{R}^n$. Then $x^\top C x □$.`, tex`\ge 0`, tex`\ge 1`], // prettier-ignore
  [tex`Let $g : \mathbb{R} \to \mathbb{R}$ be injective. Then $g(2) □ g(3)$.`, tex`\ne`, '<'], // prettier-ignore
  [tex`Let $u, v \in \mathbb{R}^n$ be orthogonal to each other. Then $u^\top v = □$.`, '0', '1'], // prettier-ignore
]

/** The same where the words alone introduce the parameters, with the domains of the law. */
const introducing: [text: string, right: string, wrong: string][] = [
  [tex`Let $T$ be normal with mean $\mu$ and standard deviation $\sigma$. Then $\mathbb{E}[T^2] = \mu^2 + □$.`, tex`\sigma^2`, tex`\sigma`],
  [tex`Let $T$ be normal with mean $\mu$ and variance $\sigma^2$. Then $\mathbb{E}[T^2] = \mu^2 + □$.`, tex`\sigma^2`, tex`2 \sigma^2`],
  [tex`Let $T$ be normal with mean $\mu$ and precision $\tau$. Then $\operatorname{Var}[T] = □$.`, tex`\frac{1}{\tau}`, tex`\tau`],
  [tex`Let $T$ be normal with parameters $\mu$ and $\sigma^2$. Then $\operatorname{Var}[T] = □$.`, tex`\sigma^2`, tex`\sigma`],
  [tex`Let $T$ be Gaussian with mean $0$ and variance $1$. Then $\mathbb{E}[T^4] = □$.`, '3', '1'],
  [tex`Let $T$ be Gaussian with zero mean and unit variance. Then $\mathbb{E}[T^4] = □$.`, '3', '1'],
  [tex`Let $T$ be Gaussian noise with mean zero and standard deviation $\sigma$. Then $\mathbb{E}[T^2] = □$.`, tex`\sigma^2`, tex`\sigma`],
  [tex`Let $T$ be a zero-mean Gaussian random variable with standard deviation $\sigma$. Then $\mathbb{E}[T^2] = □$.`, tex`\sigma^2`, tex`\sigma`],
  [tex`Let $S$ and $T$ be independent normal with mean $0$ and standard deviation $\sigma$. Then $\operatorname{Var}[S - T] = □$.`, tex`2 \sigma^2`, '0'],
  [tex`Let $T$ be a random variable with mean $\mu$ and standard deviation $\sigma$. Then $\mathbb{E}[T^2] = \mu^2 + □$.`, tex`\sigma^2`, tex`\sigma`],
  [tex`Let $T$ be exponential with rate $\lambda$. Then $\mathbb{E}[T] = □$.`, tex`\frac{1}{\lambda}`, tex`\lambda`],
  [tex`Let $T$ be exponential with mean $1/\lambda$. Then $\operatorname{Var}[T] = □$.`, tex`\frac{1}{\lambda^2}`, tex`\lambda^2`],
  [tex`If $T$ is exponential with rate $\lambda$, then $\mathbb{E}[T] = □$.`, tex`\frac{1}{\lambda}`, tex`\lambda`],
  [tex`Let $S$ be exponential with rate $\lambda$ and $T$ exponential with rate $\mu$. Then $\mathbb{E}[S + T] = □$.`, tex`\frac{1}{\lambda} + \frac{1}{\mu}`, tex`\frac{2}{\lambda + \mu}`],
  [tex`Let $T_1, \dots, T_n$ be i.i.d. exponential with rate $\lambda$. Then $\mathbb{E}[\sum_{i=1}^n T_i] = □$.`, tex`\frac{n}{\lambda}`, tex`n \lambda`],
  [tex`Let $T$ be uniform on $[a, b]$. Then $\mathbb{E}[T] = □$.`, tex`\frac{a + b}{2}`, tex`\frac{b - a}{2}`],
  [tex`Let $T$ be uniform on $(0, \theta)$. Then $\operatorname{Var}[T] = □$.`, tex`\frac{\theta^2}{12}`, tex`\frac{\theta^2}{6}`],
  [tex`Let $T$ be uniform between $a$ and $b$. Then $\mathbb{E}[T] = □$.`, tex`\frac{a + b}{2}`, 'b'],
  [tex`Let $T \sim \mathcal{U}(a, b)$. Then $\operatorname{Var}[T] = □$.`, tex`\frac{(b - a)^2}{12}`, tex`\frac{b - a}{12}`],
  [tex`Let $T$ be Poisson with rate $\lambda$. Then $\operatorname{Var}[T] = □$.`, tex`\lambda`, tex`\lambda^2`],
  [tex`Let $T$ be binomial with parameters $n$ and $p$. Then $\operatorname{Var}[T] = □$.`, 'n p (1 - p)', 'n p'],
  [tex`Let $T$ be binomial with $n$ trials and success probability $p$. Then $\mathbb{E}[T] = □$.`, 'n p', 'n (1 - p)'],
  [tex`Let $T$ be Bernoulli with success probability $p$. Then $\operatorname{Var}[T] = □$.`, 'p (1 - p)', 'p^2'],
  [tex`Let $T$ be geometric with success probability $p$. Then $\mathbb{E}[T] = □$.`, tex`\frac{1}{p}`, 'p'],
  [tex`Let $T$ be gamma with shape $k$ and rate $\beta$. Then $\mathbb{E}[T] = □$.`, tex`\frac{k}{\beta}`, tex`k \beta`],
  [tex`Let $T$ be gamma with shape $k$ and scale $\theta$. Then $\mathbb{E}[T] = □$.`, tex`k \theta`, tex`\frac{k}{\theta}`],
  [tex`Let $T$ be beta with parameters $a$ and $b$. Then $\mathbb{E}[T] = □$.`, tex`\frac{a}{a + b}`, tex`\frac{b}{a + b}`],
  [tex`Let $T$ be Laplace with location $\mu$ and scale $b$. Then $\operatorname{Var}[T] = □$.`, '2 b^2', 'b^2'],
  [tex`Let $T$ be chi-squared with $k$ degrees of freedom. Then $\operatorname{Var}[T] = □$.`, '2 k', 'k'],
  [tex`Let $T$ be log-normal with parameters $\mu$ and $\sigma^2$. Then $\mathbb{E}[T] = □$.`, tex`e^{\mu + \sigma^2 / 2}`, tex`e^\mu`],
  [tex`Let $T$ be Cauchy with location $a$ and scale $b$. Then $\Pr(T > □) = \frac12$.`, 'a', 'a + b'],
] // prettier-ignore

test.each([2, 3, 5, 8])('whatever the digits: %i', (d) => {
  const of = (value: number): string =>
    lastVerdict(
      tex`Let $T$ be normal with mean $${d}$ and standard deviation $${d + 1}$. Then $\mathbb{E}[T^2] = ${value}$.`,
    )
  expect(of(d * d + (d + 1) * (d + 1))).toBe('verified')
  expect(of(d * d + d + 1)).toBe('wrong')
})

describe('words give laws their parameters', () => {
  test.each(introducing)('%s', (text, right, wrong) => {
    const of = (end: string): string => lastVerdict(text.replace('□', () => end))
    expect(of(right)).toBe('verified')
    expect(of(wrong)).toBe('wrong')
  })

  test.each(cases)('%s', (text, right, wrong) => {
    const of = (end: string): string => lastVerdict(text.replace('□', () => end))
    expect(of(right)).toBe('verified')
    expect(of(wrong)).toBe('wrong')
  })
})

describe('what a law does not take is refused', () => {
  test.each([
    [tex`Let $T$ follow an exponential distribution with variance $v > 0$.`, 'Unexpected variance of the exponential law, expected its own parameters'], // prettier-ignore
    [tex`Let $T \sim \operatorname{Exp}(b)$ with mean $b > 0$.`, 'Unexpected mean of the exponential law, expected its own parameters'], // prettier-ignore
    [tex`Let $T \sim \operatorname{Gamma}(a, s)$ with shape $a > 0$ and scale $s > 0$.`, 'Unexpected shape and scale of the gamma law, expected its own parameters'], // prettier-ignore
    [tex`Let $T \sim \mathcal{N}(0, s)$, where $s > 0$ is the standard deviation.`, 'Unexpected standard deviation of the normal law, expected its own parameters'], // prettier-ignore
    [tex`Let $T$ be normal with parameters $\mu$ and $\sigma$.`, 'Unexpected parameters of the normal law, expected which of them they are'], // prettier-ignore
    [tex`Let $T \sim \operatorname{Exp}(1 / \beta)$ with rate $\beta$.`, 'Unexpected words for a parameter of the exponential law, expected one that stands in it'], // prettier-ignore
    [tex`Let $U$ and $V$ be linearly independent random variables.`, 'Unexpected property "linearly independent" of a symbol, expected one that can be drawn'], // prettier-ignore
    [tex`Let $U$ be a random variable independent of the step.`, 'Unexpected property "independent of" of a symbol, expected one that can be drawn'], // prettier-ignore
    [tex`Let $y \in \mathbb{R}^n$ be orthogonal to a unit vector.`, 'Unexpected word "unit" of another thing, expected words about the symbol itself'], // prettier-ignore
  ])('%s', (text, message) => {
    expect(evidenceOf(text).map((one) => one.message)).toContain(message)
  })
})

describe('of a variable whose law nobody names words say where its values are', () => {
  test.each([
    [tex`Let $X$ be a random variable with values in $[0, 1]$. Then $\operatorname{Var}(X) \le □$.`, tex`\frac14`, tex`\frac15`],
    [tex`Let $X$ be a random variable with values in $(0, 1)$. Then $\mathbb{E}[X] □$.`, '< 1', tex`< \frac12`],
    [tex`Let $X$ be a random variable with values in $[a, b]$. Then $\operatorname{Var}(X) \le □$.`, tex`\frac{(b - a)^2}{4}`, tex`\frac{(b - a)^2}{5}`],
    [tex`Let $X$ be a random variable taking values in $[0, \infty)$. Then $\mathbb{E}[X] □ 0$.`, tex`\ge`, '>'],
    [tex`Let $X \in [0, 1]$ be a random variable. Then $\mathbb{E}[X] □ \mathbb{E}[X^2]$.`, tex`\ge`, '>'],
    [tex`Let $X$ be a random variable with $0 \le X \le 1$. Then $\operatorname{Var}(X) \le □$.`, tex`\frac14`, tex`\frac15`],
    [tex`Let $a, b \in \mathbb{R}$ and let $X$ be a random variable with $a \le X \le b$. Then $\mathbb{E}[X] □ b$.`, tex`\le`, '<'],
    [tex`Let $X$ be a nonnegative random variable with $X \le 1$. Then $\mathbb{E}[X^2] □ \mathbb{E}[X]$.`, tex`\le`, tex`\ge`],
    [tex`Let $X$ be a random variable with positive variance. Then $\operatorname{Var}(X) □$.`, '> 0', '> 1'],
    [tex`Let $X$ and $Y$ be random variables with positive variances. Then $|\operatorname{Cov}(X, Y)| □ \sqrt{\operatorname{Var}(X) \operatorname{Var}(Y)}$.`, tex`\le`, tex`\ge`],
    [tex`Let $p$ be a probability distribution on $\{1, \dots, K\}$ with positive entries. Then $\sum_{k=1}^K \frac{1}{p_k} \ge □$.`, 'K^2', 'K^3'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  }) // prettier-ignore

  test('and what excludes another word is not drawn', () => {
    const text = tex`Let $X$ be a positive random variable with $X \ge -1$. Then $\mathbb{E}[X] > 0$.`
    expect(lastVerdict(text)).not.toBe('verified')
  })
})

describe('"that is …" behind a name says more of it, and the next verb is that of the sentence', () => {
  test.each([
    [tex`A random variable $U$ that is uniformly distributed on $[a, b]$ has variance $□$.`, tex`\frac{(b - a)^2}{12}`, tex`\frac{(b - a)^2}{6}`],
    [tex`A random variable $X$ that is exponentially distributed with rate $\lambda > 0$ has mean $□$.`, tex`\frac{1}{\lambda}`, tex`\lambda`],
    [tex`A matrix $A \in \mathbb{R}^{n \times n}$ that is symmetric has $A^\top = □$.`, 'A', '-A'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  }) // prettier-ignore

  test('of all of a kind', () => {
    expect(lastVerdict(tex`A matrix $A \in \mathbb{R}^{n \times n}$ that is positive definite is invertible.`)).toBe('verified') // prettier-ignore
    expect(lastVerdict(tex`A matrix $A \in \mathbb{R}^{n \times n}$ that is symmetric is invertible.`)).toBe('wrong') // prettier-ignore
  })
})
