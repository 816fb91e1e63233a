import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { codeOf } from './closure.ts'
import { codeHash } from './code.ts'
import { replaceFile } from './files.ts'
import { withImports } from './imports.ts'
import { isSealed, seal } from './seal.ts'

/** Example files that passed their tests: path from the site's folder → hash of then. */
export type Passes = ReadonlyMap<string, string>

/** How a site runs tests: its projects and their options. */
export const configuration = '.config/vitest.config.ts'

const recordFile = (root: string) => join(root, '.residual', 'examples.json')

/** Files of a site with tests of their own below `examples`, as paths from it, in order. */
export function testedExamples(root: string): string[] {
  return readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .map((name) => `examples/${name.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => hasTests(root, file))
    .sort()
}

/**
 * Hash of all that the tests of an example rest on: the file with what it imports, the
 * versions of all packages that run it, and how the site runs tests.
 */
export function testHash(root: string, file: string): string {
  const path = join(root, file)
  const code = codeOf(path, ['vitest'])
  const files = [...code.files, join(root, configuration)]
  return codeHash({ ...code, files }, root)
}

/** The examples that passed; empty without a record that this checkout sealed. */
export function readPasses(root: string): Passes {
  try {
    const text = readFileSync(recordFile(root), 'utf8')
    const { seal: given, passes } = JSON.parse(text) as Record<string, unknown>
    const bytes = Buffer.from(String(given), 'hex')
    if (!isSealed(root, 'passes', JSON.stringify(passes), bytes)) return new Map()
    return new Map(passes as [string, string][])
  } catch {
    // What is not known to have passed is tested again.
    return new Map()
  }
}

/** Replaces the record of the examples that passed. */
export function writePasses(root: string, passes: Passes): void {
  const sorted = [...passes].sort(([a], [b]) => (a < b ? -1 : 1))
  const given = seal(root, 'passes', JSON.stringify(sorted)).toString('hex')
  const record = { seal: given, passes: sorted }
  replaceFile(recordFile(root), `${JSON.stringify(record, undefined, 2)}\n`)
}

/**
 * Of files and all that they import, those with tests that are not known to pass as they
 * are now, as paths from the site's folder.
 */
export function untested(root: string, files: readonly string[]): string[] {
  const passes = readPasses(root)
  return withImports(files)
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((path) => hasTests(root, path) && passes.get(path) !== testHash(root, path))
}

const hasTests = (root: string, path: string) =>
  readFileSync(join(root, path), 'utf8').includes('import.meta.vitest')

/** A file as a path from the site's folder; undefined if it isn't below `examples`. */
export function examplePath(root: string, file: string): string | undefined {
  const path = relative(root, file).split(sep).join('/')
  return path.startsWith('examples/') ? path : undefined
}
