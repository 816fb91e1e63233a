import { spawn } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

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
 * Checks, then builds next to the site that stands, and takes its place only when all
 * went well: a failed build leaves `dist` as it was.
 *
 * @returns true if `dist` is new.
 */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const { root, check, dist = join(root, 'dist'), output = 'inherit', fresh } = options
  if (check && !(await check())) return false
  const staging = join(root, '.residual', 'staging')
  rmSync(staging, { recursive: true, force: true })
  const built = await run(
    [bin('astro', 'bin/astro.mjs'), 'build', '--root', root, '--outDir', staging],
    output,
    {
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(fresh && { RESIDUAL_FRESH: '1' }),
    },
  )
  if (!built || !existsSync(join(staging, 'index.html'))) return false
  publish(staging, dist, join(root, '.residual', 'previous'))
  return true
}

/** Puts `staging` where `target` is; the old one is gone only when the new one is there. */
export function publish(staging: string, target: string, previous: string): void {
  rmSync(previous, { recursive: true, force: true })
  const replaces = existsSync(target)
  if (replaces) renameSync(target, previous)
  try {
    renameSync(staging, target)
  } catch (error) {
    if (replaces) renameSync(previous, target)
    throw error
  }
  rmSync(previous, { recursive: true, force: true })
}

/** The script behind a package's command. */
export function bin(name: string, path: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), path)
}

/** Runs a Node script to its end; true if it exits with 0. */
export async function run(
  args: readonly string[],
  output: NonNullable<BuildOptions['output']> = 'inherit',
  env: Record<string, string> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    stdio: typeof output === 'string' ? output : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
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
