/** What a page's words say of a symbol and what its example draws must agree. */
import type { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import type { Evidence, Formula } from '../../src/formula/index.ts'
import { computed, matrix, openPage, real, scope, vector } from '../../src/formula/index.ts' // prettier-ignore
import type { Structure } from '../../src/formula/draws/domain.ts'
import { formulasOf, tex } from '../support/page.ts'

/** Evidence of all formulas of a text, in order; the last one is the claim. */
function evidenceOf(given: ReturnType<typeof scope>, text: string): Evidence[] {
  const formulas = text
    .split(/(?<=\.) /)
    .flatMap((sentence, number) =>
      formulasOf(sentence).map((formula): Formula => {
        const words = { before: '', after: '', ...formula.words, sentence: number, paragraph: 0 } // prettier-ignore
        return { ...formula, words }
      }),
    )
    .map((formula, at) => ({ ...formula, at }))
  const page = openPage({ given: [given], text: formulas, mutate: false })
  return formulas.map((formula) => page.check(formula))
}

const claimOf = (given: ReturnType<typeof scope>, text: string): Evidence =>
  evidenceOf(given, text).at(-1)!

const square = (structure: Structure) =>
  scope({ R: matrix(3, 3, structure), v: vector(3), w: vector(3) })

describe('words that say less than the example draws', () => {
  test.each([
    ['orthogonal', { orthogonal: true }, 'invertible', tex`\|R v\| = \|v\|`],
    ['orthogonal', { orthogonal: true }, '', tex`R^{-1} = R^\top`],
    ['symmetric', { symmetric: true }, '', tex`R = R^\top`],
    ['symmetric', { symmetric: true }, 'invertible', tex`v^\top R w = w^\top R v`],
    ['lower triangular', { lowerTriangular: true }, '', tex`R_{12} = 0`],
    [
      'lower triangular',
      { lowerTriangular: true },
      'square',
      tex`\sum_{j=1}^3 R_{2j} v_j = \sum_{j=1}^2 R_{2j} v_j`,
    ],
    ['positive entries', { positive: true }, '', tex`R_{11} > 0`],
    [
      'positive definite',
      { symmetric: true, positiveDefinite: true },
      'symmetric',
      tex`v^\top R v \ge 0`,
    ],
    ['diagonal', { diagonal: true }, 'symmetric', tex`R_{12} = 0`],
  ] as const)(
    '%s: %j, on the page "%s": %s is wrong',
    (words, structure, said, claim) => {
      const evidence = claimOf(square(structure), tex`Let $R \in \mathbb{R}^{3 \times 3}$ be a ${said} matrix. Then $${claim}$.`) // prettier-ignore
      expect(evidence.verdict).toBe('wrong')
      expect(evidence.note).toMatch(/^It holds as `given` draws `R` \(.*\), not for every `R` as the page says \(.*\)\. /) // prettier-ignore
      expect(evidence.note).toContain(words)
      // What the page says in full is fine.
      const full = tex`Let $R \in \mathbb{R}^{3 \times 3}$ be ${words.includes('entries') ? 'a matrix with' : ''} ${words}. Then $${claim}$.`
      expect(claimOf(square(structure), full).verdict).toBe('verified')
    },
  )

  test('both are described, with the smallest counterexample', () => {
    const evidence = claimOf(
      square({ orthogonal: true }),
      tex`Let $R \in \mathbb{R}^{3 \times 3}$ be invertible. Then $\|R v\| = \|v\|$.`,
    )
    expect(evidence).toMatchObject({ verdict: 'wrong', code: 'unequal-sides' })
    expect(evidence.note).toMatch(/^It holds as `given` draws `R` \(orthogonal\), not for every `R` as the page says \(invertible\)\. At R = /) // prettier-ignore
    expect(evidence.counterexample?.symbols).toHaveProperty('R')
  })

  test('are fine for what holds as the words say it', () => {
    const given = square({ orthogonal: true })
    const said = tex`Let $R \in \mathbb{R}^{3 \times 3}$ be invertible.`
    expect(claimOf(given, tex`${said} Then $R^{-1} R v = v$.`).verdict).toBe('verified')
    expect(claimOf(given, tex`${said} Then $\|v\| \ge 0$.`).verdict).toBe('verified')
  })

  test('that let a side have no value', () => {
    const evidence = claimOf(
      square({ invertible: true }),
      tex`Let $R \in \mathbb{R}^{3 \times 3}$ be any matrix. Then $R^{-1} R v = v$.`,
    )
    expect(evidence).toMatchObject({ verdict: 'wrong', code: 'undefined-side' })
    expect(evidence.note).toMatch(
      /^It holds as `given` draws `R` \(invertible\), not for every `R` as the page says \(real entries\)\. Here the left side is undefined\./,
    )
  })

  test('change nothing of what follows', () => {
    const list = evidenceOf(
      square({ orthogonal: true }),
      tex`Let $R \in \mathbb{R}^{3 \times 3}$ be invertible. Then $\|R v\| = \|v\|$. Also $R^{-1} R v = v$. And $\|R w\| = \|w\|$.`,
    )
    expect(list.slice(1).map(({ verdict }) => verdict)).toEqual([
      'wrong',
      'verified',
      'wrong',
    ])
  })

  test('of numbers', () => {
    const given = scope({ a: real({ min: 0 }), b: real({ min: 0, max: 1 }) })
    expect(claimOf(given, tex`Let $a \in \mathbb{R}$. Then $\sqrt{a^2} = a$.`).verdict).toBe('wrong') // prettier-ignore
    expect(claimOf(given, tex`Let $b \in (0, 1)$. Then $b > 0$.`).verdict).toBe('verified') // prettier-ignore
  })

  test('of what code makes of them', () => {
    const given = scope({
      R: matrix(3, 3, { symmetric: true }),
      S: computed((symbols) => (symbols['R'] as Matrix).transpose()),
    })
    const said = tex`Let $R \in \mathbb{R}^{3 \times 3}$ be`
    expect(claimOf(given, tex`${said} symmetric. Then $S = R$.`).verdict).toBe('verified') // prettier-ignore
    expect(claimOf(given, tex`${said} square. Then $S = R$.`).verdict).toBe('wrong')
  })
})

describe('sentences count together', () => {
  const given = square({ orthogonal: true })
  const shape = tex`Let $R \in \mathbb{R}^{3 \times 3}$ be a matrix.`

  test.each([
    ['before', tex`${shape} Let $R$ be orthogonal. Then $\|R v\| = \|v\|$.`],
    ['in the same', tex`${shape} If $R$ is orthogonal, then $\|R v\| = \|v\|$.`],
  ])('words %s', (_where, text) => {
    expect(claimOf(given, text).verdict).toBe('verified')
  })

  test('words behind', () => {
    const [, claim] = evidenceOf(given, tex`${shape} Then $\|R v\| = \|v\|$. Here $R$ is orthogonal.`) // prettier-ignore
    expect(claim?.verdict).toBe('verified')
  })

  test('a condition of another sentence is none of this one', () => {
    const list = evidenceOf(given, tex`${shape} If $R$ is orthogonal, then $\|R w\| = \|w\|$. Then $\|R v\| = \|v\|$.`) // prettier-ignore
    expect(list.at(-1)?.verdict).toBe('wrong')
  })
})

describe('words that say more than the example draws', () => {
  test.each([
    [
      'symmetric',
      { symmetric: true },
      'positive definite',
      'symmetric, positive definite',
    ],
    ['invertible', { invertible: true }, 'orthogonal', 'orthogonal'],
    ['real entries', {}, 'symmetric', 'symmetric'],
  ] as const)('%s: %j, on the page "%s"', (drawn, structure, words, said) => {
    const [introduction] = evidenceOf(square(structure), tex`Let $R$ be a ${words} matrix.`) // prettier-ignore
    expect(introduction).toMatchObject({
      verdict: 'wrong',
      code: 'redeclared',
      message: `Unexpected words for \`R\` (${said}), expected what its example draws (${drawn})`,
      note: 'Have the example draw what the page says, or say on the page what is drawn.',
    })
  })
})
