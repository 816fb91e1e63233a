import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { EvidenceStore, FormulaEvidence } from '../../src/astro/evidence.ts'
import { printRefusal, refusals } from '../../src/astro/evidence.ts'

const formula: FormulaEvidence = {
  id: 'a-1',
  file: 'content/deep/a.mdx',
  line: 7,
  column: 3,
  endLine: 7,
  endColumn: 8,
  display: false,
  latex: 'x=x',
  verdict: 'verified',
  reading: '(= x x)',
  draws: 25,
  seed: 42,
  time: 1,
}

const page = {
  version: 1,
  page: 'content/deep/a.mdx',
  hash: 'now',
  seed: 42,
  draws: 25,
}

let store: EvidenceStore

function write(evidence: unknown): void {
  const text = typeof evidence === 'string' ? evidence : JSON.stringify(evidence)
  writeFileSync(join(store.root, 'evidence/deep/a.json'), text)
}

const refused = () => refusals(store, 'content/deep/a.mdx').map(printRefusal)

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'residual-'))
  mkdirSync(join(root, 'evidence/deep'), { recursive: true })
  store = { root, folder: 'evidence', content: 'content', fingerprint: () => 'now' }
})

const again = '\n    Run `npm run build`: it checks the pages first, and then builds.'

describe('refusals', () => {
  test('none for complete, fresh, good evidence', () => {
    write({ ...page, complete: true, formulas: [formula] })
    expect(refused()).toEqual([])
  })

  test('a page without evidence', () => {
    expect(refused()).toEqual([
      `content/deep/a.mdx:1:1 Unexpected page without evidence, expected \`evidence/deep/a.json\` to hold it${again}`,
    ])
  })

  test.each([
    ['half a file', '{"version": 1, "formulas": ['],
    ['another version', { ...page, version: 2, complete: true, formulas: [] }],
  ])('%s is no evidence', (_, evidence) => {
    write(evidence)
    expect(refused()).toEqual([
      `content/deep/a.mdx:1:1 Unexpected page without evidence, expected \`evidence/deep/a.json\` to hold it${again}`,
    ])
  })

  test('evidence of a run that did not finish', () => {
    write({ ...page, complete: false, formulas: [formula] })
    expect(refused()).toEqual([
      `content/deep/a.mdx:1:1 Unexpected incomplete evidence in \`evidence/deep/a.json\`, expected a whole run${again}`,
    ])
  })

  test('evidence of an older page', () => {
    write({ ...page, hash: 'then', complete: true, formulas: [formula] })
    expect(refused()).toEqual([
      `content/deep/a.mdx:1:1 Unexpected stale evidence in \`evidence/deep/a.json\`, expected it to be of the page, its examples and the engine as they are now${again}`,
    ])
  })

  test('every formula that fails, each at its place', () => {
    const wrong = {
      ...formula,
      verdict: 'wrong',
      message: 'Unexpected value `1` on the left side, expected `2` as on the right',
      note: 'holds with `+`',
    }
    const untested = { ...formula, line: 9, verdict: 'defined', untested: true }
    write({ ...page, complete: true, formulas: [wrong, formula, untested] })
    expect(refused()).toEqual([
      'content/deep/a.mdx:7:3 Unexpected value `1` on the left side, expected `2` as on the right\n    holds with `+`',
      'content/deep/a.mdx:9:3 Unexpected definition that nothing tests, expected an example or a claim that a wrong one would contradict\n    Correct the formula, its declarations or the code it speaks of.',
    ])
  })
})
