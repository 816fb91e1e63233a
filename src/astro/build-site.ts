import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder } from '../page/files.ts'
import { experimentsFolder } from '../experiments/store.ts'
import { keptFolder } from '../page/seal.ts'
import { alone } from './lock.ts'

const require = createRequire(import.meta.url)

/** What `buildSite` is asked to do. */
export interface BuildOptions {
  /** Absolute path of the project. */
  root: string
  /** Folder of the built site. Default: `dist` in the project. */
  dist?: string
  /** Runs the checks that write the evidence; true if all is well. Skipped if absent. */
  check?: () => Promise<boolean>
  /** Runs every experiment, whatever is kept of earlier builds. Default: false. */
  fresh?: boolean
  /** Where the command's output goes. */
  output?: 'inherit' | 'ignore' | ((text: string) => void)
}

/**
 * Checks, then builds in a folder of its own, and takes the place of the site that stands
 * only when all went well: a failed build leaves `dist` as it was. Of builds at once one
 * waits for the other.
 *
 * @returns true if `dist` is new.
 */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const { root, check, dist = join(root, 'dist'), output = 'inherit', fresh } = options
  // What the checks compute is kept for the pages.
  if (fresh) rmSync(experimentsFolder(root), { recursive: true, force: true })
  if (check && !(await check())) return false
  const kept = keptFolder(root)
  makeFolder(kept)
  const build = async (): Promise<boolean> => {
    putBack(dist)
    const staging = mkdtempSync(join(kept, 'build-'))
    try {
      const built = await run(
        [bin('astro', 'bin/astro.mjs'), 'build', '--root', root, '--outDir', staging],
        output,
        {
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      )
      if (!built || !existsSync(join(staging, 'index.html'))) return false
      publish(staging, dist)
      return true
    } finally {
      rmSync(staging, { recursive: true, force: true })
    }
  }
  return alone(join(kept, 'build.lock'), build, (pid) => {
    const text = `Another build is under way (process ${pid}); waiting for its end.\n`
    if (typeof output === 'function') output(text)
    else if (output === 'inherit') process.stdout.write(text)
  })
}

/** Where the site that stands waits while another takes its place. */
const previousOf = (target: string) => `${target}.previous`

/**
 * Puts `staging` where `target` is, from another disk too; the old one is gone only when
 * the new one is there.
 */
export function publish(staging: string, target: string): void {
  const near = `${target}.${process.pid}.new`
  const previous = previousOf(target)
  try {
    moveNear(staging, near)
    const replaces = existsSync(target)
    if (replaces) renameSync(target, previous)
    try {
      renameSync(near, target)
    } catch (error) {
      if (replaces) renameSync(previous, target)
      throw error
    }
    rmSync(previous, { recursive: true, force: true })
  } finally {
    rmSync(near, { recursive: true, force: true })
  }
}

function moveNear(staging: string, near: string): void {
  try {
    renameSync(staging, near)
  } catch (error) {
    // Between disks there is only copying.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(staging, near, { recursive: true })
  }
}

/** After a build that was killed between its two steps, the site that stood stands again. */
function putBack(target: string): void {
  const previous = previousOf(target)
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target)
  rmSync(previous, { recursive: true, force: true })
}

/** The script behind a package's command. */
export function bin(name: string, path: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), path)
}

const leash = fileURLToPath(new URL('./leash.mjs', import.meta.url))

/** Runs a Node script to its end, or to ours; true if it exits with 0. */
export async function run(
  args: readonly string[],
  output: NonNullable<BuildOptions['output']> = 'inherit',
  env: Record<string, string> = {},
): Promise<boolean> {
  const [input, out] =
    typeof output === 'string' ? [output, output] : (['ignore', 'pipe'] as const)
  const child = spawn(process.execPath, ['--import', leash, ...args], {
    // The last is the leash: it ends with this process.
    stdio: [input, out, out, 'pipe'],
    env: { ...process.env, ...env, RESIDUAL_LEASH: String(process.pid) },
  })
  if (typeof output === 'function') {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', output)
    }
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(code === 0)
    })
  })
}
