import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import leven from 'leven'
import type { ExampleNode } from './document.ts'
import { problem, type Problem } from './problem.ts'
import { readRegion, regionNames } from './regions.ts'

/** The folder `examples` beside a page or above it; undefined if there is none. */
export function examplesFolder(page: string): string | undefined {
  for (let folder = dirname(resolve(page)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'examples')
    if (existsSync(candidate)) return candidate
    if (dirname(folder) === folder) return undefined
  }
}

/** The file of an example: `pca/covariance` → `<folder>/pca/covariance.ts`. */
export function exampleFile(folder: string, src: string): string {
  return join(folder, `${src}.ts`)
}

/**
 * Finds the file of an example on a page and looks for its region in it. Gives the file
 * (undefined if there is none) and what is wrong.
 */
export async function findExample(
  example: ExampleNode,
  folder: string | undefined,
): Promise<{ file?: string; problems: Problem[] }> {
  const { src, region } = example
  if (!folder) return { problems: [problem(example, 'missing-folder', src)] }
  const file = exampleFile(folder, src)
  const inside = !relative(folder, file).startsWith('..')
  if (!inside || !existsSync(file)) {
    const shown = relative(process.cwd(), folder) || '.'
    const near = nearest(src, await exampleNames(folder))
    return { problems: [problem(example, 'missing-example', src, shown, near)] }
  }
  const source = readFileSync(file, 'utf8')
  if (region !== undefined && !regionNames(source).includes(region)) {
    const names = regionNames(source)
    return { file, problems: [problem(example, 'missing-region', region, src, names)] }
  }
  try {
    readRegion(source, region)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { file, problems: [problem(example, 'unreadable-region', src, reason)] }
  }
  return { file, problems: [] }
}

async function exampleNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => name.slice(0, -'.ts'.length).split(sep).join('/'))
}

/** Names a slip of the hand away, and those with the same last part; at most three. */
function nearest(name: string, known: readonly string[]): string[] {
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const wanted = name.replace(/\.tsx?$/, '')
  return known
    .map((candidate) => ({ candidate, distance: leven(wanted, candidate) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= Math.max(2, wanted.length / 4) || last(candidate) === last(wanted),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}
