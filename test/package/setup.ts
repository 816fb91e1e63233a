import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in which the packed package is installed, and nothing else. */
    bare: string
  }
}

const root = dirname(dirname(import.meta.dirname))

/** Builds and packs the package once, and installs it as anybody does. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'residual-package-'))
  const bare = join(folder, 'bare')
  mkdirSync(bare)
  writeFileSync(join(bare, 'package.json'), '{ "private": true, "type": "module" }\n')
  const run = (command: string, args: string[], cwd: string) =>
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  run(process.execPath, [join(root, 'src/package/build.ts')], root)
  const packed = join(root, '.residual/package')
  run('npm', ['pack', packed, '--pack-destination', folder, '--silent'], root)
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--silent']
  run('npm', ['install', join(folder, file), ...quiet], bare)
  provide('bare', bare)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
