/** What a thing is made of keeps its own size and meaning; bounds without whole numbers. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const projection = tex`Let $X \in \mathbb{R}^{n \times d}$ have full column rank and let $P$ be the orthogonal projection onto the column space of $X$.`

test('a projection onto the column space of a matrix leaves it a matrix', () => {
  expect(lastVerdict(`${projection} Then $\\operatorname{tr}(P) = d$.`)).not.toMatch(/^(wrong|shape-mismatch)$/) // prettier-ignore
  expect(lastVerdict(`${projection} Then $\\operatorname{tr}(X^\\top X) = \\|X\\|_F^2$.`)).toBe('verified') // prettier-ignore
  expect(lastVerdict(`${projection} Then $\\operatorname{tr}(X^\\top X) = d$.`)).not.toBe('verified') // prettier-ignore
})

test('an optimum between 0 and 1 is taken over an interval', () => {
  const text = (right: string): string => tex`Let $a, b > 0$. Then $\operatorname*{arg\,max}_{0 < y < 1} \left\{ a \log y + b \log(1 - y) \right\} = ${right}$.` // prettier-ignore
  expect(lastVerdict(text(tex`\frac{a}{a + b}`))).toBe('verified')
  expect(lastVerdict(text(tex`\frac{b}{a + b}`))).toBe('wrong')
})
