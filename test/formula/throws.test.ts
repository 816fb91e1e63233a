/**
 * What is refused: one code a file in `fixtures/throws`, a formula a paragraph. The
 * snapshot has the verdict, the exact message with its note, and the part it is about.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codes } from '../../src/formula/index.ts'
import { check } from '../support/page.ts'

const folder = new URL('fixtures/throws/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.tex'))
const codeOf = (file: string): string => file.replace('.tex', '')

const blocks = (file: string): { declarations: string[]; formulas: string[] } => {
  const parts = readFileSync(new URL(file, folder), 'utf8').trim().split(/\n\n+/)
  const isDeclaration = (part: string): boolean => part.startsWith('% ')
  return {
    declarations: parts.filter(isDeclaration).map((part) => part.slice(2)),
    formulas: parts.filter((part) => !isDeclaration(part)),
  }
}

/** Underlines the part of the formula that the message is about. */
const underlined = (formula: string, [from, to]: readonly [number, number]): string => {
  const before = formula.slice(0, from).split('\n').at(-1)!.length
  return ' '.repeat(before) + '^'.repeat(Math.max(1, to - from))
}

describe('refused', () => {
  test.each(files)('%s', async (file) => {
    const { declarations, formulas } = blocks(file)
    const shown = formulas.map((formula) => {
      const { code, verdict, span, message, note } = check(formula, declarations)
      expect({ formula, code }).toEqual({ formula, code: codeOf(file) })
      const lines = [formula, span ? underlined(formula, span) : '(no place)']
      return [...lines, `${verdict}: ${message ?? ''}`, note ?? '(no note)', ''].join(
        '\n',
      )
    })
    const snapshot = new URL(file.replace('.tex', '.txt'), folder)
    await expect(shown.join('\n')).toMatchFileSnapshot(snapshot.pathname)
  })

  test('messages say what was seen and what was expected', () => {
    for (const file of files) {
      const { declarations, formulas } = blocks(file)
      for (const formula of formulas) {
        const { message = '' } = check(formula, declarations)
        expect(message).toMatch(/^Unexpected .*(, expected |KaTeX says: |: .* can be )/)
      }
    }
  })

  test('every code has a fixture, or a reason why it has none', () => {
    const elsewhere: Record<string, string> = {
      'true-erratum': 'needs the role erratum: roles.test.ts',
      'quoted-counterexample': 'needs the role erratum: roles.test.ts',
      'witnesses-disagree': 'needs code: given.test.ts',
      'code-throws': 'needs code: given.test.ts',
      redeclared: 'needs two examples: given.test.ts',
      'unknown-word': 'needs words: declarations.test.ts',
      untested: 'no message: definitions carry it as a flag: definitions.test.ts',
      'claim-or-condition': 'no message: claims carry it as a flag: cli.test.ts',
    }
    expect([...files.map(codeOf), ...Object.keys(elsewhere)].sort()).toEqual(
      [...codes].sort(),
    )
  })
})
