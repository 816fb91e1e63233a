import { claims } from '../../support/claims.ts'
import { expect, test } from 'vitest'
import { check, tex } from '../../support/page.ts'

claims(
  'infinite sums',
  [tex`Let $0 < b < 1$ and $\lambda > 0$. Let $v \in \mathbb{R}^n$.`],
  {
    hold: [
      tex`\sum_{t=0}^{\infty} b^t = \frac{1}{1 - b}`,
      tex`\sum_{k=1}^\infty k b^{k-1} = \frac{1}{(1-b)^2}`,
      tex`\sum_{k \ge 0} b^k = \frac{1}{1 - b}`,
      tex`(1 - b) \sum_{k=1}^\infty b^{k-1} = 1`,
      tex`\sum_{k=0}^\infty \frac{\lambda^k}{k!} e^{-\lambda} = 1`,
      tex`\sum_{k=0}^\infty k \frac{\lambda^k}{k!} e^{-\lambda} = \lambda`,
      tex`\sum_{n=1}^\infty \frac{1}{n^2} = \frac{\pi^2}{6}`,
      tex`\sum_{n=0}^\infty \frac{(-1)^n}{2n+1} = \frac{\pi}{4}`,
      tex`\sum_{k=1}^\infty \frac{b^k}{k} = -\log(1 - b)`,
      tex`\sum_{k=0}^\infty b^k v = \frac{1}{1-b} v`,
      tex`\sum_{k=-\infty}^{\infty} b^{|k|} = \frac{1 + b}{1 - b}`,
      tex`\prod_{k=2}^\infty \left(1 - \frac{1}{k^2}\right) = \frac12`,
      tex`\sum_{i=0}^\infty \sum_{j=0}^\infty b^{i+j} = \frac{1}{(1-b)^2}`,
    ],
    fail: [
      tex`\sum_{t=0}^{\infty} b^t = \frac{2}{1 - b}`,
      tex`\sum_{t=1}^{\infty} b^t = \frac{1}{1 - b}`,
      tex`\sum_{k=1}^\infty k b^k = \frac{1}{(1-b)^2}`,
      tex`\sum_{k=0}^\infty \frac{\lambda^k}{k!} e^{\lambda} = 1`,
      tex`\sum_{k=1}^\infty \frac{\lambda^k}{k!} e^{-\lambda} = 1`,
      tex`\sum_{n=1}^\infty \frac{1}{n^2} = \frac{\pi^2}{8}`,
      tex`\sum_{n=1}^\infty \frac{1}{n^2} = 1.6459`,
      tex`\sum_{n=0}^\infty \frac{(-1)^n}{2n+1} = \frac{\pi}{2}`,
      tex`\sum_{k=1}^\infty \frac{b^k}{k} = \log(1 - b)`,
      tex`\sum_{k=0}^\infty b^k v = \frac{b}{1-b} v`,
      // Divergent series have no antilimit here.
      tex`\sum_{k=0}^\infty 2^k = -1`,
      tex`\sum_{k=0}^\infty (-1)^k = \frac12`,
      tex`\sum_{k=1}^\infty k = -\frac{1}{12}`,
      tex`\sum_{k=1}^\infty \frac1k = 10`,
    ],
  },
)

claims(
  'limits',
  [
    tex`Let $0 < \gamma < 1$, $x > 0$, $t \in \mathbb{R}$. Let $f : \mathbb{R} \to \mathbb{R}$.`,
  ],
  {
    hold: [
      tex`\lim_{K \to \infty} \sum_{k=0}^K \gamma^k = \frac{1}{1 - \gamma}`,
      tex`\lim_{n \to \infty} \left(1 + \frac{t}{n}\right)^n = e^t`,
      tex`\lim_{n \to \infty} \gamma^n = 0`,
      tex`\lim_{h \to 0} \frac{\sin h}{h} = 1`,
      tex`\lim_{h \to 0} \frac{1 - \cos h}{h^2} = \frac12`,
      tex`\lim_{h \to 0^+} h \log h = 0`,
      tex`\lim_{h \to 0} \frac{x^h - 1}{h} = \log x`,
      tex`\lim_{a \to \infty} \frac{1}{1 + e^{-a x}} = 1`,
      tex`\lim_{n \to \infty} \frac{(-1)^n}{n} = 0`,
      tex`\lim_{n \to \infty} \left( \sum_{k=1}^n \frac1k - \log n \right) = -\mathrm{digamma}(1)`,
    ],
    fail: [
      tex`\lim_{K \to \infty} \sum_{k=1}^K \gamma^k = \frac{1}{1 - \gamma}`,
      tex`\lim_{n \to \infty} \left(1 + \frac{1}{n}\right)^n = 2.719`,
      tex`\lim_{n \to \infty} \gamma^n = 1`,
      tex`\lim_{h \to 0} \frac{\sin h}{h} = 0`,
      tex`\lim_{h \to 0} \frac{1 - \cos h}{h^2} = 0`,
      tex`\lim_{h \to 0} \frac{\lvert h \rvert}{h} = 1`,
      tex`\lim_{h \to 0} \sin(1/h) = 0`,
      tex`\lim_{n \to \infty} (-1)^n = 1`,
      tex`\lim_{h \to 0} \frac{1}{h} = 0`,
      tex`\lim_{n \to \infty} n \gamma^n = 1`,
    ],
  },
)

