/** "With the convention 0 log 0 = 0": how a form without a value is to be read. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { verdictsOf } from './verdicts.ts'

test.each([
  [tex`Let $p \in [0,1]$. With the convention $0 \log 0 = 0$, $-p \log p \le \frac{1}{e}$.`, 'verified'], // prettier-ignore
  [tex`Let $p \in [0,1]$. With the convention $0 \log 0 = 0$, $-p \log p \le \frac{1}{2e}$.`, 'wrong'], // prettier-ignore
  [tex`We use the convention $0 \log 0 := 0$. For $p \in [0,1]$, $-p \log p \ge 0$.`, 'verified'], // prettier-ignore
  [tex`We use the convention $0 \log 0 := 0$. For $p \in [0,1]$, $-p \log p > 0$.`, 'wrong'], // prettier-ignore
  [tex`With the conventions $0 \log \frac{0}{q} = 0$ and $p \log \frac{p}{0} = \infty$, let $p, q$ be distributions on $\{1,2\}$. Then $\sum_i p_i \log \frac{p_i}{q_i} \ge 0$.`, 'verified'], // prettier-ignore
  [tex`With the conventions $0 \log \frac{0}{q} = 0$ and $p \log \frac{p}{0} = \infty$, let $p, q$ be distributions on $\{1,2\}$. Then $\sum_i p_i \log \frac{p_i}{q_i} > 0$.`, 'wrong'], // prettier-ignore
])('%s', (text, verdict) => {
  const said = verdictsOf(text)
  expect(said.at(-1)).toBe(verdict)
  expect(said.slice(0, -1)).not.toContain('wrong')
})

test.each([
  [tex`We have $0 \log 0 = 1$.`, 'wrong'],
  [tex`With the convention $0 / 0 = 0$, all is well.`, 'unreadable'],
  // What has a value needs no convention.
  [tex`With the convention $\log 1 = 1$, all is well.`, 'wrong'],
])('another value: %s', (text, verdict) => {
  expect(verdictsOf(text)[0]).toBe(verdict)
})

test('what says what a name is, is none', () => {
  const text = tex`Let $v_0 = 0$ and $v_t = v_{t-1} + 2$ for $t \ge 1$. Then $v_3 =`
  expect(verdictsOf(tex`${text} 6$.`).at(-1)).toBe('verified')
  expect(verdictsOf(tex`${text} 7$.`).at(-1)).toBe('wrong')
})
