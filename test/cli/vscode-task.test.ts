import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = fileURLToPath(new URL('../../src/cli/residual.mjs', import.meta.url))
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))

interface Pattern {
  regexp: string
  file?: number
  line?: number
  column?: number
  code?: number
  message?: number
}

const { tasks } = JSON.parse(readFileSync(`${root}.vscode/tasks.json`, 'utf8')) as {
  tasks: { args: string[]; problemMatcher: { pattern: [Pattern, Pattern] } }[]
}

/** What VS Code makes of lines that a task prints. */
function problems(out: string, [first, second]: [Pattern, Pattern]): string[] {
  const lines = out.split('\n')
  return lines.flatMap((line, at) => {
    const head = new RegExp(first.regexp).exec(line)
    const body = new RegExp(second.regexp).exec(lines[at + 1] ?? '')
    if (!head || !body) return []
    const { file = 0, line: row = 0, column = 0, code = 0 } = first
    const place = `${head[file]}:${head[row]}:${head[column]}`
    return [`${place} ${head[code]} ${body[second.message ?? 0]}`]
  })
}

/** As far as it is read here. */
interface Sarif {
  runs: {
    results: {
      ruleId: string
      message: { text: string }
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string }
          region: { startLine: number; startColumn: number }
        }
      }[]
    }[]
  }[]
}

test('the task of VS Code finds in the output what is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'residual-task-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const cells = [
    { cell_type: 'code', source: 'x = 1' },
    { cell_type: 'markdown', source: 'Let $x > 0$.\n\nThen $x + x = 3 x$.' },
  ]
  writeFileSync(join(folder, 'lecture.ipynb'), JSON.stringify({ cells }))
  copyFileSync(join(fixtures, 'wrong.md'), join(folder, 'wrong.md'))
  copyFileSync(join(fixtures, 'good.md'), join(folder, 'good.md'))
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    }).stdout
  const files = ['wrong.md', 'good.md', 'lecture.ipynb']
  const [task] = tasks
  const args = task!.args.slice(1).flatMap((arg) => (arg === '${file}' ? files : [arg]))
  const { runs } = JSON.parse(run('check', '--format', 'sarif', ...files)) as Sarif
  const expected = runs[0]!.results.map(({ ruleId, message, locations }) => {
    const { artifactLocation, region } = locations[0]!.physicalLocation
    const { startLine, startColumn } = region
    const [said] = message.text.split('\n')
    return `${artifactLocation.uri}:${startLine}:${startColumn} ${ruleId} ${said}`
  })
  expect(expected).toContain(
    'lecture.ipynb:3:7 unequal-sides Unexpected value `3` on the right side, expected `2` as on the left',
  )
  expect(problems(run(...args), task!.problemMatcher.pattern)).toEqual(expected)
})
