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

describe('words give laws their parameters', () => {
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
    [tex`Let $U, V, W$ be pairwise independent random variables.`, 'Unexpected property "pairwiseIndependent" of a symbol, expected one that can be drawn'], // prettier-ignore
    [tex`Let $A, B, C$ be pairwise independent events.`, 'Unexpected property "pairwiseIndependent" of a symbol, expected one that can be drawn'], // prettier-ignore
    [tex`Let $U$ and $V$ be linearly independent random variables.`, 'Unexpected property "linearlyIndependent" of a symbol, expected one that can be drawn'], // prettier-ignore
    [tex`Let $U$ be a random variable independent of the step.`, 'Unexpected property "independentOf" of a symbol, expected one that can be drawn'], // prettier-ignore
    [tex`Let $y \in \mathbb{R}^n$ be orthogonal to a unit vector.`, 'Unexpected property "orthogonalTo" of a symbol, expected one that can be drawn'], // prettier-ignore
  ])('%s', (text, message) => {
    expect(evidenceOf(text).map((one) => one.message)).toContain(message)
  })
})
