import { claims } from '../../support/claims.ts'
import { expect, test } from 'vitest'
import { check, tex } from '../../support/page.ts'

claims('integrals as texts write them', [tex`Let $\mu, a \in \mathbb{R}$ and $s > 0$. Let $f(x) = \frac{1}{s \sqrt{2 \pi}} e^{-\frac{(x - \mu)^2}{2 s^2}}$.`], {
  hold: [
    tex`\int_{\mathbb{R}} f(x) \, dx = 1`,
    tex`\int f(x) \, dx = 1`,
    tex`\int x f(x) \, dx = \mu`,
    tex`\int dx \, f(x) = 1`,
    tex`\int_0^1 dt \, t^2 = \frac13`,
    tex`\int_{[0, 1]} t^2 \, dt = \frac13`,
    tex`\int_{t \in [0, 1]} t^2 \, dt = \frac13`,
    tex`\int_0^1\!\int_0^{1-t} t u \, du \, dt = \frac{1}{24}`,
    tex`\int_{-\infty}^{\infty} (x - \mu)^2 f(x) \, \mathrm{d}x = s^2`,
  ],
  fail: [
    tex`\int_{\mathbb{R}} f(x) \, dx = 2`,
    tex`\int f(x) \, dx = s`,
    tex`\int x f(x) \, dx = 0`,
    tex`\int dx \, f(x) = \mu`,
    tex`\int_0^1 dt \, t^2 = \frac12`,
    tex`\int_{[0, 1]} t^2 \, dt = 1`,
    tex`\int_0^1\!\int_0^{1-t} t u \, du \, dt = \frac{1}{12}`,
  ],
}) // prettier-ignore

test('a primitive is no value', () => {
  const { code } = check(tex`\int x \, dx = \frac{x^2}{2}`, [tex`Let $x > 0$.`])
  expect(code).toBe('unreadable')
})

test('a contour integral is refused', () => {
  expect(check(tex`\oint x \, dx = 0`, [tex`Let $x > 0$.`]).code).toBe('unreadable')
})

claims('exponentials far out and narrow', [tex`Let $a \in (0, 1)$.`], {
  hold: [
    tex`\int_{-\infty}^\infty e^{-(x - 1000)^2} \, dx = \sqrt{\pi}`,
    tex`\int_0^1 e^{-10^{12} (x - 0.37)^2} \, dx = 10^{-6} \sqrt{\pi}`,
    tex`\int_{-\infty}^\infty e^{-10^{10} (x - 3)^2} \, dx = 10^{-5} \sqrt{\pi}`,
    tex`\int_0^1 1 + 10^6 e^{-10^{12} (x - 0.37)^2} \, dx = 1 + \sqrt{\pi}`,
  ],
  fail: [
    tex`\int_{-\infty}^\infty e^{-(x - 1000)^2} \, dx = 0`,
    tex`\int_0^1 e^{-10^{12} (x - 0.37)^2} \, dx = 0`,
    tex`\int_0^1 1 + 10^6 e^{-10^{12} (x - 0.37)^2} \, dx = 1`,
  ],
})
