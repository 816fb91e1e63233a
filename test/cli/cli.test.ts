import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { help } from '../../src/cli/help.ts'
import type { JsonEntry } from '../../src/cli/json.ts'

const program = fileURLToPath(new URL('../../src/cli/residual.mjs', import.meta.url))
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs the command line as a process of its own, in the folder of the fixtures. */
function residual(
  args: string[],
  env = process.env,
  installed = program,
): Promise<Ended> {
  const plain: NodeJS.ProcessEnv = { ...env, NO_COLOR: '1' }
  delete plain['FORCE_COLOR']
  const child = spawn(installed, args, { cwd: fixtures, env: plain })
  let out = ''
  let err = ''
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (err += text.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, out, err })
    })
  })
}

const json = async (...args: string[]) => {
  const { out } = await residual(['check', '--format', 'json', ...args])
  return JSON.parse(out) as JsonEntry[]
}

describe('exit codes', () => {
  test.each([
    ['good', ['check', 'good.md'], 0],
    ['findings', ['check', 'wrong.md'], 1],
    ['findings beside good', ['check', 'good.md', 'wrong.md'], 1],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
    ['no command', [], 2],
    ['another command', ['prove', 'good.md'], 2],
    ['no file', ['check'], 2],
    ['a file that is not there', ['check', 'good.md', 'none.md'], 2],
    ['a folder without documents', ['check', 'examples'], 2],
    ['an unknown option', ['check', '--fast', 'good.md'], 2],
    ['an unknown format', ['check', '--format', 'xml', 'good.md'], 2],
    ['a bad seed', ['check', '--seed', '-1', 'good.md'], 2],
    ['no draws', ['check', '--draws', '0', 'good.md'], 2],
    ['a bad time', ['check', '--timeout', 'soon', 'good.md'], 2],
  ])('%s', async (_, args, code) => {
    const ended = await residual(args)
    expect(ended.code).toBe(code)
    // Usage is told beside the report, never in it.
    if (code === 2) expect(ended.out).toBe('')
    if (code === 2) expect(ended.err).toMatch(/^residual: .+/)
  })

  test('usage errors say what was expected', async () => {
    const { err } = await residual(['check', '--format', 'xml', 'good.md'])
    expect(err).toBe(
      'residual: Unexpected format `xml`, expected one of `pretty`, `json`, `github`, `sarif`, `junit`.\nSee `residual --help`.\n',
    )
  })

  test('help tells them', async () => {
    const { out } = await residual(['--help'])
    expect(out).toBe(help)
    expect(out).toMatch(/Exit codes\n {2}0 .+\n {2}1 .+\n {2}2 /)
  })
})

describe('json', () => {
  const keys = [
    'file',
    'cell',
    'line',
    'column',
    'endLine',
    'endColumn',
    'display',
    'latex',
    'verdict',
    'code',
    'finding',
    'message',
    'note',
    'draws',
    'seed',
    'residual',
    'tolerance',
    'mutants',
    'counterexample',
    'conditions',
    'acts',
  ]

  test('has an entry for each math node, in document order', async () => {
    const entries = await json('good.md')
    expect(entries.map((entry) => Object.keys(entry))).toEqual([keys, keys])
    expect(entries).toMatchObject([
      {
        file: 'good.md',
        line: 1,
        column: 5,
        endLine: 1,
        endColumn: 39,
        display: false,
        latex: 'A, B \\in \\mathbb{R}^{n \\times n}',
        verdict: 'declared',
        code: null,
        message: null,
        counterexample: null,
      },
      {
        line: 3,
        column: 1,
        endLine: 5,
        endColumn: 3,
        display: true,
        latex: '\\operatorname{tr}(A B) = \\operatorname{tr}(B A)',
        verdict: 'verified',
      },
    ])
    const [, claim] = entries
    expect(claim!.draws).toBeGreaterThan(0)
    expect(claim!.residual).toBeLessThanOrEqual(claim!.tolerance!)
    expect(claim!.mutants!.total).toBeGreaterThan(0)
  })

  test('tells what is wrong outside formulas with an empty formula', async () => {
    const entries = await json('wrong.md')
    expect(
      entries.map(({ line, column, latex, verdict, code }) => [
        `${line}:${column}`,
        latex,
        verdict,
        code,
      ]),
    ).toEqual([
      ['3:5', 'x \\in \\mathbb{R}', 'declared', null],
      ['7:3', 'x + x\n= 3 x', 'wrong', 'unequal-sides'],
      ['12:13', '', 'unreadable', 'unbalanced-dollar'],
      ['12:21', 'z − 1', 'unreadable', 'look-alike'],
    ])
    expect(Object.keys(entries[1]!.counterexample!.symbols)).toEqual(['x'])
  })

  test('seed and draws are those asked for', async () => {
    const [, claim] = await json('--seed', '7', '--draws', '5', 'good.md')
    expect(claim).toMatchObject({ seed: 7, draws: 5 })
  })

  test('what an example prints is not in it', async () => {
    const ended = await residual(['check', '--format', 'json', 'with-example.mdx'])
    expect(JSON.parse(ended.out)).toMatchObject([
      { latex: 'd = 2 a', verdict: 'verified' },
    ])
    expect(ended.err).toContain('printed by the example')
    expect(ended.code).toBe(0)
  })

  test('a folder is all its documents, but not what is hidden', async () => {
    const files = (await json('folder')).map(({ file }) => file)
    expect([...new Set(files)]).toEqual(['folder/deep/two.mdx', 'folder/one.md'])
  })
})

