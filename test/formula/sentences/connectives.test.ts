/** Words between relations: what follows from what, and what draws cannot show. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from './verdicts.ts'

const verdictsOf = (text: string): string =>
  evidenceOf(text)
    .map(({ verdict }) => verdict)
    .join(' ')

describe('"only if" claims what follows it', () => {
  test.each([
    [tex`Let $y \in \mathbb{R}$. Then $y^2 = 4$ only if $y = 2$.`, 'declared mentioned wrong'], // prettier-ignore
    [tex`Let $y \in \mathbb{R}$. Then $y = 2$ only if $y^2 = 4$.`, 'declared mentioned verified'], // prettier-ignore
    [tex`Let $y \in \mathbb{R}$. We have $y > 3$ only when $y > 2$.`, 'declared mentioned verified'], // prettier-ignore
    [tex`Let $y \in \mathbb{R}$. We have $y > 2$ only when $y > 3$.`, 'declared mentioned wrong'], // prettier-ignore
    [tex`Let $x, y \in \mathbb{R}$. If $y > 0$, then $x y > 0$ only if $x > 0$.`, 'declared mentioned mentioned verified'], // prettier-ignore
    [tex`Let $x, y \in \mathbb{R}$. Then $x y > 0$ only if $x > 0$.`, 'declared mentioned wrong'], // prettier-ignore
  ])('%s', (text, verdicts) => {
    expect(verdictsOf(text)).toBe(verdicts)
  })
})

describe('"exactly when" and "if and only if" claim both directions', () => {
  const words = ['exactly when', 'exactly if', 'precisely when', 'precisely for', 'if and only if', 'if, and only if,', 'is equivalent to'] // prettier-ignore
  test.each(words)('%s', (word) => {
    const of = (left: string, right: string): string =>
      verdictsOf(tex`Let $t \in \mathbb{R}$. Then $${left}$ ${word} $${right}$.`)
    expect(of('t^2 > 4', '|t| > 2')).toBe('declared verified verified')
    expect(of('t^2 > 4', 't > 2')).toBe('declared verified wrong')
    expect(of('t > 2', 't^2 > 4')).toBe('declared wrong verified')
  })

  test('one relation stands on each side', () => {
    const [, first] = evidenceOf(
      tex`Let $s, t \in \mathbb{R}$. Then $s^2 > 4$ if and only if $|s| > 2$ and $t = t$.`,
    )
    expect(first?.message).toBe(
      'Unexpected "if and only if", expected one relation on each side of it',
    )
  })
})

describe('what draws cannot show is not read', () => {
  test.each([
    [tex`There is a real number $t$ such that $t^2 = -4$.`, 'there is a'],
    [tex`There exist $a, b \in \mathbb{N}$ with $a^2 = 3 b^2$.`, 'there exist'],
    [tex`There exists $t \in \mathbb{R}$ such that $t > s$ for every $s \in \mathbb{R}$.`, 'there exists'], // prettier-ignore
    [tex`Let $t \in \mathbb{R}$. There is no $t$ with $t^3 = 8$.`, 'there is no'],
    [tex`Let $t \in \mathbb{R}$. The only root of $t^2 = 2 t$ is $t = 2$.`, 'the only root'], // prettier-ignore
    [tex`Let $t \in \mathbb{R}$. Then $t^2 + 4$ is never equal to $4$.`, 'is never equal'], // prettier-ignore
    [tex`Let $t \in \mathbb{R}$. A sufficient condition for $t > 5$ is $t > 4$.`, 'sufficient condition'], // prettier-ignore
    [tex`Let $t \in \mathbb{R}$. Then $t^2 > t$ if $t > 1$, and only then.`, 'and only then'], // prettier-ignore
    [tex`Let $t \in \mathbb{R}$. If $t \ge 0$ then $|t| = t$, otherwise $|t| = -t$.`, 'otherwise □'], // prettier-ignore
    [tex`Let $t \in \mathbb{R}$. Suppose $t > 1$. Without this assumption, $t^2 > t$.`, 'without this assumption'], // prettier-ignore
    [tex`Let $t \in \mathbb{R}$. If $t > 2$ or $t < -2$, then $t^2 > 4$.`, 'or'],
    [tex`Let $t \in \mathbb{R}$. Then $t \ge 0$ or $t \le 0$.`, 'or'],
    [tex`Let $t \in \mathbb{R}$ with $t > 2$ or $t < -2$. Then $t^2 > 4$.`, 'or'],
  ])('%s', (text, phrase) => {
    const list = evidenceOf(text)
    expect(list.map(({ verdict }) => verdict)).not.toContain('wrong')
    const refused = list.filter(({ verdict }) => verdict === 'unreadable')
    expect(refused.length).toBeGreaterThan(0)
    for (const { message } of refused)
      expect(message).toMatch(`Unexpected "${phrase}", expected `)
  })

  test('a name that is introduced anew is known again', () => {
    const text = tex`Let $t \in \mathbb{R}$ with $t > 2$ or $t < -2$. Let $t \in \mathbb{R}$. Then $t^2 \ge 0$.`
    expect(verdictsOf(text)).toBe('declared unreadable unreadable declared verified')
  })
})
