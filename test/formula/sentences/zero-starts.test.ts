/** Recursions of vectors and matrices that begin at zero. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('zero is the zero of what the recursion is of', () => {
  const network = tex`$h_t = W h_{t-1} + u$ with $W \in \mathbb{R}^{d \times d}$, $u \in \mathbb{R}^d$` // prettier-ignore
  test.each([
    [tex`Consider a network ${network} and initial state $h_0 = 0$. After three steps $h_3 = (I + W + □) u$.`, 'W^2', 'W^3'], // prettier-ignore
    [tex`Let $h_0 = 0$ and ${network}. Then $h_2 = W u + □$.`, 'u', '2 u'],
    [tex`Let $A \in \mathbb{R}^{d \times d}$, $S_0 = 0$ and $S_t = S_{t-1} + A$. Then $S_3 = □ A$.`, '3', '2'], // prettier-ignore
    [tex`Let $m_0 = 0$ and $m_t = b m_{t-1} + (1 - b) g$ with $g \in \mathbb{R}^d$ and $b \in (0, 1)$. Then $m_3 = (1 - □) g$.`, 'b^3', 'b^2'], // prettier-ignore
    [tex`Let $x_0 = 0 \in \mathbb{R}^d$ and $x_{t+1} = x_t - c b$ with $b \in \mathbb{R}^d$ and $c > 0$. Then $x_2 = -□ b$.`, '2 c', 'c'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test('shapes that do not fit are found all the same', () => {
    const text = tex`Let $W \in \mathbb{R}^{3 \times 2}$, $u \in \mathbb{R}^4$, $h_0 = 0$ and $h_t = W h_{t-1} + u$. Then $h_1 = u$.` // prettier-ignore
    expect(evidenceOf(text).map(({ verdict }) => verdict)).not.toContain('verified')
  })
})

describe('a recursion starts from a value that nothing else introduces', () => {
  test.each([
    [tex`Let $c > 0$. The iterates are $x_{t+1} = x_t - c x_t$. Starting from $x_0$ they are $x_t = (1 □ c)^t x_0$.`, '-', '+'], // prettier-ignore
    [tex`Let $A \in \mathbb{R}^{d \times d}$ and $b \in \mathbb{R}^d$. The iterates are $x_{t+1} = A x_t + b$. Starting from $x_0$ we get $x_2 = A^2 x_0 □ + b$.`, '+ A b', '+ b'], // prettier-ignore
    [tex`Let $u_0 = 0$ and $u_{t+1} = c u_t + g$ with $g \in \mathbb{R}$ and $0 < c < 1$. After $t$ steps $u_t = g \frac{1 - c^t}{□}$ as $t \to \infty$.`, '1 - c', '1 + c'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    const last = (said: string): string | undefined =>
      evidenceOf(said).findLast(({ verdict }) => /^(verified|wrong)$/.test(verdict))?.verdict // prettier-ignore
    expect(last(text.replace('□', () => right))).toBe('verified')
    expect(last(text.replace('□', () => wrong))).toBe('wrong')
  })
})
