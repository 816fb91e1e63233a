/** "`\\eta_t = \\frac{t}{T} \\eta`": a family, and a number. Where something starts and ends. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts, evidenceOf } from './verdicts.ts'

describe('a family beside a number of the same letter', () => {
  test.each([
    tex`Linear warm-up sets $\eta_t = \frac{t}{T} \eta$ for $t = 1, \dots, T$, where $\eta > 0$ is the peak learning rate. Averaged over the warm-up, the rate is $\frac{1}{T} \sum_{t=1}^T \eta_t = \frac{T + 1}{2 T} \eta$.`,
    tex`Let $\eta > 0$. The step size decays as $\eta_t = \frac{\eta}{t}$ for $t \ge 1$. Then $\eta_1 = \eta$.`,
    tex`The learning rate $\eta_t = \frac{\eta}{\sqrt{t}}$ for $t \ge 1$, with base rate $\eta > 0$. Then $\eta_4 = \frac{\eta}{2}$.`,
    tex`Let $a, b > 0$ and $f(t) = a + (b - a) t$. It starts at $f(0) = a$ and ends at $f(1) = b$.`,
  ])('holds: %s', (text) => {
    expect(claimVerdicts(text)).toEqual(['verified'])
  })

  test.each([
    tex`Linear warm-up sets $\eta_t = \frac{t}{T} \eta$ for $t = 1, \dots, T$, where $\eta > 0$ is the peak learning rate. Averaged over the warm-up, the rate is $\frac{1}{T} \sum_{t=1}^T \eta_t = \frac{T - 1}{2 T} \eta$.`,
    tex`Let $\eta > 0$. The step size decays as $\eta_t = \frac{\eta}{t}$ for $t \ge 1$. Then $\eta_2 = \eta$.`,
    tex`The learning rate $\eta_t = \frac{\eta}{\sqrt{t}}$ for $t \ge 1$, with base rate $\eta > 0$. Then $\eta_4 = \frac{\eta}{4}$.`,
  ])('fails: %s', (text) => {
    expect(claimVerdicts(text)).toContain('wrong')
  })

  test.each([
    tex`Let $a, b > 0$ and $f(t) = a + (b - a) t$. It starts at $f(0) = b$ and ends at $f(1) = a$.`,
  ])('is not accepted: %s', (text) => {
    expect(evidenceOf(text).some(({ code }) => code !== undefined)).toBe(true)
  })
})