claims(
  'improper integrals',
  [tex`Let $s \in (0.2, 4)$, $\mu \in \mathbb{R}$, $\sigma > 0$.`],
  {
    hold: [
      tex`\int_0^\infty x^{s-1} e^{-x} \, dx = \Gamma(s)`,
      tex`\int_0^1 \frac{1}{\sqrt{x}} \, dx = 2`,
      tex`\int_0^1 \frac{1}{\sqrt{x(1-x)}} \, dx = \pi`,
      tex`\int_{-\infty}^\infty \frac{1}{\sigma\sqrt{2\pi}} e^{-\frac{(x-\mu)^2}{2\sigma^2}} \, dx = 1`,
      tex`\int_{-\infty}^\infty x e^{-x^2} \, dx = 0`,
      tex`\int_0^1 e^{-10^8 (x - 0.3)^2} \, dx = 10^{-4} \sqrt{\pi}`,
      tex`\int_1^\infty \frac{1}{x^{1 + s}} \, dx = \frac1s`,
    ],
    fail: [
      tex`\int_0^\infty x^{s} e^{-x} \, dx = \Gamma(s)`,
      tex`\int_0^1 \frac{1}{\sqrt{x}} \, dx = 1`,
      tex`\int_0^1 \frac{1}{\sqrt{x}} \, dx = 2 + 10^{-5}`,
      tex`\int_0^1 \frac{1}{\sqrt{x(1-x)}} \, dx = \pi + 10^{-5}`,
      tex`\int_1^\infty \frac{1}{x^2} \, dx = 1 + 10^{-6}`,
      tex`\int_0^1 e^{-10^8 (x - 0.3)^2} \, dx = 0`,
      tex`\int_{-\infty}^\infty e^{-10^6 (x - 3)^2} \, dx = 0`,
      tex`\int_0^1 \frac1x \, dx = 100`,
      tex`\int_{-\infty}^\infty x \, dx = 0`,
    ],
  },
)

claims('gamma functions', [tex`Let $a, b > 0$ and $n \in \{1, \dots, 6\}$ and $x \in \mathbb{R}$.`], {
  hold: [
    tex`\Gamma(a + 1) = a \, \Gamma(a)`,
    tex`\Gamma(n) = (n - 1)!`,
    tex`\Gamma\left(\tfrac12\right) = \sqrt{\pi}`,
    tex`B(a, 1) = \frac1a`,
    tex`\psi(a + 1) = \psi(a) + \frac1a`,
    tex`\frac{d}{da} \log \Gamma(a) = \mathrm{digamma}(a)`,
    tex`\int_0^1 t^{a} (1 - t)^{b} \, dt = B(a + 1, b + 1)`,
    tex`\operatorname{erfc}(x) = 1 - \operatorname{erf}(x)`,
    tex`\binom{a}{2} = \frac{a(a-1)}{2}`,
  ],
  fail: [
    tex`\Gamma(a + 1) = \Gamma(a)`,
    tex`\Gamma(n) = n!`,
    tex`\Gamma\left(\tfrac12\right) = \pi`,
    tex`B(a, 1) = a`,
    tex`\psi(a + 1) = \psi(a) - \frac1a`,
    tex`\operatorname{erfc}(x) = \operatorname{erf}(-x)`,
    tex`\binom{a}{2} = \frac{a(a+1)}{2}`,
  ],
}) // prettier-ignore

test('mutants leave infinite bounds alone', () => {
  const formula = tex`\sum_{k=0}^\infty b^k = \frac{1}{1 - b}`
  const evidence = check(formula, [tex`Let $0 < b < 1$.`], { mutate: true })
  expect(evidence.verdict).toBe('verified')
  expect(evidence.mutants?.killed).toBe(evidence.mutants?.total)
})
