/** What later formulas of a sentence say counts for those that say something. */
import { expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'

test('a name that is merely mentioned takes no range from a later condition', () => {
  const formulas = pageOf(
    tex`Let $r \in \mathbb{R}^T$. The sum from $t$ on is $R_t = \sum_{s=t}^T r_s$ so that $R_t = r_t + R_{t+1}$ for $t = 1, \dots, T - 1$.`,
  )
  const page = openPage({ mutate: false, text: formulas })
  expect(formulas.map((formula) => page.check(formula).verdict)).toEqual([
    'declared',
    'mentioned',
    'defined',
    'verified',
    'declared',
  ])
})
