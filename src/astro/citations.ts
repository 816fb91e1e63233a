/** Which sources a page rests on: those of its front matter, and those that it cites. */
import leven from 'leven'
import type { Link, Parents, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { location } from 'vfile-location'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document } from '../page/document.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { attribute } from '../page/example.ts'
import { parse } from '../page/parse.ts'
import { readCitations, readKeys } from './citation-syntax.ts'
import type { Refusal } from './evidence.ts'
import type { Library } from './library.ts'
import { libraryFile } from './library.ts'
import type { Source } from './schema.ts'

/** What the citations of a page come to. */
export interface Cited {
  /** Each source once: those of the front matter in its order, then those only cited. */
  sources: Source[]
  /** Unknown keys and what does not read as a citation, at their places. */
  problems: Refusal[]
}

/** Reads what a page cites; keys must be of the library. */
export function citedOn(document: Document, library: Library): Cited {
  const { file, source, language } = document
  const sources = new Map<string, Source>()
  const problems: Refusal[] = []
  const toPoint = (offset: number) => location(source).toPoint(offset)!
  const refuse = (offset: number, message: string, note: string): void => {
    const { line, column } = toPoint(offset)
    problems.push({ file, line, column, message, note })
  }
  const add = (use: Source, offset: number, note: string): void => {
    if (!library.has(use.cite)) refuse(offset, unknown(use.cite, library), note)
    else if (!sources.has(use.cite)) sources.set(use.cite, use)
  }
  for (const { use, offset } of frontMatter(source)) {
    if (sources.has(use.cite)) {
      const message = `Unexpected second source \`${use.cite}\` in the front matter, expected each once`
      refuse(offset, message, 'Say all that it is used for in one `note`.')
    }
    add(use, offset, describe)
  }
  const tree = parse(source, language)
  visit(tree, (node) => {
    if (!isElement(node) || node.name !== 'Erratum') return
    const text = attribute(node, 'source', rangeOf(node), [])
    if (text === undefined) return
    const offset = source.indexOf(text, rangeOf(node).from.offset)
    const { keys, bad } = readKeys(text)
    for (const { key } of keys)
      add({ cite: key }, source.indexOf(key, offset), describe)
    if (bad.length > 0) refuse(offset, unreadable(text), withoutAt)
  })
  eachText(tree, (node) => {
    const { citations, bad } = readCitations(node.value)
    const { from } = rangeOf(node)
    // Indentation and character references make a text shorter than it is in the file.
    let next = from.offset
    for (const { key } of citations.flatMap(({ cites }) => cites)) {
      const found = Math.max(next, source.indexOf(`@${key}`, next))
      next = found + 1
      add({ cite: key }, found, `${describe} ${quote}`)
    }
    for (const { at, text } of bad) {
      const begin = from.offset + at
      const found = Math.max(begin, source.indexOf(text.split(' ')[0]!, begin))
      refuse(found, unreadable(text), `${example} ${quote}`)
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

/** A link to a source in the list of the page. */
export function linkTo(key: string, text: string): Link {
  return {
    type: 'link',
    url: `#${sourceId(key)}`,
    children: [{ type: 'text', value: text }],
  }
}

/** The id of a source in the lists of sources. */
export function sourceId(key: string): string {
  return `source-${key}`
}

const describe = `Describe the source in \`${libraryFile}\`, or write the key as it is there.`
const quote = 'Text that is no citation goes into backticks.'
const withoutAt = 'Write `source="key"` or `source="key, §2; other"`.'
const example = 'Write `[@key]`, `[@key, §2; @other]` or, in a sentence, `@key`.'

function unknown(key: string, library: Library): string {
  const near = [...library.keys()]
    .map((known) => ({ known, distance: leven(key, known) }))
    .sort((a, b) => a.distance - b.distance)[0]
  const expected = near ? `such as \`${near.known}\`` : 'but it has none'
  return `Unexpected source \`${key}\`, expected a key of \`${libraryFile}\` ${expected}`
}

function unreadable(text: string): string {
  return `Unexpected citation \`${text}\`, expected a key in it`
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
