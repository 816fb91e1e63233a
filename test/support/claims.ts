import { describe, expect, test } from 'vitest'
import './matchers.ts'
import type { Declaration } from './page.ts'

/**
 * A table of claims about the same symbols: each that holds must be verified, each
 * near miss refuted by a counterexample.
 */
export function claims(
  name: string,
  declarations: readonly Declaration[],
  { hold = [], fail = [] }: { hold?: readonly string[]; fail?: readonly string[] },
): void {
  describe(name, () => {
    test.each(hold)('holds: %s', (formula) => {
      expect(formula).toBeVerified(...declarations)
    })
    test.each(fail)('fails: %s', (formula) => {
      expect(formula).toBeWrong(...declarations)
    })
  })
}
