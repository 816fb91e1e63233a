/** "…, where `n \ge 2`, and with trace 0": the noun's own clause goes on behind the condition. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict, verdictsOf } from './verdicts.ts'

describe('behind a condition that stands in between', () => {
  test.each([
    [
      tex`Let $A \in \mathbb{R}^{n \times n}$, where $n \ge 2$, and with trace $0$.`,
      tex`\operatorname{tr}(A)`,
      '0',
    ],
    [
      tex`Let $A$ be an $n \times n$ matrix, where $n \ge 2$, and with determinant $1$.`,
      tex`\det(A)`,
      '1',
    ],
    [
      tex`Let $A \in \mathbb{R}^{n \times n}$, where $n \ge 2$, with $\operatorname{tr}(A) = 0$.`,
      tex`\operatorname{tr}(A)`,
      '0',
    ],
  ])('%s', (said, value, right) => {
    expect(lastVerdict(tex`${said} Then $${value} = ${right}$.`)).toBe('verified')
    expect(lastVerdict(tex`${said} Then $${value} = ${right} + 1$.`)).toBe('wrong')
  })

  test('what is not read there makes no claim wrong', () => {
    const said = tex`Let $X$ be a random variable with values in $[a, b]$, where $a < b$, and with mean $0$.`
    const list = verdictsOf(tex`${said} Then $\mathbb{E}[X] = 0$.`)
    expect(list).not.toContain('wrong')
    expect(list).toContain('unreadable')
    const without = tex`Let $X$ be a random variable with values in $[a, b]$, where $a < b$.`
    expect(lastVerdict(tex`${without} Then $\mathbb{E}[X] = 0$.`)).toBe('wrong')
  })
})
