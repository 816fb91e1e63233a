/** "If X and Y are independent": where all variables of a claim are, they are drawn so. */
import { expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

const verdicts = (text: string): string[] => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  return formulas.map((formula) => page.check(formula).verdict)
}

test.each([
  [tex`\operatorname{Var}(X + Y) = \operatorname{Var}(X) + \operatorname{Var}(Y)`, 'verified'], // prettier-ignore
  [tex`\operatorname{Var}(X - Y) = \operatorname{Var}(X) + \operatorname{Var}(Y)`, 'verified'], // prettier-ignore
  [tex`\mathbb{E}[X Y] = \mathbb{E}[X] \, \mathbb{E}[Y]`, 'verified'],
  [tex`\operatorname{Var}(X - Y) = \operatorname{Var}(X) - \operatorname{Var}(Y)`, 'wrong'], // prettier-ignore
  [tex`\operatorname{Var}(X Y) = \operatorname{Var}(X) \operatorname{Var}(Y)`, 'wrong'],
  [tex`\mathbb{E}[X Y] = 0`, 'wrong'],
])('%s', (claim, verdict) => {
  const text = tex`Let $X$ and $Y$ be random variables. If $X$ and $Y$ are independent, then $${claim}$.` // prettier-ignore
  expect(verdicts(text).at(-1)).toBe(verdict)
})

test('nothing follows for a third one', () => {
  const text = tex`Let $X$, $Y$ and $Z$ be random variables. If $X$ and $Y$ are independent, then $\operatorname{Var}(X + Z) = \operatorname{Var}(X) + \operatorname{Var}(Z)$.` // prettier-ignore
  expect(verdicts(text).at(-1)).toBe('wrong')
})
