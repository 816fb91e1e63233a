import { relative, sep } from 'node:path'
import { codeHash, type Code } from '../page/code.ts'
import type { Experiment } from './measured.ts'
import { experimentsFolder } from './store.ts'

/** The experiment of an example as its code is on disk now; tests and pages share its results. */
export const experimentOf = (
  file: string,
  root: string,
  code: Code,
  reads: boolean,
): Experiment => ({
  root,
  folder: experimentsFolder(root),
  file: relative(root, file).split(sep).join('/'),
  code,
  hash: codeHash(code, root),
  reads,
})
