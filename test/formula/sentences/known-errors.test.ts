/** What limits are off by counts in every comparison, and strict relations meet their ties. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

describe('a limit is compared as far as it is known', () => {
  test.each([
    [tex`Let $a \in \mathbb{R}$. Then $\lim_{n\to\infty} (1 - a/n)^n = □$.`, tex`e^{-a}`, tex`e^{-2a}`],
    [tex`Let $a > 0$. Then $\lim_{n\to\infty} (1 - a/n)^n \le □$.`, tex`e^{-a}`, tex`\frac{1}{2} e^{-a}`],
    [tex`Let $a > 0$. Then $\lim_{n\to\infty} (1 - a/n)^n □ e^{-a}$.`, tex`\ge`, tex`\ge 2`],
    [tex`Let $a > 0$. If $\lim_{n\to\infty} (1 - a/n)^n \ge e^{-1}$, then $a \le □$.`, '1', '1/2'],
    [tex`Let $x \in \mathbb{R}$. Then $\lim_{n\to\infty} (1 + x/n)^n = □$.`, 'e^x', '2 e^x'],
    [tex`Let $a > 0$. Then $\lim_{n\to\infty} n (\sqrt[n]{a} - 1) = □$.`, tex`\ln a`, tex`2 \ln a`],
    [tex`Let $a > 0$. Then $\lim_{x\to\infty} \frac{\ln x}{x^a} = □$.`, '0', '1'],
    [tex`Let $a > 0$. Then $\lim_{x\to 0^+} x^a \ln x = □$.`, '0', 'a'],
    [tex`Let $0 < c < 1$. Then $\lim_{n\to\infty} c^n = □$.`, '0', '1'],
    [tex`Let $k$ be a positive integer. Then $\lim_{x\to\infty} x^k e^{-x} = □$.`, '0', '1'],
    [tex`Let $x \in \mathbb{R}$. Then $\lim_{h\to 0} \frac{e^{x+h} - e^x}{h} = □$.`, 'e^x', '2 e^x'],
    [tex`We have $\lim_{n\to\infty} \frac{n!}{\sqrt{□ n} (n/e)^n} = 1$.`, tex`2 \pi`, tex`\pi`],
    [tex`We have $\lim_{x\to\infty} \arctan x = □$.`, tex`\frac{\pi}{2}`, tex`\pi`],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  }) // prettier-ignore

  test.each([
    tex`Let $a > 0$. Then $\lim_{n\to\infty} (1 - a/n)^n > e^{-a}$.`,
    tex`Let $a > 0$. Then $\lim_{n\to\infty} (1 - a/n)^n \ne e^{-a}$.`,
    tex`We have $\lim_{x\to\infty} \frac{1}{\ln x} = 0$.`,
  ])('not decided: %s', (text) => {
    expect(lastVerdict(text)).toBe('vacuous')
  })
})

describe('a strict relation meets what is equal', () => {
  test.each([
    [tex`Let $A$ be a symmetric $n \times n$ matrix, and let $\lambda_1, \dots, \lambda_n$ be the eigenvalues of $A$ in decreasing order. Then $\lambda_1 □ \dots □ \lambda_n$.`, tex`\ge`, '>'],
    [tex`Let $A$ be a symmetric $n \times n$ matrix, and let $\lambda_1, \dots, \lambda_n$ be the eigenvalues of $A$ in decreasing order. Then $\min_i (\lambda_i - \lambda_{i+1}) □ 0$.`, tex`\ge`, '>'],
    [tex`Let $A \in \mathbb{R}^{m \times n}$ with singular values $s_1 \ge \dots \ge s_r$. Then $s_1 □ \dots □ s_r$.`, tex`\ge`, '>'],
    [tex`Let $f$ be a continuous function on $[0,1]$. Then $\int_0^1 f(x)^2 \, dx □ \left(\int_0^1 f(x) \, dx\right)^2$.`, tex`\ge`, '>'],
    [tex`Let $f : [0,1] \to (0,\infty)$ be continuous. Then $\int_0^1 \log f(x) \, dx □ \log \int_0^1 f(x) \, dx$.`, tex`\le`, '<'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replaceAll('□', right))).toBe('verified')
    expect(lastVerdict(text.replaceAll('□', wrong))).toBe('wrong')
  }) // prettier-ignore
})
