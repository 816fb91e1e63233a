import { readPasses, testedExamples, testHash } from '../page/passes.ts'
import { readPage, refusals } from './evidence.ts'

/** What a build checks, and what it need not check again. */
export interface Checks {
  /** Pages without fresh, whole, passing evidence, and example files not known to pass. */
  stale: string[]
  /** Number of all pages and of those that are unchanged since they passed. */
  pages: { all: number; unchanged: number }
  /** The same of the example files with tests. */
  examples: { all: number; unchanged: number }
}

/** Looks at the pages given, as paths from the site's folder, and at all examples. */
export async function checksOf(
  root: string,
  pages: readonly string[],
): Promise<Checks> {
  const refused = await Promise.all(
    pages.map(async (page) => (await refusals(root, readPage(root, page))).length > 0),
  )
  const stalePages = pages.filter((_, index) => refused[index])
  const examples = testedExamples(root)
  const passes = readPasses(root)
  const staleExamples = examples.filter(
    (file) => passes.get(file) !== testHash(root, file),
  )
  return {
    stale: [...stalePages, ...staleExamples],
    pages: { all: pages.length, unchanged: pages.length - stalePages.length },
    examples: {
      all: examples.length,
      unchanged: examples.length - staleExamples.length,
    },
  }
}

const shown = 3

/** One line about what is reused and what is checked. */
export function tellChecks({ stale, pages, examples }: Checks): string {
  const reused = `${pages.unchanged} of ${pages.all} pages and ${examples.unchanged} of ${examples.all} example files are unchanged since they passed`
  const rest = stale.length - shown
  const named = stale.slice(0, rest > 1 ? shown : undefined).join(', ')
  const more = rest > 1 ? `, and ${rest} more` : ''
  return `${reused}; checking ${named || 'none'}${more}`
}
