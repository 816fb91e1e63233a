import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const relativeImport =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\bexport\s*\*\s*from\s*)(["'])(\.{1,2}\/[^"']+)\1/g

/**
 * Files and all that they import by relative paths, transitively, sorted. What is not a
 * file on disk is left out: loading the example tells of it.
 */
export function withImports(files: readonly string[]): string[] {
  const seen = new Set<string>()
  const queue = [...files]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file)) continue
    seen.add(file)
    if (!/\.[cm]?[jt]s$/.test(file)) continue
    for (const [, , path = ''] of readFileSync(file, 'utf8').matchAll(relativeImport))
      queue.push(resolve(dirname(file), path))
  }
  return [...seen].sort()
}