describe('other formats', () => {
  test('pretty shows each finding with its frame, then the counts', async () => {
    const { out } = await residual(['check', 'wrong.md', '--seed', '3'])
    expect(out).toContain('wrong.md:8:3  wrong  unequal-sides')
    expect(out).toMatch(/^ {2}> +8 \| {3}x \+ x\n +\| +\^+\n/m)
    expect(out).toMatch(/Counterexample: x = /)
    expect(out).toContain('Replay: residual check wrong.md --seed 3')
    expect(out).toContain('wrong.md:12:13  unreadable  unbalanced-dollar')
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      '3 formulas in 1 file: 1 declared, 1 wrong, 1 unreadable; 1 other problem',
    )
  })

  test('pretty can print every verdict', async () => {
    const { out } = await residual(['check', 'good.md', '--verbose'])
    expect(out).toMatch(/^good.md:1:5 {2}declared +A, B/m)
    expect(out).toMatch(
      /^good.md:3:1 {2}verified .+ draws, residual .+ mutants \d+\/\d+\)$/m,
    )
  })

  test('github gives an annotation for each finding', async () => {
    const { out, code } = await residual(['check', '--format', 'github', 'wrong.md'])
    const lines = out.split('\n').filter((line) => line.startsWith('::error '))
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(
      /^::error file=wrong\.md,line=8,endLine=9,title=wrong%3A unequal-sides::Unexpected .+%0A/,
    )
    expect(lines[1]).toMatch(/line=12,endLine=12,col=13,endColumn=14,title=/)
    expect(code).toBe(1)
  })

  test('sarif names rules and regions', async () => {
    const { out } = await residual(['check', '--format', 'sarif', 'wrong.md'])
    const { runs } = JSON.parse(out) as {
      runs: { results: { ruleId: string; locations: object[] }[] }[]
    }
    expect(runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual([
      'unequal-sides',
      'unbalanced-dollar',
      'look-alike',
    ])
    expect(runs[0]!.results[1]!.locations[0]).toMatchObject({
      physicalLocation: {
        artifactLocation: { uri: 'wrong.md' },
        region: { startLine: 12, startColumn: 13, endLine: 12, endColumn: 14 },
      },
    })
  })
})

test('an untested definition is a note, and a finding if asked for', async () => {
  const [noted, strict] = await Promise.all([
    residual(['check', 'untested.md']),
    residual(['check', '--strict', 'untested.md']),
  ])
  expect(noted.out).toContain('untested.md:3:5  note  Nothing tests the definition')
  expect(noted.code).toBe(0)
  expect(strict.out).toContain('untested.md:3:5  defined  untested')
  expect(strict.code).toBe(1)
})

test('a condition that no word marks is a finding if asked for', async () => {
  const loose = await json('by-position.md')
  expect(loose.map(({ verdict, code }) => [verdict, code])).toEqual([
    ['declared', null],
    ['verified', null],
  ])
  expect(loose[1]!.acts).toEqual([
    { act: 'claim', span: [0, 19] },
    {
      act: 'premise',
      span: [27, 34],
      counts: { met: 24, tried: 25 },
      byPosition: true,
    },
  ])
  const strict = await json('--strict', 'by-position.md')
  expect(strict[1]).toMatchObject({
    verdict: 'verified',
    code: 'claim-or-condition',
    message:
      'Unexpected condition that no word marks, expected a word such as `if`, `for`, `where`',
    note: 'The claim holds only where `a b > 0` does.',
  })
  const { out, code } = await residual(['check', '--strict', 'by-position.md'])
  expect(out).toContain('by-position.md:4:28  verified  claim-or-condition')
  expect(code).toBe(1)
})

