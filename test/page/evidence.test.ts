import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

test.each([
  [{ problems: [null] }, 'Unexpected value `null` of problem 0'],
  [{ problems: [{}] }, 'Unexpected `code` of problem 0'],
  [
    { formulas: [{ ...evidence.formulas[0], place: { from: {} } }] },
    'Unexpected `place` of formula 0',
  ],
])('an entry that is broken is told, whoever wrote it: %j', (broken, message) => {
  writeEvidence(root, { ...evidence, ...broken } as EvidenceFile)
  expect(() => readEvidence(root, 'deep/page')).toThrow(message)
})

describe('evidence counts only if checks of this checkout wrote it', () => {
  const file = () => evidencePath(root, 'deep/page')
  const seal = () =>
    `Unexpected seal of ${file()}, expected evidence from checks of this checkout`

  test('not what was written by hand', () => {
    mkdirSync(dirname(file()), { recursive: true })
    writeFileSync(file(), JSON.stringify(evidence))
    expect(() => readEvidence(root, 'deep/page')).toThrow(seal())
  })

  test('not what was changed', () => {
    writeEvidence(root, evidence)
    writeFileSync(
      file(),
      readFileSync(file(), 'utf8').replace('"declared"', '"verified"'),
    )
    expect(() => readEvidence(root, 'deep/page')).toThrow(seal())
  })

  test('not that of another checkout', () => {
    const other = mkdtempSync(join(tmpdir(), 'residual-'))
    writeEvidence(other, evidence)
    mkdirSync(dirname(file()), { recursive: true })
    cpSync(evidencePath(other, 'deep/page'), file())
    rmSync(other, { recursive: true })
    expect(() => readEvidence(root, 'deep/page')).toThrow(seal())
  })

  test('not that of another page', () => {
    writeEvidence(root, evidence)
    cpSync(file(), evidencePath(root, 'other'))
    expect(() => readEvidence(root, 'other')).toThrow(
      `Unexpected page \`deep/page\` in ${evidencePath(root, 'other')}, expected \`other\``,
    )
  })

  test('not what git tracks, however it was made', () => {
    writeEvidence(root, evidence)
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root })
    git('init', '-q')
    git('add', '-f', '.residual/evidence/deep/page.json')
    expect(() => readEvidence(root, 'deep/page')).toThrow(
      `Unexpected file ${file()} that git tracks, expected evidence from checks of this checkout: \`git rm --cached -r .residual\``,
    )
  })

  test('the key is its owner’s alone', () => {
    writeEvidence(root, evidence)
    expect(statSync(join(root, '.residual/key')).mode & 0o777).toBe(0o600)
  })
})

test('what can’t be written is told in a sentence', () => {
  writeFileSync(join(root, '.residual'), '')
  expect(() => {
    writeEvidence(root, evidence)
  }).toThrow(/^Unexpected .*, expected to write .*\.residual/)
})
