/** Which sources a page rests on: those of its front matter, and those that it cites. */
import leven from 'leven'
import type { Parents, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document } from '../page/document.ts'
import { attribute } from '../page/example.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { parse } from '../page/parse.ts'
import { problem, type Problem } from '../page/problem.ts'
import { readCitations, readKeys } from './citation-syntax.ts'
import type { Library } from './library.ts'
import { libraryFile } from './library.ts'
import { placesOf } from './place.ts'

/** A source that a page rests on, and what for. */
export interface Source {
  /** Its key in `content/bibliography.bib`. */
  cite: string
  /** Section, equation or pages. */
  where?: string | undefined
  note?: string | undefined
}

/** What the citations of a page come to. */
export interface Cited {
  /** Each source once: those of the front matter in its order, then those only cited. */
  sources: Source[]
  /** Unknown keys and what does not read as a citation, at their places. */
  problems: Problem[]
}

/** Reads what a page cites; keys must be of the library. */
export function citedOn(
  { source, language }: Pick<Document, 'source' | 'language'>,
  library: Library,
): Cited {
  const sources = new Map<string, Source>()
  const problems: Problem[] = []
  const places = placesOf(source)
  const add = (use: Source, offset: number, inText: boolean): void => {
    const { cite } = use
    if (library.has(cite)) {
      if (!sources.has(cite)) sources.set(cite, use)
      return
    }
    const range = places.range(offset, offset + cite.length)
    const expected = nearest(cite, library)
    problems.push(problem(range, 'unknown-source', cite, libraryFile, expected, inText))
  }
  const unreadable = (offset: number, text: string, inText: boolean): void => {
    const range = places.range(offset, offset + text.length)
    problems.push(problem(range, 'unreadable-citation', text, inText))
  }
  for (const { use, offset } of frontMatter(source)) {
    if (sources.has(use.cite)) {
      const range = places.range(offset, offset + use.cite.length)
      problems.push(problem(range, 'repeated-source', use.cite))
    }
    add(use, offset, false)
  }
  const tree = parse(source, language)
  visit(tree, (node) => {
    if (!isElement(node) || node.name !== 'Erratum') return
    const text = attribute(node, 'source', rangeOf(node), [])
    if (text === undefined) return
    const offset = source.indexOf(text, rangeOf(node).from.offset)
    const { keys, bad } = readKeys(text)
    for (const { key } of keys) add({ cite: key }, source.indexOf(key, offset), false)
    if (bad.length > 0) unreadable(offset, text, false)
  })
  eachText(tree, (node) => {
    const { citations, bad } = readCitations(node.value)
    const { from } = rangeOf(node)
    // Indentation and character references make a text shorter than it is in the file.
    let next = from.offset
    for (const { key } of citations.flatMap(({ cites }) => cites)) {
      const found = Math.max(next, source.indexOf(`@${key}`, next))
      next = found + 1
      add({ cite: key }, found, true)
    }
    for (const { at, text } of bad) {
      const begin = from.offset + at
      const found = Math.max(begin, source.indexOf(text.split(' ')[0]!, begin))
      unreadable(found, text, true)
    }
    return undefined
  })
  return { sources: [...sources.values()], problems }
}

/**
 * Calls `each` for the texts that may cite: not those of links. It gives the index at
 * which its parent goes on, if not the next.
 */
export function eachText(
  tree: Root,
  each: (node: Text, index: number, parent: Parents) => number | undefined,
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP
    if (node.type !== 'text' || !parent || index === undefined) return undefined
    return each(node, index, parent)
  })
}

/** The id of a source in the lists of sources. */
export function sourceId(key: string): string {
  return `source-${key}`
}

function nearest(key: string, library: Library): string | undefined {
  const [first] = [...library.keys()]
    .map((known) => ({ known, distance: leven(key, known) }))
    .sort((a, b) => a.distance - b.distance)
  return first?.known
}

/** The sources of the front matter, each with the offset of its key. */
function frontMatter(source: string): { use: Source; offset: number }[] {
  const [, fence, head] = /^(---\r?\n)([^]*?)\r?\n---/.exec(source) ?? []
  if (head === undefined) return []
  const list = parseDocument(head).get('sources')
  if (!isSeq(list)) return []
  return list.items.flatMap((item) => {
    const cite = isMap(item) ? item.get('cite', true) : undefined
    if (!isMap(item) || !isScalar(cite) || typeof cite.value !== 'string') return []
    const offset = fence!.length + (cite.range?.[0] ?? 0)
    return { use: item.toJSON() as Source, offset }
  })
}
