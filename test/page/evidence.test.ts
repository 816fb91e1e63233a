import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  evidencePath,
  formulaEvidence,
  readEvidence,
  writeEvidence,
  type EvidenceFile,
} from '../../src/page/evidence.ts'
import { readDocument } from '../../src/page/read.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'residual-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const document = readDocument('Let $x$ be', {
  file: 'content/deep/page.mdx',
  page: 'deep/page',
})
const [formula] = document.formulas
const { from, to } = formula!
const evidence: EvidenceFile = {
  version: 1,
  page: 'deep/page',
  hash: 'abc',
  seed: 1,
  draws: 20,
  complete: true,
  formulas: [
    formulaEvidence(document, formula!, {
      verdict: 'declared',
      reading: 'x',
      time: 1,
      place: { from, to },
    }),
  ],
  problems: [],
}

test('what is written is read', () => {
  writeEvidence(root, evidence)
  expect(readEvidence(root, 'deep/page')).toEqual(evidence)
  expect(readdirSync(join(root, '.residual/evidence/deep'))).toEqual(['page.json'])
})

test('a formula is told with its place and its role', () => {
  expect(evidence.formulas[0]).toMatchObject({
    id: formula!.id,
    file: 'content/deep/page.mdx',
    line: 1,
    column: 5,
    endLine: 1,
    endColumn: 8,
    display: false,
    latex: 'x',
    role: 'claim',
    verdict: 'declared',
  })
})

test('no evidence is undefined', () => {
  expect(readEvidence(root, 'none')).toBeUndefined()
})

test.each([
  ['{', 'Unexpected text in FILE, expected JSON'],
  ['3', 'Unexpected value `3` of the file in FILE, expected evidence'],
  [
    JSON.stringify({ ...evidence, version: 2 }),
    'Unexpected `version` of the file in FILE, expected evidence',
  ],
  [
    JSON.stringify({ ...evidence, formulas: [{}] }),
    'Unexpected `id` of formula 0 in FILE, expected evidence',
  ],
])('what is no evidence is told: %s', (text, message) => {
  const file = evidencePath(root, 'page')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  expect(() => readEvidence(root, 'page')).toThrow(message.replace('FILE', file))
})
