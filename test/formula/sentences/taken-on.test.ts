/** "f(x) = … on a set": its arguments are elements of the set. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

describe('a function is taken on a set', () => {
  test.each([
    [tex`The kernel $k(x, z) = (x^\top z)^2$ on $\mathbb{R}^2$ satisfies $k(x, z) = x_1^2 z_1^2 + □ x_1 x_2 z_1 z_2 + x_2^2 z_2^2$.`, '2', '3'], // prettier-ignore
    [tex`The function $f(x) = \|x\|^2$ on $\mathbb{R}^3$ satisfies $f(x) = x_1^2 + x_2^2 + □$.`, 'x_3^2', 'x_3'], // prettier-ignore
    [tex`Define $f(x) = \sqrt{x}$ on $[0, \infty)$. Then $f(x)^2 = □$.`, 'x', '2 x'],
    [tex`Let $g(t) = \log t$, defined on $(0, \infty)$. Then $g(t) \le t - □$.`, '1', '2'], // prettier-ignore
    [tex`Define $f(x) = x^2$ on $[0, 1]$. Then $f(x) □ x$.`, tex`\le`, tex`\ge`],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  })

  test.each(['convex', 'concave', 'positive'])(
    'what is said of it there is not passed over: %s',
    (word) => {
      const found = evidenceOf(tex`The function $g(t) = \log t$ on $(0, \infty)$ is ${word}. Then $g(t) \le t - 1$.`) // prettier-ignore
      expect(found.map(({ verdict }) => verdict)).toContain('unreadable')
    },
  )

  test('what is no set is no place', () => {
    const text = tex`Let $n \in \mathbb{N}$. The loss $\ell(w) = w^2$ on $n$ samples has derivative $\ell'(w) = □ w$.` // prettier-ignore
    expect(lastVerdict(text.replace('□', '2'))).toBe('verified')
    expect(lastVerdict(text.replace('□', '3'))).toBe('wrong')
  })
})