test('the Node of the machine will do, however old', async () => {
  const path = (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
  const ended = await residual(['check', 'good.md'], {
    ...process.env,
    PATH: path.join(':'),
  })
  expect(ended).toMatchObject({ code: 0, err: '' })
})

test('it runs from the packages of somebody else’s project', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const project = mkdtempSync(join(tmpdir(), 'residual-project-'))
  try {
    const packages = join(project, 'node_modules')
    const installed = join(packages, 'residual')
    mkdirSync(installed, { recursive: true })
    cpSync(join(root, 'src'), join(installed, 'src'), { recursive: true })
    cpSync(join(root, 'package.json'), join(installed, 'package.json'))
    for (const name of readdirSync(join(root, 'node_modules')))
      symlinkSync(join(root, 'node_modules', name), join(packages, name))
    cpSync(join(fixtures, 'examples'), join(project, 'examples'), { recursive: true })
    cpSync(join(fixtures, 'with-example.mdx'), join(project, 'page.mdx'))
    const started = join(installed, 'src/cli/residual.mjs')
    const ended = await residual(
      ['check', join(project, 'page.mdx')],
      process.env,
      started,
    )
    expect(ended).toMatchObject({ code: 0, err: 'printed by the example\n' })
    expect(ended.out).toBe('1 formula in 1 file: 1 verified\n')
  } finally {
    rmSync(project, { recursive: true })
  }
})

describe('documents that do not know of the checker', () => {
  test('a survey tells what is wrong on its own evidence, and a table', async () => {
    const { out, code } = await residual(['check', '--survey', 'survey.md'])
    const places = [...out.matchAll(/^survey\.md:(\d+):\d+ {2}wrong/gm)]
    expect(places.map(([, line]) => line)).toEqual(['5'])
    expect(out).toMatch(/^ +formulas +hold +wrong .*\nsurvey\.md +5 /m)
    expect(code).toBe(1)
  })

  test('a survey can be refused, quiet, and short', async () => {
    const [all, quiet, short] = await Promise.all([
      residual(['check', '--no-survey', 'survey.md']),
      residual(['check', '--survey', '--quiet', 'survey.md']),
      residual(['check', '--summary', 'survey.md']),
    ])
    expect(all.out).toContain('survey.md:3:')
    expect(all.out).not.toMatch(/^ +formulas/m)
    expect(quiet.out).toContain('survey.md:5:')
    expect(quiet.out).not.toMatch(/formulas/)
    expect(short.out).not.toContain('Counterexample')
    expect(short.out).toMatch(/^5 formulas in 1 file: /m)
  })

  test('a configuration gives macros and names', async () => {
    const entries = await json('project/notes.md')
    expect(entries.map(({ latex, verdict }) => [latex, verdict])).toEqual([
      ['v^\\top v = -1', 'wrong'],
      ['1 + 1 = 3', 'wrong'],
    ])
  })

  test('a notebook is told by cell and line', async () => {
    const entries = await json('notebook.ipynb')
    expect(entries.map(({ cell, line, latex }) => [cell, line, latex])).toEqual([
      [1, 3, 'a = 1'],
      [3, 1, 'c = 3'],
      [4, 1, 'd = 4'],
    ])
  })

  test('junit has a case for each formula', async () => {
    const { out } = await residual(['check', '--format', 'junit', 'project/notes.md'])
    expect(out).toMatch(/^<\?xml version="1\.0"/)
    expect(out).toContain('<testsuites name="residual" tests="2" failures="2">')
    expect(out).toContain('name="project/notes.md:1:6 v^\\top v = -1"')
    expect(out).toContain('<failure type="unequal-sides"')
  })

  test('what a baseline knows is no finding', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'residual-baseline-'))
    const known = join(folder, 'known.json')
    try {
      const first = ['check', '--baseline', known, '--update-baseline', 'wrong.md']
      expect((await residual(first)).code).toBe(0)
      const again = await residual(['check', '--baseline', known, 'wrong.md'])
      expect(again.code).toBe(0)
      expect(again.out).toContain('3 findings in the baseline')
      const other = await residual(['check', '--baseline', known, 'project/notes.md'])
      expect(other.code).toBe(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test.each([
    ['another kind of document', ['check', 'notes.rst'], 'reStructuredText'],
    ['a dialect that is none', ['check', '--dialect', 'x', 'good.md'], '`github`'],
    ['macros that are not there', ['check', '--macros', 'x.sty', 'good.md'], '`x.sty`'],
  ])('%s', async (_, args, told) => {
    const { code, err } = await residual(args)
    expect(code).toBe(2)
    expect(err).toContain(told)
  })
})
