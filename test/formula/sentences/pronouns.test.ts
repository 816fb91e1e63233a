/** "They", "both", "these" stand for what was introduced last, also in a sentence without a formula. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const two = tex`Let $X$ and $Y$ be random variables with finite variance.`
const sum = tex`Then $\operatorname{Var}(X + Y) = \operatorname{Var}(X) + \operatorname{Var}(Y)$.`

describe('what is assumed of them in words alone is heard', () => {
  test.each([
    'Assume that they are independent.',
    'Suppose they are independent.',
    'We assume that both are independent.',
    'Suppose further that these are mutually independent.',
    'Assume that the two random variables are independent.',
    'Assume that the variables are independent.',
    'Let them be independent.',
  ])('%s', (words) => {
    expect(lastVerdict(`${two} ${words} ${sum}`)).toBe('verified')
    expect(lastVerdict(`${two} ${words} ${sum.replace('+ \\op', '- \\op')}`)).toBe('wrong') // prettier-ignore
  })

  test('within the sentence, too', () => {
    const text = tex`Let $X$ and $Y$ be random variables, and assume that they are independent. ${sum}`
    expect(lastVerdict(text)).toBe('verified')
  })

  test('of variables that several sentences introduce', () => {
    const text = tex`Let $X \sim \mathcal{N}(0, 2)$. Let $Y \sim \mathcal{N}(0, 3)$. Assume that they are independent. Then $\operatorname{Var}(X + Y) = □$.`
    expect(lastVerdict(text.replace('□', '5'))).toBe('verified')
    expect(lastVerdict(text.replace('□', '6'))).toBe('wrong')
  })

  test('of the members of a family', () => {
    const text = tex`Let $X_1, \dots, X_n \sim \mathcal{N}(\mu, \sigma^2)$. Assume that these are independent. Then $\operatorname{Var}(\sum_{i=1}^n X_i) = □$.`
    expect(lastVerdict(text.replace('□', tex`n \sigma^2`))).toBe('verified')
    expect(lastVerdict(text.replace('□', tex`n^2 \sigma^2`))).toBe('wrong')
  })
})

describe('not what is concluded or denied', () => {
  test.each([
    '',
    'Then they are independent.',
    'Assume that they are not independent.',
  ])('%s', (words) => {
    expect(lastVerdict(`${two} ${words} ${sum}`)).toBe('wrong')
  })

  test('and what is assumed of other things may be what makes it true', () => {
    const words = 'Assume that the prices are independent of the weather.'
    expect(lastVerdict(`${two} ${words} ${sum}`)).toBe('unreadable')
  })
})

const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $A, B \in \mathbb{R}^{n \times n}$. Assume that both are symmetric. Then $\operatorname{tr}(A^\top B) = □$.`, tex`\operatorname{tr}(A B)`, tex`\operatorname{tr}(A) \operatorname{tr}(B)`],
  [tex`Let $A, B \in \mathbb{R}^{n \times n}$. Assume that they are symmetric. Then $(A B)^\top = □$.`, 'B A', 'A B'],
  [tex`Let $u, v \in \mathbb{R}^n$. Assume that they are orthogonal unit vectors. Then $\|u + v\|^2 = □$.`, '2', '1'],
  [tex`Let $x, y \in \mathbb{R}$. Suppose both are positive. Then $x + y □ x$.`, '>', '<'],
] // prettier-ignore

test.each(cases)('of matrices, vectors and numbers: %s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
  expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
})
