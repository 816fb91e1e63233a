import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { codeOf } from './closure.ts'
import { codeHash } from './code.ts'

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
    .filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('import.meta.vitest'),
    )
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

/** The examples that passed; empty without a record that can be read. */
export function readPasses(root: string): Passes {
  try {
    const record: unknown = JSON.parse(readFileSync(recordFile(root), 'utf8'))
    if (typeof record !== 'object' || record === null) return new Map()
    const passes = Object.entries(record)
    return new Map(passes.filter(([, hash]) => typeof hash === 'string'))
  } catch {
    // What is not known to have passed is tested again.
    return new Map()
  }
}

/** Replaces the record of the examples that passed. */
export function writePasses(root: string, passes: Passes): void {
  const file = recordFile(root)
  mkdirSync(dirname(file), { recursive: true })
  const sorted = [...passes].sort(([a], [b]) => (a < b ? -1 : 1))
  const half = `${file}.${process.pid}.tmp`
  writeFileSync(half, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`)
  renameSync(half, file)
}

/** A file as a path from the site's folder; undefined if it isn't below `examples`. */
export function examplePath(root: string, file: string): string | undefined {
  const path = relative(root, file).split(sep).join('/')
  return path.startsWith('examples/') ? path : undefined
}
