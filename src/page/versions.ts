import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface Manifest {
  version: string
  dependencies?: Record<string, string>
}

/**
 * Packages with all that they depend on, as installed for a file: `name@version` each,
 * sorted. One that is not installed is `name@none`: importing it tells of it.
 */
export function versionsOf(names: readonly string[], file: string): string[] {
  const seen = new Set<string>()
  const visit = (name: string, from: string): void => {
    const found = manifestOf(name, from)
    const version = `${name}@${found?.manifest.version ?? 'none'}`
    if (seen.has(version)) return
    seen.add(version)
    for (const inner of Object.keys(found?.manifest.dependencies ?? {}))
      visit(inner, found!.path)
  }
  for (const name of names) visit(name, file)
  return [...seen].sort()
}

const known = new Map<string, { state: number; manifest: Manifest }>()

function manifestOf(
  name: string,
  from: string,
): { path: string; manifest: Manifest } | undefined {
  for (const folder of createRequire(from).resolve.paths(name) ?? []) {
    const path = join(folder, name, 'package.json')
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) continue
    const last = known.get(path)
    if (last?.state === stat.mtimeMs) return { path, manifest: last.manifest }
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
    known.set(path, { state: stat.mtimeMs, manifest })
    return { path, manifest }
  }
  return undefined
}
