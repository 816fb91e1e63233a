import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { platform } from './code.ts'
import { packagesOf, withImports } from './imports.ts'
import { configuration } from './passes.ts'
import { quotesFile } from './quotes-file.ts'
import { versionsOf } from './versions.ts'

const source = fileURLToPath(new URL('..', import.meta.url))

/**
 * What checks: the engine, the reading and running of a page, and the tests that it
 * becomes, which say how it is read, with which options, and what of it is evidence.
 */
const folders = ['formula', 'page', 'prose', 'vitest']

/**
 * Hash of all that a page's evidence rests on: the page's source, its examples with what
 * they import, the seed, draws and limits that the site's tests are given, and the checker
 * itself. Evidence with another hash is stale.
 */
export function fingerprint(
  page: string,
  examples: readonly string[],
  root: string,
): string {
  const hash = createHash('sha256')
  hash.update(checkerHash())
  add(hash, 'page', page)
  const options = join(root, configuration)
  if (existsSync(options)) add(hash, configuration, readFileSync(options, 'utf8'))
  const quotes = quotesFile(root)
  if (quotes) add(hash, 'quotes', readFileSync(quotes, 'utf8'))
  for (const file of withImports(examples))
    add(hash, slashes(relative(root, file)), readFileSync(file, 'utf8'))
  return hash.digest('hex')
}

let known: { state: string; hash: string } | undefined

/**
 * Hash of the checker: its files, the packages that they import with all that these rest
 * on, and the engine of the language.
 */
export function checkerHash(): string {
  const files = folders.flatMap((folder) => filesIn(join(source, folder)))
  const state = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n')
  if (known?.state === state) return known.hash
  const hash = createHash('sha256')
  for (const file of files)
    add(hash, slashes(relative(source, file)), readFileSync(file, 'utf8'))
  const versions = versionsOf(packagesOf(files), join(source, 'index.ts'))
  add(hash, platform, versions.join('\n'))
  known = { state, hash: hash.digest('hex') }
  return known.hash
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Length before content, so that no two lists of files give the same bytes. */
function add(hash: Hash, name: string, content: string): void {
  hash.update(`${name.length} ${content.length}\n${name}\n${content}\n`)
}

const slashes = (path: string) => path.split(sep).join('/')
