import { relative } from 'node:path'
import type { Link, PhrasingContent, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Citation, Cite } from '../rules/citation-syntax.ts'
import { readCitations } from '../rules/citation-syntax.ts'
import type { Source } from '../rules/citations.ts'
import { citedOn, eachText, sourceId } from '../rules/citations.ts'
import { readPage, refusal } from './evidence.ts'
import type { Library } from '../rules/library.ts'
import { readLibrary } from '../rules/library.ts'
import { stop } from './remark-formulas.ts'

declare module 'vfile' {
  interface DataMap {
    /** What the page names in its front matter or cites; all known to the library. */
    sources: Source[]
  }
}

/**
 * Writes out the citations of a page, each linked to its entry under "Sources". A key that
 * the library does not know stops the page.
 */
export function remarkCitations({ root }: { root: string }) {
  return (tree: Root, file: VFile): void => {
    const page = relative(root, file.path).replaceAll('\\', '/')
    const library = readLibrary(root)
    const { sources, problems } = citedOn(readPage(root, page), library)
    stop(
      file,
      problems.map((problem) => refusal(page, problem)),
    )
    file.data.sources = sources
    eachText(tree, (node, index, parent) => {
      const written = cited(node.value, library)
      if (written.length === 1) return undefined
      parent.children.splice(index, 1, ...written)
      return index + written.length
    })
  }
}

/** A text with its citations written out. */
export function cited(text: string, library: Library): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const citation of readCitations(text).citations) {
    if (citation.from > at)
      parts.push({ type: 'text', value: text.slice(at, citation.from) })
    parts.push(...written(citation, library))
    at = citation.to
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) })
  return parts
}

function written({ narrative, cites }: Citation, library: Library): PhrasingContent[] {
  if (narrative) {
    const { key, suffix } = cites[0]!
    return [linkTo(key, inSentence(library, key, suffix))]
  }
  const several = cites.flatMap((cite, index): PhrasingContent[] => {
    const before = [index > 0 ? '; ' : '(', cite.prefix && `${cite.prefix} `].join('')
    const after = cite.suffix ? [text(`, ${cite.suffix}`)] : []
    return [text(before), linkTo(cite.key, inBrackets(library, cite)), ...after]
  })
  return [...several, text(')')]
}

/** A link to a source in the list of the page. */
function linkTo(key: string, text: string): Link {
  return {
    type: 'link',
    url: `#${sourceId(key)}`,
    children: [{ type: 'text', value: text }],
  }
}

/** A citation as part of a sentence: `Shlens (2014, §V)`. */
export function inSentence(library: Library, key: string, place: string): string {
  const { authors, year } = library.get(key)!
  return `${authors} (${[year, place].filter(Boolean).join(', ')})`
}

function inBrackets(library: Library, { key, yearOnly }: Cite): string {
  const entry = library.get(key)!
  return yearOnly ? entry.year : entry.cited
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
