/** A letter that stands for a constant elsewhere: what words call otherwise is another thing. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { verdictsOf } from './verdicts.ts'

describe('called by a noun', () => {
  test.each([
    [tex`A disease has prevalence $\pi = 0.01$. Then $1 - \pi = 0.99$.`, 'verified'],
    [tex`A disease has prevalence $\pi = 0.01$. Then $1 - \pi = 0.98$.`, 'wrong'],
    [tex`Let $\pi = 0.3$ be the mixing weight. Then $\pi (1 - \pi) = 0.21$.`, 'verified'], // prettier-ignore
    [tex`Let $\pi = 0.3$ be the mixing weight. Then $\pi (1 - \pi) = 0.24$.`, 'wrong'],
    [tex`The prior probability of class 1 is $\pi = \frac14$. Then $\frac{\pi}{1-\pi} = \frac13$.`, 'verified'], // prettier-ignore
    [tex`The prior probability of class 1 is $\pi = \frac14$. Then $\frac{\pi}{1-\pi} = \frac14$.`, 'wrong'], // prettier-ignore
    [tex`The error rate is $e = 0.1$. Then $1 - e = 0.9$.`, 'verified'],
    [tex`The error rate is $e = 0.1$. Then $1 - e = 0.8$.`, 'wrong'],
  ])('%s', (text, verdict) => {
    expect(verdictsOf(text).at(-1)).toBe(verdict)
  })
})

test('a noun that is in no list', () => {
  const said = verdictsOf(tex`The springiness is $\pi = 0.1$. Then $1 - \pi = 0.8$.`)
  expect(said).toEqual(['unreadable', 'unreadable'])
})

test.each([
  tex`We know that $\pi = 3$.`,
  tex`The ratio is $\pi = 22/7$.`,
  // No probability has such a value.
  tex`The probability is $\pi = 3.2$.`,
])('the constant itself: %s', (text) => {
  expect(verdictsOf(text)).toEqual(['wrong'])
})
