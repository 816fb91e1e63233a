import { describe, expect, test } from 'vitest'
import { acts } from '../../src/astro/acts.ts'
import { details } from '../../src/astro/details.ts'
import { math } from '../../src/astro/html.ts'
import type { PageFormula } from '../../src/astro/remark-formulas.ts'
import type { Evidence } from '../../src/formula/index.ts'
import { openPage } from '../../src/formula/index.ts'

/** A formula of a page with its evidence, behind others of the same sentence. */
function checked(texs: readonly string[], sentence: string, at: number): PageFormula {
  const parts = sentence.split('□')
  const text = texs.map((tex, i) => ({
    tex,
    display: false,
    at: i,
    words: {
      before: parts.slice(0, i + 1).join('□'),
      after: parts.slice(i + 1).join('□'),
      sentence: 0,
      paragraph: 0,
    },
  }))
  const page = openPage({ text, mutate: false })
  const all: Evidence[] = text.map((formula) => page.check(formula))
  const evidence = all[at] as PageFormula['evidence'] & object
  return { latex: texs[at]!, display: false, line: 1, column: 1, evidence }
}

describe('what a reader is told of the acts of a formula', () => {
  test('a claim by itself needs no words', () => {
    const tex = ['x \\in \\mathbb{R}', 'x + x = 2 x']
    expect(acts(checked(tex, 'Let □. Then □.', 1))).toBe('')
  })

  test('a restriction', () => {
    const tex = ['n, k \\in \\mathbb{N}', 'n \\ge k']
    expect(acts(checked(tex, 'Let □ with □.', 1))).toBe(
      `${math('n \\ge k')} restricts what is drawn.`,
    )
  })

  test('a premise of the sentence, with its count', () => {
    const tex = ['c \\in \\mathbb{R}', '\\sqrt{c^2} = c', 'c \\ge 0']
    expect(acts(checked(tex, 'Let □. Then □ for □.', 1))).toBe(
      `Only where ${math('c \\ge 0')}: met by 24 of 24 draws.`,
    )
  })

  test('a premise of the formula, and the claim that it is of', () => {
    const tex = ['a, b \\in \\mathbb{R}', 'a = b \\Rightarrow a^2 = b^2']
    expect(acts(checked(tex, 'Let □. Then □.', 1))).toBe(
      `${math('a = b')} is a premise: met by 24 of 24 draws.<br>${math('a^2 = b^2')} is claimed.`,
    )
  })

  test('a premise by its place', () => {
    const tex = ['a, b \\in \\mathbb{R}', '|a + b| = |a| + |b|, \\quad a b > 0']
    const formula = checked(tex, 'Let □. Then □.', 1)
    expect(acts(formula)).toBe(
      `${math('|a + b| = |a| + |b|')} is claimed.<br>${math('a b > 0')} is a premise: met by 24 of 25 draws, by its place: no word says so.`,
    )
    const file = { file: 'content/a.mdx', line: 1 }
    Object.assign(formula.evidence!, file)
    expect(details(formula, '/')).toContain('by its place')
  })

  test('a claim for one value', () => {
    const at = ['x \\in \\mathbb{R}', 'x^2 = 9', 'x = 3']
    expect(acts(checked(at, 'Let □. Then □ at □.', 2))).toBe(
      `${math('x = 3')} is a value in place of a draw.`,
    )
  })
})
