/** `<` is `≤` without equality, wherever it is read: in claims, conditions, ranges, sets. */
import { describe, expect, test } from 'vitest'
import { check, tex } from '../../support/page.ts'

const letters = tex`Let $a, b \in \mathbb{R}$ and $n \in \mathbb{N}$. Let $A \in \mathbb{R}^{n \times n}$ be symmetric.`

/** Two sides that are equal: rational, with roots, of functions, of matrices. */
const equal: readonly [string, string][] = [
  ['1', '1'],
  ['a', 'a'],
  ['n', 'n'],
  [tex`(a + b)^2`, tex`a^2 + 2ab + b^2`],
  [tex`\sin(2a)`, tex`2 \sin(a) \cos(a)`],
  [tex`e^{a + b}`, tex`e^a e^b`],
  [tex`|a|`, tex`\sqrt{a^2}`],
  [tex`\operatorname{tr}(A)`, tex`\operatorname{tr}(A^\top)`],
  [tex`\sum_{k=1}^n k`, tex`\frac{n(n+1)}{2}`],
]

describe('equal sides are not smaller', () => {
  test.each(equal)('%s and %s', (x, y) => {
    const verdict = (relation: string) =>
      check(`${x} ${relation} ${y}`, [letters]).verdict
    expect(verdict('=')).toBe('verified')
    expect(verdict(tex`\le`)).toBe('verified')
    expect(verdict(tex`\ge`)).toBe('verified')
    expect(verdict('<')).toBe('wrong')
    expect(verdict('>')).toBe('wrong')
    expect(verdict(tex`\ne`)).toBe('wrong')
  })

  test('of matrices', () => {
    expect(check(tex`A \preceq A`, [letters]).verdict).toBe('verified')
    expect(check(tex`A \prec A`, [letters]).verdict).toBe('wrong')
    expect(check(tex`A \succ A`, [letters]).verdict).toBe('wrong')
  })
})

describe('equality at one point is found', () => {
  test.each<[string, string, string]>([
    [tex`a^2 \ge 0`, tex`a^2 > 0`, tex`a = 0`],
    [tex`2ab \le a^2 + b^2`, tex`2ab < a^2 + b^2`, tex`a = b`],
    [tex`1 + a \le e^a`, tex`1 + a < e^a`, tex`a = 0`],
    [tex`|a + b| \le |a| + |b|`, tex`|a + b| < |a| + |b|`, tex`ab \ge 0`],
    [tex`n \ge 1`, tex`n > 1`, tex`n = 1`],
    [tex`\cos a \le 1`, tex`\cos a < 1`, tex`a = 0`],
  ])('%s, not %s, for %s', (weak, strict) => {
    expect(check(weak, [letters]).verdict).toBe('verified')
    expect(check(strict, [letters]).verdict).toBe('wrong')
  })
})

describe('where numbers are counted', () => {
  test.each([
    tex`\sum_{1 \le i < j \le 4} 1 = 6`,
    tex`\sum_{1 \le i \le j \le 4} 1 = 10`,
    tex`\sum_{k=1}^{5} \mathbb{1}[k < 3] = 2`,
    tex`\sum_{k=1}^{5} \mathbb{1}[k \ge 3] = 3`,
    tex`\sum_{k=1}^{5} \begin{cases} 1 & k < 3 \\ 0 & \text{otherwise} \end{cases} = 2`,
  ])('%s', (formula) => {
    expect(check(formula).verdict).toBe('verified')
  })
})

describe('an inequality has more draws than an equation', () => {
  test.each([
    ['=', '=', 24],
    ['≤', tex`\le`, 96],
    ['≥', tex`\ge`, 96],
  ])('%s', (_name, relation, draws) => {
    const evidence = check(`a + b ${relation} b + a`, [letters], { mutate: false })
    expect(evidence).toMatchObject({ verdict: 'verified', draws })
  })
})
