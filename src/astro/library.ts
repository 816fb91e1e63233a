/**
 * The one file that describes the sources, `content/bibliography.bib`, and how entries
 * and citations read. Both are made by Citation.js from a CSL style; nothing is fetched.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'

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
 * The sources of a site, empty without the file. Throws an `Error` that names the file
 * where it cannot be read or has a key twice.
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
  const data = parse(text)
  const keys = data.map(({ id }) => id)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) {
    throw new Error(
      `Unexpected second entry \`${twice}\` in ${libraryFile}, expected each key once`,
    )
  }
  const engine = plugins.config.get('@csl').engine(data, style(), 'en-US', 'text')
  const sorted = engine.updateItems(keys)
  const cluster = (cite: Parameters<typeof engine.makeCitationCluster>[0][number]) =>
    engine.makeCitationCluster([cite])
  const cites = sorted.map((id) => ({
    key: id,
    cited: inner(cluster({ id })),
    // The style has "&" in brackets and "and" in a sentence; the library knows only one.
    authors: cluster({ id, 'author-only': true }).replace(' & ', ' and '),
    year: inner(cluster({ id, 'suppress-author': true })),
  }))
  engine.setOutputFormat('html')
  engine.opt.development_extensions.wrap_url_and_doi = true
  const [, entries] = engine.makeBibliography()
  return new Map(
    cites.map((cite, index) => [cite.key, { ...cite, html: body(entries[index]!) }]),
  )
}

function parse(text: string): Cite['data'] {
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

/**
 * The APA style, but for works of the same year whose authors shorten to the same name: it
 * would tell them apart by rows of further names. The letters of the year say it in one.
 */
function style(): string {
  const { styles } = plugins.config.get('@csl')
  const name = 'residual'
  if (!styles.has(name)) {
    const apa = styles.get('apa')
    const shorter = apa
      .replace('disambiguate-add-names="true"', 'disambiguate-add-names="false"')
      .replace(
        'disambiguate-add-givenname="true"',
        'disambiguate-add-givenname="false"',
      )
    styles.add(name, shorter)
  }
  return name
}

/** `(Shlens, 2014)` → `Shlens, 2014`. */
function inner(cited: string): string {
  return cited.replace(/^\((.*)\)$/s, '$1')
}

/** An entry without the element around it, which the lists have themselves. */
function body(entry: string): string {
  return entry.trim().replace(/^<div[^>]*>(.*)<\/div>$/s, '$1')
}
