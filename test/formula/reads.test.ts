/**
 * How notations are read: one family a file in `fixtures/reads`, a formula a paragraph,
 * declarations in comment lines. The readings are in the file's snapshot.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from '../support/page.ts'

const folder = new URL('fixtures/reads/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.tex'))

const read = (file: string): string => {
  const blocks = readFileSync(new URL(file, folder), 'utf8').trim().split(/\n\n+/)
  const declarations = blocks
    .filter((block) => block.startsWith('%'))
    .map((block) => block.replace(/^% /, ''))
  return blocks
    .filter((block) => !block.startsWith('%'))
    .map((formula) => {
      const { reading, verdict, code, message } = check(formula, declarations)
      const shown =
        reading === '' ? `${verdict} (${code ?? ''}): ${message ?? ''}` : reading
      return `${formula}\n    ${shown}\n`
    })
    .join('\n')
}

describe('readings', () => {
  test.each(files)('%s', async (file) => {
    const snapshot = new URL(file.replace('.tex', '.txt'), folder)
    await expect(read(file)).toMatchFileSnapshot(snapshot.pathname)
  })

  test('no snapshot without its formulas', () => {
    const snapshots = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    expect(snapshots).toEqual(files.map((file) => file.replace('.tex', '.txt')))
  })
})
