/** Letters that count, bounds behind a name, bounds that introduce nothing. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('a letter in front of things that are counted says how many they are', () => {
  test.each([
    [
      tex`An agent with $n$ arms explores. Then $\frac{1}{n} \le □$.`,
      '1',
      tex`\frac12`,
    ],
    [tex`Each of the $n$ training examples has weight $\frac{1}{n} \le □$.`, '1', tex`\frac12`], // prettier-ignore
    [tex`After $t$ steps, $2^t \ge □$.`, '1', '2'],
    [tex`There are $n$ documents and $k$ clusters. Then $n + k \ge □$.`, '2', '3'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test.each([
    tex`A coin is tossed $n$ times. Then $2^n \ge □$.`,
    tex`A coin is tossed $n$ times independently. Then $2^n \ge □$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text.replace('□', () => '1'))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => '2'))).toBe('wrong')
  })

  test('what is multiplied is no count', () => {
    const text = tex`Let $w \in \mathbb{R}$. It is $w$ times what it was. Then $\sin(\pi w) = 0$.`
    expect(lastVerdict(text)).toBe('wrong')
  })

  test('of one of several names it says nothing', () => {
    const text = tex`The pair $x$ and $y$ samples there. Then $y \ge 1$.`
    expect(evidenceOf(text).at(-1)?.verdict).toBe('unknown-symbol')
  })
})

describe('a name that the page uses to count may be mentioned', () => {
  const recursion = tex`Let $u_0 = 0$ and $u_{t+1} = c u_t + g$ with $g \in \mathbb{R}$ and $0 < c < 1$.` // prettier-ignore
  test.each([
    [tex`${recursion} At time $t$, $u_t = g \frac{1 - c^t}{□}$.`, '1 - c', '1 + c'],
    [tex`${recursion} At time $t$, $1 - c^t$ is the factor: $u_t = g \frac{1 - c^t}{□}$.`, '1 - c', '1 + c'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test('what words say of it is not passed over', () => {
    const text = tex`Let $a_t = 2^t$. The number $2^t$ is at most $1$.`
    expect(evidenceOf(text).map(({ verdict }) => verdict)).toContain('unknown-symbol')
  })
})

describe('a bound behind a name says which are meant', () => {
  test.each([
    [tex`The number $p$, $0 < p < 1$, has the odds $\frac{p}{1 - p} □$.`, '> 0', '> 1'],
    [tex`Let $r_1, \dots, r_T$ be the rewards of an episode that ends at time $T$. The return after time $t$, $0 \le t < T$, is $R_t = \sum_{k=0}^{T-t-1} \gamma^k r_{t+k+1}$ with $\gamma \in [0, 1]$. In particular $R_{T-1} = □$.`, 'r_T', 'r_{T - 1}'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toMatch(/wrong|undefined/)
  })

  test('behind another name it is claimed', () => {
    expect(lastVerdict(tex`Let $x, y \in \mathbb{R}$. Then $x$, $y > 0$.`)).toBe('wrong') // prettier-ignore
  })
})

describe('of a square a bound introduces a scale, and nothing else', () => {
  test.each([
    [tex`The variance is $\sigma^2 > 0$. Then $\sigma □$.`, '> 0', '> 1'],
    [tex`Let $\sigma^2 \le 4$. Then $\sigma □$.`, tex`\le 2`, tex`\le 1`],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test.each([
    tex`At time $t$ the value is $t^2 \ge 1$. Then $t \ne 0$.`,
    tex`The value is $q^2 \ge 1$. Hence $q \ne 0$.`,
    tex`The value is $\lambda^2 \ge 1$. Then $\lambda \ge 1$.`,
    tex`Let $x^2 \le 1$. Then $x \ge 0$.`,
  ])('%s', (text) => {
    expect(evidenceOf(text).map(({ verdict }) => verdict)).not.toContain('verified')
  })
})
