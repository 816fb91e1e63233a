import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withImports } from './imports.ts'

const source = fileURLToPath(new URL('..', import.meta.url))

/** Packages whose version changes what a check computes. */
const packages = ['katex', 'ml-matrix', 'fast-check']

/**
 * Hash of all that a page's evidence rests on: the page's source, its examples with what
 * they import, and the checker itself. Evidence with another hash is stale.
 */
export function fingerprint(
  page: string,
  examples: readonly string[],
  root: string,
): string {
  const hash = createHash('sha256')
  hash.update(checkerHash())
  add(hash, 'page', page)
  for (const file of withImports(examples))
    add(hash, slashes(relative(root, file)), readFileSync(file, 'utf8'))
  return hash.digest('hex')
}

let known: { state: string; hash: string } | undefined

/**
 * Hash of the checker: `src/formula`, `src/page`, the libraries that compute, and further
 * folders of `src`.
 */
export function checkerHash(...further: string[]): string {
  const folders = ['formula', 'page', ...further]
  const files = folders.flatMap((folder) => filesIn(join(source, folder)))
  const state = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n')
  if (known?.state === state) return known.hash
  const hash = createHash('sha256')
  for (const file of files)
    add(hash, slashes(relative(source, file)), readFileSync(file, 'utf8'))
  const require = createRequire(import.meta.url)
  for (const name of packages) add(hash, name, versionOf(name, require))
  known = { state, hash: hash.digest('hex') }
  return known.hash
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function versionOf(name: string, require: NodeJS.Require): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, 'package.json')
    if (statSync(file, { throwIfNoEntry: false }))
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
  }
  throw new Error(`Expected package ${name} to be installed`)
}

/** Length before content, so that no two lists of files give the same bytes. */
function add(hash: Hash, name: string, content: string): void {
  hash.update(`${name.length} ${content.length}\n${name}\n${content}\n`)
}

const slashes = (path: string) => path.split(sep).join('/')
