/** An equation about every index is claimed where both sides have values: 0/0 at its start is none. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const mean = tex`Let $b \in (0, 1)$, $m_0 = 0$ and $m_t = b m_{t-1} + (1 - b) g$ with $g \in \mathbb{R}$.`
const count = tex`Let $c > 0$, $s_0 = 0$ and $s_t = s_{t-1} + c$.`

describe('a quotient that is 0/0 where the index starts', () => {
  test.each([
    [mean, tex`\frac{m_t}{1 - b^t}`, 'g', '2 g'],
    [count, tex`\frac{s_t}{t}`, 'c', 'c + 1'],
  ])('%s %s', (said, quotient, right, wrong) => {
    expect(lastVerdict(tex`${said} Then $${quotient} = ${right}$.`)).toBe('verified')
    expect(lastVerdict(tex`${said} Then $${quotient} = ${wrong}$.`)).toBe('wrong')
  })

  test('a side that never has a value', () => {
    expect(lastVerdict(tex`${count} Then $\frac{s_t}{t - t} = c$.`)).not.toBe(
      'verified',
    )
  })

  test('what fails at the start with values on both sides', () => {
    expect(lastVerdict(tex`${count} Then $s_t + [t = 0] = c t$.`)).toBe('wrong')
  })
})
