import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { merge, problem } from '../../src/page/problem.ts'
import { readDocument } from '../../src/page/read.ts'
import { checkPage } from '../../src/page/runner.ts'
import { undecided } from '../../src/page/verdict.ts'

// Codes that no fixture can give: of a page without a folder, and of our own mistakes.

const at = (column: number) => {
  const place = { line: 1, column, offset: column - 1 }
  return { from: place, to: place }
}

test('missing-folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'residual-'))
  try {
    const file = join(folder, 'page.mdx')
    const document = readDocument('<Example src="pca" />', { file })
    const { problems } = await checkPage(document).result
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'missing-folder',
        'Unexpected example `pca`, expected a folder `examples` beside the page or above it',
      ],
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('internal-error', () => {
  const { formulas } = readDocument('$x$', { file: 'page.md' })
  expect(undecided(formulas[0]!, 'internal-error', 'TypeError: no')).toMatchObject({
    verdict: 'unreadable',
    code: 'internal-error',
    message: 'Unexpected failure of Residual itself, expected a verdict: TypeError: no',
    note: 'This is a mistake in Residual, not in the page.',
  })
})

test('worker-stopped', () => {
  const { formulas } = readDocument('$x$', { file: 'page.md' })
  const why = 'it ended with exit code 3'
  expect(
    undecided(formulas[0]!, 'worker-stopped', why, 'the code of `x`'),
  ).toMatchObject({
    verdict: 'diverged',
    code: 'worker-stopped',
    message:
      'Unexpected end of the process that checks, expected a verdict: it ended with exit code 3',
    note: 'It was in the code of `x`.',
  })
})

test('several problems of one formula are one, with all their places', () => {
  const first = problem(at(1), 'escaped-underscore')
  const second = problem(at(5), 'escaped-underscore')
  const third = problem(at(9), 'unclosed-math')
  expect(merge([])).toBeUndefined()
  expect(merge([first])).toBe(first)
  expect(merge([first, second, third])).toEqual({
    ...first,
    note: `${first.note} Also at 1:5; at 1:9: ${third.message}.`,
  })
})
