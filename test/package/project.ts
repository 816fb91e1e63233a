import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { inject } from 'vitest'

const root = dirname(dirname(import.meta.dirname))

/** Node 20 of this machine, if there is one. */
export const node20 = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((node) => {
    try {
      return execFileSync(node, ['--version'], { encoding: 'utf8' }).startsWith('v20.')
    } catch {
      return false
    }
  })

/**
 * A fresh project in which the package is installed, with these files.
 *
 * @param peers Packages that it has besides; they are those of this repository.
 */
export function project(
  files: Record<string, string>,
  peers: readonly string[] = [],
): string {
  const bare = inject('bare')
  const folder = mkdtempSync(join(dirname(bare), 'project-'))
  cpSync(bare, folder, { recursive: true })
  for (const name of peers) {
    const place = join(folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), place, 'junction')
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** A program of a package of this repository. */
export const program = (...path: string[]): string =>
  join(root, 'node_modules', ...path)

interface Ended {
  code: number | null
  out: string
}

/** Runs Node in a project. What it prints is without colours. */
export function run(
  folder: string,
  args: string[],
  node = process.execPath,
): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' }
  // A project of its own is in no test of Vitest.
  for (const name of ['FORCE_COLOR', 'VITEST', 'NODE_ENV'])
    Reflect.deleteProperty(env, name)
  const child = spawn(node, args, { cwd: folder, env })
  let out = ''
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (out += text.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, out })
    })
  })
}

/** Runs the command line of the package. */
export const residual = (folder: string, args: string[], node?: string) =>
  run(folder, [join('node_modules', 'residual', 'command.js'), ...args], node)
