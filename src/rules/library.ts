/**
 * The one file that describes the sources, `content/bibliography.bib`. Citation.js reads
 * BibLaTeX, `reference.ts` says how an entry reads; nothing is fetched.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CslItem } from '@citation-js/core'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { location } from 'vfile-location'
import { refusedAddress } from './address.ts'
import { familyOf, reference, shortNames, yearOf } from './reference.ts'

/** Path of the file from the root of a site. */
export const libraryFile = 'content/bibliography.bib'

/** A source, formatted. */
export interface LibraryEntry {
  key: string
  /** The entry of a list, as HTML with its links. */
  html: string
  /** In brackets: `Shlens, 2014`. */
  cited: string
  /** In a sentence: `Cover and Thomas`. */
  authors: string
  /** `2014`; `2022a` where the authors have another of that year. */
  year: string
}

/** All sources by key, in the order of a list: by author, then year. */
export type Library = ReadonlyMap<string, LibraryEntry>

const known = new Map<string, { text: string; library: Library }>()

/**
 * The sources of a site, empty without the file. Throws an `Error` that names the file and
 * every place at which it is not as it must be.
 */
export function readLibrary(root: string): Library {
  const path = join(root, libraryFile)
  if (!existsSync(path)) return new Map()
  const text = readFileSync(path, 'utf8')
  const before = known.get(path)
  if (before?.text === text) return before.library
  const library = parseLibrary(text)
  known.set(path, { text, library })
  return library
}

/** The sources of a BibLaTeX text. Throws as {@link readLibrary}. */
export function parseLibrary(text: string): Library {
  const items = parse(text)
  const wrong = items.flatMap((item, index) => complaints(item, items, index, text))
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  const sorted = items.sort((a, b) => byOrder(sortKey(a), sortKey(b)))
  return new Map(sorted.map((item) => [item.id, entry(item, sorted)]))
}

function entry(item: CslItem, all: readonly CslItem[]): LibraryEntry {
  const year = yearOf(item)
  const label = (one: CslItem) => `${shortNames(one, '&')}, ${yearOf(one)}`
  const alike = all.filter((one) => label(one) === label(item))
  const letter = alike.length > 1 ? letters[alike.indexOf(item)]! : ''
  const separator = letter && year.endsWith('.') ? '-' : ''
  const lettered = year + separator + letter
  return {
    key: item.id,
    html: reference(item, lettered),
    cited: `${shortNames(item, '&')}, ${lettered}`,
    authors: shortNames(item, 'and'),
    year: lettered,
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Author by author, then year and title. */
function sortKey(item: CslItem): string[] {
  const names = (item.author ?? []).map(
    (name) => `${familyOf(name)} ${name.given ?? ''}`,
  )
  return [...names, yearOf(item), item.title ?? '']
}

/** Lists of texts, the shorter first where one begins the other; case and accents aside. */
function byOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => collator.compare(text, b[index] ?? '') !== 0)
  return at < 0 ? a.length - b.length : collator.compare(a[at]!, b[at] ?? '')
}

const collator = new Intl.Collator('en', { ignorePunctuation: true })

function parse(text: string): CslItem[] {
  if (!/^\s*@/m.test(text)) return []
  try {
    return new Cite(text).data
  } catch (error) {
    const reason = (error as Error).message
    throw new Error(`Unexpected text in ${libraryFile}, expected BibLaTeX: ${reason}`, {
      cause: error,
    })
  }
}

/** What keeps an entry out of a list, each with its place in the file. */
function complaints(
  item: CslItem,
  all: readonly CslItem[],
  index: number,
  text: string,
): string[] {
  const { id, author = [], title, DOI, URL } = item
  const found: string[] = []
  const complain = (field: string | undefined, message: string): void => {
    const nth = all.slice(0, index).filter((one) => one.id === id).length
    found.push(`${place(text, id, nth, field)} ${message}`)
  }
  if (all.findIndex((one) => one.id === id) < index)
    complain(undefined, `Unexpected second entry \`${id}\`, expected each key once`)
  if (author.length === 0)
    complain(
      undefined,
      `Unexpected entry \`${id}\` without authors, expected \`author\``,
    )
  if (title === undefined)
    complain(
      undefined,
      `Unexpected entry \`${id}\` without a title, expected \`title\``,
    )
  if (DOI !== undefined && !/^10\.\d{4,9}\/[^\s"]+$/.test(DOI))
    complain(
      'doi',
      `Unexpected DOI \`${DOI}\` of \`${id}\`, expected one such as \`10.1007/BF02288367\``,
    )
  if (URL !== undefined && (refusedAddress(URL) ?? !/^https?:\/\//i.test(URL)))
    complain(
      'url',
      `Unexpected address \`${URL}\` of \`${id}\`, expected one that begins with \`https://\` or \`http://\``,
    )
  return found
}

/** `content/bibliography.bib:12:3`, of a field of the nth entry with a key. */
function place(text: string, id: string, nth: number, field?: string): string {
  const heads = [...text.matchAll(/^[ \t]*@\w+\s*\{\s*([^\s,}]+)/gm)]
  const at = heads.findIndex(
    (head) => head === heads.filter(([, key]) => key === id)[nth],
  )
  const from = heads[at]?.index ?? 0
  const body = text.slice(from, heads[at + 1]?.index)
  const inside = field ? body.search(new RegExp(`\\b${field}\\s*=`, 'i')) : 0
  const { line, column } = location(text).toPoint(from + Math.max(inside, 0))!
  return `${libraryFile}:${line}:${column}`
}
