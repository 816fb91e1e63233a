import { describe, expect, test } from 'vitest'
import { FormulaError, ok } from '../../../src/formula/index.ts'
import { compare } from '../../../src/formula/read/eye/look.ts'
import { shownItems } from '../../../src/formula/read/itemize.ts'
import { inkOf, parse } from '../../../src/formula/read/katex.ts'
import { check } from '../../support/page.ts'
import { tricks } from './tricks.ts'

/** What the eye says of a formula that was read as another. */
function seen(written: string, read: string): string {
  try {
    compare(inkOf(written, true), shownItems(parse(read, true), [0, read.length]), true)
    return 'the same'
  } catch (error) {
    if (error instanceof FormulaError) return error.code
    throw error
  }
}

describe.each(Object.entries(tricks))('%s', (_, family) => {
  test.each(family)('%s is not read as %s', (written, read) => {
    const evidence = check(written, ['Let $x \\in \\mathbb{R}$.'])
    expect(ok(evidence), `${evidence.verdict}: ${evidence.reading}`).toBe(false)
    // With all that refuses single commands switched off.
    expect(seen(written, read)).toMatch(/^(?:unseen-ink|misread|katex)$/)
    // The eye has nothing against the plain form.
    expect(seen(read, read)).toBe('the same')
  })
})
