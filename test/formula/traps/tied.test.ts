/** A strict relation between sides that only come near each other, and between sides that are equal. */
import { describe, expect, it } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from '../sentences/verdicts.ts'

const near = [
  tex`Let $k, x > 0$. Then $\int_0^x e^{-kt}\,dt < \frac{1}{k}$.`,
  tex`Let $x > 0$. Then $\int_{-x}^x e^{-t^2}\,dt < \sqrt{\pi}$.`,
  tex`Let $n \in \mathbb{N}$. Then $\int_0^n e^{-t^2}\,dt < \frac{\sqrt\pi}{2}$.`,
  tex`Let $x > 0$ and $n \in \mathbb{N}$. Then $\sum_{k=0}^n \frac{x^k}{k!} < e^x$.`,
  tex`Let $p > 1$. Then $\int_0^1 t^p\,dt < \frac12$.`,
]

describe('sides that only come near each other', () => {
  it.each(near)('%s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })
})

const equal = [
  tex`Let $p \ge 1$. Then $\int_0^1 t^p\,dt < \frac12$.`,
  tex`Let $k, x > 0$. Then $\int_0^x e^{-kt}\,dt > \frac{1}{k}$.`,
  tex`Let $a > 0$. Then $\left(\int_0^a 1\,dt\right)^2 + 1 > 2 a$.`,
  tex`Let $x \in \mathbb{R}$. Then $\int_0^x 2 t\,dt > 0$.`,
  tex`Let $A \in \mathbb{R}^{2 \times 2}$ be symmetric. Then $\lambda_{\max}(A) > \lambda_{\min}(A)$.`,
]

describe('sides that are equal at some place', () => {
  it.each(equal)('%s', (text) => {
    expect(lastVerdict(text)).toBe('wrong')
  })
})

/** True or false: what a method leaves is larger than what is between the sides. */
const untold = [
  tex`Let $k > 0$. Then $\int_0^\infty e^{-kt}\,dt < \frac{1}{k}$.`,
  tex`Let $k > 0$. Then $\int_0^\infty e^{-kt}\,dt > \frac{1}{k}$.`,
  tex`Let $c > 0$. Then $c \int_{-7}^7 e^{-t^2}\,dt < c \sqrt\pi$.`,
  tex`We have $\int_{-7}^7 e^{-t^2}\,dt < \sqrt\pi$.`,
  tex`We have $\sum_{k=1}^\infty \frac{1}{k^2} < \frac{\pi^2}{6}$.`,
]

describe('sides that are equal as far as can be told', () => {
  it.each(untold)('%s', (text) => {
    expect(lastVerdict(text)).toMatch(/^(vacuous|diverged)$/)
  })
})
