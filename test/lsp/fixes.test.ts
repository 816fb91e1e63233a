import { describe, expect, test } from 'vitest'
import { checkText, readText } from '../../src/cli/check.ts'
import { readArguments, type Request } from '../../src/cli/options.ts'
import { applied, type Edit } from '../../src/lsp/fixes/edit.ts'
import { ignoreEdit } from '../../src/lsp/fixes/ignore.ts'
import { repairEdit } from '../../src/lsp/fixes/repair.ts'

const request = readArguments(['check', 'notes.md', '--no-survey']) as Request

/** A document after the fix of its only finding, and what is found in it then. */
async function fixed(file: string, source: string, fix: typeof repairEdit) {
  const check = (text: string) => checkText(file, text, request, { atOnce: true })
  const { document, findings } = await check(source)
  expect(findings).toMatchObject([{ code: 'unequal-sides' }])
  const read = (text: string) => readText(file, text, request)
  const edit: Edit | undefined = await fix(document, findings[0]!, read)
  if (!edit) return undefined
  const text = applied(document.source, edit)
  return { text, left: (await check(text)).findings }
}

const comment = '<!-- residual: ignore "TODO: say why" -->'
const inMdx = '{/* residual: ignore "TODO: say why" */}'
const x = String.raw`Let $x \in \mathbb{R}$.`

describe('a repair', () => {
  test('stands in the place of the claim alone', async () => {
    const after = await fixed('a.md', `${x} Then $x + x = x - x$.`, repairEdit)
    expect(after).toEqual({
      text: `${x} Then $x + x = x - \\left(-x\\right)$.`,
      left: [],
    })
  })

  test.each([
    ['on lines of its own', 'notes.md', `${x} Then\n\n$$\n2x =\n  x - x.\n$$\n`],
    ['in a quote', 'notes.md', `${x}\n\n> Then\n>\n> $$\n> 2x =\n>   x - x\n> $$\n`],
    ['in a list', 'notes.mdx', `${x}\n\n- Then\n\n  $$\n  2x = x - x\n  $$\n`],
    ['in a table', 'notes.md', `${x}\n\n| a |\n|---|\n| $2x = x - x$ |\n`],
    ['of another dialect', 'notes.qmd', `${x} Then $$2x = x - x$$ {#eq-sum}\n`],
    ['with a label', 'notes.md', `${x} $$2x = x - x \\label{sum}$$\n`],
    ['with a condition', 'notes.md', `${x} $$2x = x - x \\text{ if } x > 0$$\n`],
    ['with other line ends', 'notes.md', `${x}\r\n\r\n$$\r\n2x =\r\n x - x\r\n$$\r\n`],
  ])('%s', async (_, file, source) => {
    const after = await fixed(file, source, repairEdit)
    expect(after?.left).toEqual([])
  })

  test('is not offered where none is known', async () => {
    expect(await fixed('notes.md', `${x} $x + 1 = x$.`, repairEdit)).toBeUndefined()
  })
})

describe('a comment with a reason', () => {
  const wrong = 'x + 1 = x'
  const block = `$$\n${wrong}\n$$\n`
  test.each([
    [
      'before a formula',
      'a.md',
      `${x} So $${wrong}$.`,
      `${x} So ${comment} $${wrong}$.`,
    ],
    [
      'before a formula at the start of a line',
      'a.md',
      `${x} So\n$${wrong}$ and $x = x$.`,
      `${x} So ${comment}\n$${wrong}$ and $x = x$.`,
    ],
    [
      'before a formula that begins a paragraph',
      'a.md',
      `${x}\n\n$${wrong}$.\n`,
      `${x}\n\n${comment}\n$${wrong}$.\n`,
    ],
    ['above a block', 'a.md', `${x}\n\n${block}`, `${x}\n\n${comment}\n${block}`],
    [
      'above a block behind text',
      'a.md',
      `${x}\n${block}`,
      `${x}\n${comment}\n${block}`,
    ],
    [
      'above a block in a quote',
      'a.md',
      `${x}\n\n> $$\n> ${wrong}\n> $$\n`,
      `${x}\n\n> ${comment}\n> $$\n> ${wrong}\n> $$\n`,
    ],
    ['in MDX', 'a.mdx', `${x} So $${wrong}$.`, `${x} So ${inMdx} $${wrong}$.`],
    ['above a block in MDX', 'a.mdx', `${x}\n\n${block}`, `${x}\n\n${inMdx}\n${block}`],
    [
      'above a block behind text in MDX',
      'a.mdx',
      `${x}\n${block}`,
      `${x}\n${inMdx}\n${block}`,
    ],
    ['in Quarto', 'a.qmd', `${x} So $${wrong}$.`, `${x} So ${comment} $${wrong}$.`],
  ])('%s', async (_, file, source, text) => {
    expect(await fixed(file, source, ignoreEdit)).toEqual({ text, left: [] })
  })

  test('is not offered where it would take out more', async () => {
    const begins = `${x}\n\n$${wrong}$ and $x = x$.\n`
    expect(await fixed('notes.md', begins, ignoreEdit)).toBeUndefined()
  })
})
