import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { parts, readAsked, type Asked } from '../.config/asked.ts'

interface Step {
  run?: string
  uses?: string
}
interface Job {
  steps: Step[]
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  strategy?: { matrix: { shard: number[] } }
}
interface Workflow {
  permissions?: object
  jobs: Record<string, Job>
}

const folder = '.github/workflows/'
const actions = '.github/actions/'
const workflows = readdirSync(folder).map((name) => `${folder}${name}`)
const files = [
  ...workflows,
  ...readdirSync(actions).map((name) => `${actions}${name}/action.yml`),
]
const read = (file: string) => parse(readFileSync(file, 'utf8')) as Workflow

test.each(files)('%s names every action by commit, with its version', (name) => {
  const lines = readFileSync(name, 'utf8').split('\n')
  const uses = lines.filter((line) => /^\s*(?:- )?uses:/.test(line))
  expect(uses).not.toEqual([])
  const loose = uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
  expect(loose).toEqual([])
})

describe.each(workflows)('%s', (file) => {
  const { permissions, jobs } = read(file)

  test('allows nothing by default, and each job what it needs', () => {
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined()
  })

  test('lets no code of the project write anything', () => {
    const writers = Object.entries(jobs).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes('write'),
    )
    const names = writers.map(([name]) => name)
    expect(names).toEqual(file.endsWith('ci.yml') ? ['scanning', 'publish'] : [])
    const runs = writers.flatMap(([, { steps }]) => steps.filter(({ run }) => run))
    expect(runs).toEqual([])
  })

  test('ends what hangs', () => {
    for (const job of Object.values(jobs))
      expect(job['timeout-minutes']).toBeLessThanOrEqual(40)
  })
})

describe('the jobs of ci.yml', () => {
  /** Everything that `npm test` is asked for, as the matrices of the jobs have it. */
  const asked: Asked[] = Object.values(read(`${folder}ci.yml`).jobs).flatMap(
    ({ steps, strategy }) =>
      steps.flatMap(({ run }) => {
        const [, args] = /^npm test -- (.*)$/.exec(run ?? '') ?? []
        if (args === undefined) return []
        const shards = args.includes('${{ matrix.shard }}')
          ? strategy!.matrix.shard
          : [0]
        return shards.map((shard) =>
          readAsked(args.replace('${{ matrix.shard }}', String(shard)).split(' ')),
        )
      }),
  )
  const shares = (part: string) =>
    asked.filter((each) => each.parts.includes(part as never) && !each.merge)

  test.each(parts)('run %s, all of it, once', (part) => {
    const [first] = shares(part)
    const count = Number(first?.shard?.split('/')[1] ?? 1)
    const all = Array.from({ length: count }, (_, i) => `${i + 1}/${count}`)
    expect(shares(part).map(({ shard = '1/1' }) => shard)).toEqual(all)
  })

  test('put the reports of all shards together', () => {
    const merged = asked.flatMap(({ merge = [] }) => merge)
    expect(new Set(merged)).toEqual(new Set([shares('tests').length]))
  })
})

describe('the action that checks', () => {
  const { runs } = parse(readFileSync(`${actions}check/action.yml`, 'utf8')) as {
    runs: { steps: Step[] }
  }

  /** The arguments with which its last step calls the command. */
  function called(paths: string, more: string): string[] {
    const temporary = mkdtempSync(join(tmpdir(), 'residual-action-'))
    onTestFinished(() => {
      rmSync(temporary, { recursive: true })
    })
    const bin = join(temporary, 'residual/node_modules/.bin')
    mkdirSync(bin, { recursive: true })
    const command = '#!/usr/bin/env bash\nprintf "%s\\n" "$@"\n'
    writeFileSync(join(bin, 'residual'), command, { mode: 0o755 })
    // As GitHub starts it.
    const flags = ['--noprofile', '--norc', '-eo', 'pipefail']
    const env = {
      ...process.env,
      ...{ RUNNER_TEMP: temporary, PATHS: paths, ARGUMENTS: more },
    }
    const out = execFileSync('bash', [...flags, '-c', runs.steps.at(-1)!.run!], {
      encoding: 'utf8',
      env,
    })
    return out.trimEnd().split('\n')
  }

  test.each([
    ['.', '', ['.']],
    [
      'notes lectures',
      '--strict --seed 3',
      ['--strict', '--seed', '3', 'notes', 'lectures'],
    ],
    [
      'notes\nlectures\n',
      '--baseline\nknown.json',
      ['--baseline', 'known.json', 'notes', 'lectures'],
    ],
    ['$(false) `false`', '', ['$(false)', '`false`']],
  ])('takes %j and %j apart', (paths, more, expected) => {
    expect(called(paths, more)).toEqual(['check', '--format', 'github', ...expected])
  })
})
