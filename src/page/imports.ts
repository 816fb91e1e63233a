import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const anyImport =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\bexport\s*\*\s*from\s*)(["'])([^"'\n]+)\1/g
const relativePath = /^\.{1,2}\//
const packageName = /^(?:@[a-z\d~][\w.-]*\/)?[a-z\d~][\w.-]*(?=\/|$)/

/**
 * Files and all that they import by relative paths, transitively, sorted. What is not a
 * file on disk is left out: loading the example tells of it.
 */
export function withImports(files: readonly string[]): string[] {
  const seen = new Set<string>()
  const queue = [...files]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    const found = scan(file)
    if (!found) continue
    seen.add(file)
    queue.push(...found.files)
  }
  return [...seen].sort()
}

/** Names of the packages that files import themselves, sorted. */
export function packagesOf(files: readonly string[]): string[] {
  return [...new Set(files.flatMap((file) => scan(file)?.packages ?? []))].sort()
}

/** Hash of a file's bytes; undefined if there is no such file. */
export function contentHash(file: string): string | undefined {
  return scan(file)?.hash
}

interface Scanned {
  state: string
  hash: string
  files: string[]
  packages: string[]
}

/** Files as last read: the data of an example are megabytes, and many import them. */
const known = new Map<string, Scanned>()

function scan(file: string): Scanned | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  const state = `${stat.mtimeMs} ${stat.size} ${stat.ino}`
  const last = known.get(file)
  if (last?.state === state) return last
  const text = readFileSync(file, 'utf8')
  const names = /\.[cm]?[jt]s$/.test(file)
    ? Array.from(text.matchAll(anyImport), ([, , name = '']) => name)
    : []
  const found = {
    state,
    hash: createHash('sha256').update(text).digest('hex'),
    files: names
      .filter((name) => relativePath.test(name))
      .map((name) => resolve(dirname(file), name)),
    packages: names.flatMap((name) => packageName.exec(name)?.[0] ?? []),
  }
  known.set(file, found)
  return found
}
