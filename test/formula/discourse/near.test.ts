/** Claims about the order of an error: `\approx` near a point, `\sim`, `\to`, O and o. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

const check = (text: string) => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  return formulas.map((formula) => page.check(formula))
}

const verdicts = (text: string): string[] =>
  check(text).flatMap(({ verdict, code }) => code ?? (verdict === 'verified' ? [verdict] : [])) // prettier-ignore

const sigmoid = tex`Let $\sigma(z) = \frac{1}{1 + e^{-z}}$.`
const central = tex`Let $f(x) = x^3$. Then $\frac{f(x + h) - f(x - h)}{2 h} = f'(x)`

describe('they hold', () => {
  test.each([
    tex`For small $x$, $\sin x \approx x$.`,
    tex`Near $x = 0$, $\cos(x) \approx 1 - \frac{x^2}{2}$.`,
    tex`${sigmoid} For small $z$, $\sigma(z) \approx \frac12 + \frac z4$.`,
    tex`Let $a, x \in \mathbb{R}$. For $x \ll 1$, $(1 + x)^a \approx 1 + a x$.`,
    tex`For large $n$, $\left(1 - \frac{1}{n}\right)^n \approx e^{-1}$.`,
    tex`For large $n$, $\left(1 - \frac{1}{n}\right)^n \approx 0.368$.`,
    tex`For large $n$, $\sum_{k=1}^n k^2 \approx \frac{n^3}{3}$.`,
    tex`As $n \to \infty$, $\log n! \approx n \log n - n$.`,
    tex`We have $n! \sim \sqrt{2 \pi n} \left(\frac{n}{e}\right)^n$ as $n \to \infty$.`,
    tex`As $h \to 0$, $e^h = 1 + h + O(h^2)$.`,
    tex`As $h \to 0$, $e^h = 1 + h + o(h)$.`,
    tex`Then $\log(1 + x) = x - \frac{x^2}{2} + O(x^3) \qquad (x \to 0)$.`,
    tex`${central} + O(h^2)$ as $h \to 0$.`,
    tex`Let $x \in \mathbb{R}$. Then $\left(1 + \frac{x}{n}\right)^n \to e^x$ as $n \to \infty$.`,
    tex`Let $x \in \mathbb{R}$. Then $\sum_{k=0}^n \frac{x^k}{k!} \to e^x \text{ as } n \to \infty$.`,
    tex`As $n \to \infty$, $\frac{1}{\log n} \to 0$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be invertible. As $\epsilon \to 0$, $(I + \epsilon A)^{-1} = I - \epsilon A + O(\epsilon^2)$.`,
  ])('%s', (text) => {
    expect(verdicts(text)).toEqual(['verified'])
  })
})

describe('they fail', () => {
  test.each([
    tex`For small $x$, $\sin x \approx 2 x$.`,
    tex`Near $x = 0$, $\cos(x) \approx 1 + 5 x$.`,
    tex`Near $x = 0$, $\cos(x) \approx 1 - x^2$.`,
    tex`${sigmoid} For small $z$, $\sigma(z) \approx \frac12 + \frac z2$.`,
    tex`Let $a, x \in \mathbb{R}$. For $x \ll 1$, $(1 + x)^a \approx 1 - a x$.`,
    tex`For large $n$, $\left(1 - \frac{1}{n}\right)^n \approx e^{-2}$.`,
    tex`For large $n$, $\left(1 - \frac{1}{n}\right)^n \approx 0.371$.`,
    tex`For large $n$, $\sum_{k=1}^n k^2 \approx \frac{n^3}{2}$.`,
    tex`As $n \to \infty$, $\log n! \approx n \log n + n$.`,
    tex`We have $n! \sim \sqrt{\pi n} \left(\frac{n}{e}\right)^n$ as $n \to \infty$.`,
    tex`As $h \to 0$, $e^h = 1 + 2 h + O(h^2)$.`,
    tex`As $h \to 0$, $e^h = 1 + h + O(h^3)$.`,
    tex`As $h \to 0$, $e^h = 1 + h + o(h^2)$.`,
    tex`Then $\log(1 + x) = x - \frac{x^2}{3} + O(x^3) \qquad (x \to 0)$.`,
    tex`${central} + o(h^2)$ as $h \to 0$.`,
    tex`Let $x \in \mathbb{R}$. Then $\left(1 + \frac{x}{n}\right)^n \to e^{2 x}$ as $n \to \infty$.`,
    tex`As $n \to \infty$, $\log n \to 0$.`,
    tex`As $n \to \infty$, $\log n = O(1)$.`,
  ])('%s', (text) => {
    const [verdict, ...rest] = verdicts(text)
    expect(rest).toEqual([])
    expect(['unequal-sides', 'false-relation']).toContain(verdict)
  })
})

test('a failure says what the error does', () => {
  const { message, note } = check(tex`As $h \to 0$, $e^h = 1 + h + O(h^3)$.`)[1]!
  expect(message).toBe(
    'Unexpected value `1.0125` on the right side, expected `1.01258` as on the left',
  )
  expect(note).toMatch(
    /^Here beside `h\^\{3\}` the error grows as `h \\to 0`: it is \d+ times that\./,
  )
})

describe('without a word of what goes where', () => {
  test.each([
    [tex`Let $h \in \mathbb{R}$. Then $e^h = 1 + h + O(h^2)$.`],
    [tex`Let $h \in \mathbb{R}$. Then $e^h \to 1$.`],
  ])('%s is refused', (text) => {
    expect(verdicts(text)).toEqual(['unreadable'])
  })

  test('the cost of an algorithm is mentioned', () => {
    const [, cost] = check(tex`For $n \in \mathbb{N}$, the cost is $O(n^2)$.`)
    expect(cost?.verdict).toBe('mentioned')
  })
})
