/**
 * Identities of ML texts, in several spellings, and variants as careless authors write
 * them. A wrong one that is verified is the worst that can happen.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from '../support/page.ts'

interface Identity {
  id: string
  /** Sentences that say what the symbols are. */
  declarations: string[]
  /** The identity and true rewrites of it. */
  hold: string[]
  fail: string[]
}

const file = new URL('fixtures/identities.json', import.meta.url)
const identities = JSON.parse(readFileSync(file, 'utf8')) as Identity[]

describe.each(identities)('$id', ({ declarations, hold, fail }) => {
  const verdicts = (formulas: string[], seed?: number): [string, string][] =>
    formulas.map((formula) => {
      const options = { mutate: false, ...(seed !== undefined && { seed }) }
      return [formula, check(formula, declarations, options).verdict]
    })

  test('holds, in every spelling', () => {
    expect(verdicts(hold)).toEqual(hold.map((formula) => [formula, 'verified']))
  })

  test('holds with other seeds', () => {
    const [identity] = hold
    for (const seed of [1, 2, 3]) {
      expect(verdicts([identity!], seed)).toEqual([[identity, 'verified']])
    }
  })

  test('its wrong variants are refuted', () => {
    const passed = verdicts(fail).filter(([, verdict]) => !/^(wrong|shape-mismatch)$/.test(verdict)) // prettier-ignore
    expect(passed).toEqual([])
  })
})

test('there are enough of them', () => {
  expect(identities.length).toBeGreaterThanOrEqual(40)
  expect(identities.flatMap(({ fail }) => fail).length).toBeGreaterThanOrEqual(100)
})
