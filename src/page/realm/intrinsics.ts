import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The script of ses, which a realm runs first. The package holds it as text. */
export const intrinsics = readFileSync(
  createRequire(import.meta.url)
    .resolve('ses')
    .replace(/\.cjs$/, '.umd.min.js'),
  'utf8',
)
