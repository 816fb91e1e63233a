/** A folder for what the files of one run share, gone when it ends. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the folder. */
    shared: string
  }
}

export default function setup(project: TestProject): () => void {
  const folder = join(project.config.root, '.residual/test')
  mkdirSync(folder, { recursive: true })
  const shared = mkdtempSync(join(folder, 'run-'))
  project.provide('shared', shared)
  return () => {
    rmSync(shared, { recursive: true })
  }
}
