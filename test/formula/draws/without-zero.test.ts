/** `S \setminus \{0\}`: the elements of S that are not zero. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

const verdicts = (text: string): string =>
  evidenceOf(text)
    .map(({ verdict, code }) => code ?? verdict)
    .join(' ')

test.each([
  [tex`\mathbb{R}`, tex`x^2 > 0`, tex`x > 0`],
  [tex`\mathbb{Z}`, tex`x^2 \ge 1`, tex`x \ge 1`],
  [tex`\mathbb{R}^d`, tex`\|x\| > 0`, tex`\|x\| \ge 1`],
])('%s', (set, right, wrong) => {
  const text = tex`Let $x \in ${set} \setminus \{0\}$. Then`
  expect(verdicts(tex`${text} $${right}$.`)).toBe('declared verified')
  expect(verdicts(tex`${text} $${wrong}$.`)).toBe('declared false-relation')
  const whole = tex`Let $x \in ${set}$. Then $${right}$.`
  expect(verdicts(whole)).toBe('declared false-relation')
})

test('of other points that are left out nothing is drawn', () => {
  expect(verdicts(tex`Let $x \in \mathbb{R} \setminus \{1\}$.`)).toBe('kind-mismatch')
})
