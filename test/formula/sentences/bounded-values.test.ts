/** A value that is let be, with a bound: the bound says which values are meant. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('a bound beside a value that is let be restricts', () => {
  test.each([
    [tex`For $x \in \mathbb{R}^d$ with mean $m = \frac1d \sum_{i=1}^d x_i$ and variance $v^2 = \frac1d \sum_{i=1}^d (x_i - m)^2 > 0$, we have $v □$.`, '> 0', '> 1'], // prettier-ignore
    [
      tex`Let $x \in \mathbb{R}^d$ with norm $r = \|x\| > 0$. Then $r □$.`,
      '> 0',
      '> 1',
    ],
    [tex`Let $x \in \mathbb{R}$ and $y = x^2 > 0$. Then $x □$.`, tex`\ne 0`, '> 0'],
    [tex`If $r = \|x\| > 0$ for a vector $x \in \mathbb{R}^d$, then $\|x / r\| = □$.`, '1', 'r'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test.each([
    tex`Let $x \in \mathbb{R}$. Then $y = x^2 > 0$.`,
    tex`Let $x \in \mathbb{R}$. The square is $y = x^2 > 0$.`,
    tex`Let $x \in \mathbb{R}$. The square is $y = x^2$, with half $z = y / 2 > 0$.`,
  ])('in a main clause it is claimed: %s', (text) => {
    expect(lastVerdict(text)).toBe('wrong')
  })
})

describe('what a letter is by itself is not meant where the page lets it be something else', () => {
  test.each([
    tex`Let $H = I - c$. Then $H^2 = H$.`,
    tex`Let $H$ be a blorb matrix. Then $H^2 = H$.`,
  ])('%s', (text) => {
    const last = evidenceOf(text).at(-1)!.verdict
    expect(last).toBe('unknown-symbol')
  })

  test('the size of an identity needs no declaration', () => {
    const text = tex`Let $H = I_n - \frac1n \mathbf{1} \mathbf{1}^\top$. Then $H^2 = □$.`
    expect(lastVerdict(text.replace('□', 'H'))).toBe('verified')
    expect(lastVerdict(text.replace('□', '-H'))).toBe('wrong')
  })
})
