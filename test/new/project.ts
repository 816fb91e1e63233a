// A project without pages, in a folder of its own, and the checks that a project has.

import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { bin } from '../../src/astro/build-site.ts'
import { main } from '../../src/new/main.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The project as it is, but for what is written in it: pages, examples, interactives. */
export function emptyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'residual-new-'))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  for (const name of [
    ...['.config', '.prettierrc', '.prettierignore', 'astro.config.mjs'],
    ...['package.json', 'src', 'test/figures/laws.ts', 'content/about/errata.mdx'],
    ...['test/interactives/interactives.test.ts', 'test/interactives/states.ts'],
  ])
    cpSync(join(project, name), join(root, name), { recursive: true })
  rmSync(join(root, 'src/interactives'), { recursive: true })
  mkdirSync(join(root, 'examples'))
  return root
}

/** Removes a project. */
export function removeProject(root: string): void {
  rmSync(root, { recursive: true, force: true })
}

/** Text of a file of a project. */
export const read = (root: string, file: string): string =>
  readFileSync(join(root, file), 'utf8')

/** Writes a file of a project into a folder that is there. */
export function put(root: string, file: string, text: string): void {
  writeFileSync(join(root, file), text)
}

/** `npm run new` with some arguments, which it takes; gives what it says. */
export async function made(root: string, ...args: string[]): Promise<string> {
  const { text, code } = await main(args, root)
  expect(text).not.toMatch(/^Unexpected/)
  expect(code).toBe(0)
  return text
}

/** Runs a script of Node in a project; gives its exit code and its output. */
async function run(root: string, script: string, ...args: string[]) {
  const env: NodeJS.ProcessEnv = { NO_COLOR: '1' }
  for (const [name, value] of Object.entries(process.env))
    if (!/^(VITEST|TEST$|NODE_ENV$|FORCE_COLOR$|CI$|RESULTS$|GITHUB_)/.test(name))
      env[name] = value
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env })
  let out = ''
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (out += text.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  return { code, out }
}

/** The same of a script that has nothing to complain of. */
async function content(
  root: string,
  script: string,
  ...args: string[]
): Promise<string> {
  const { code, out } = await run(root, script, ...args)
  expect(code, out).toBe(0)
  return out
}

/** Expects that Prettier, TypeScript and ESLint have nothing to say of files. */
export async function expectClean(root: string, ...files: string[]): Promise<void> {
  cpSync(join(project, 'tsconfig.json'), join(root, 'tsconfig.all.json'))
  // These files and what they import, not the whole project.
  const only = { extends: './tsconfig.all.json', include: [], files }
  put(root, 'tsconfig.json', JSON.stringify(only))
  await content(root, bin('prettier', 'bin/prettier.cjs'), '--check', ...files)
  await content(root, bin('typescript', 'bin/tsc'))
  const config = ['-c', '.config/eslint.config.mjs', '--max-warnings', '0']
  await content(root, bin('eslint', 'bin/eslint.js'), ...config, ...files)
}

/** Expects that all tests of files in a project of the configuration pass. */
export function expectPassed(
  root: string,
  name: string,
  ...files: string[]
): Promise<string> {
  const config = ['--configLoader', 'native', '-c', '.config/vitest.config.ts']
  const vitest = bin('vitest', 'vitest.mjs')
  return content(root, vitest, 'run', ...config, '--project', name, ...files)
}

/** Checks a page strictly; gives the exit code and the report. */
export const check = (root: string, page: string) =>
  run(root, join(root, 'src/cli/residual.mjs'), 'check', '--strict', page)

/** Expects that a page is published as it is; gives the counts of its check. */
export async function expectChecked(root: string, page: string): Promise<string> {
  const { code, out } = await check(root, page)
  expect(code, out).toBe(0)
  return out
}
