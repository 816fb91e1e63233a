/** The errors of the notes, gathered from the pages that correct them. */
import { join } from 'node:path'
import { visit } from 'unist-util-visit'
import { attribute } from '../page/example.ts'
import type { Element } from '../page/nodes.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { parse } from '../page/parse.ts'
import type { Document } from '../page/document.ts'
import type { Range } from '../page/place.ts'
import { pageName } from '../page/site.ts'
import { readKeys } from '../rules/citation-syntax.ts'
import { readPage } from './evidence.ts'
import { formulasOf } from './page-formulas.ts'
import type { Written } from './notes.ts'
import { readNotes } from './notes.ts'
import type { PageFormula } from './remark-formulas.ts'

/** One error of the notes, as its page shows it. */
export interface Correction {
  /** `E1` */
  id: string
  title: string
  /** Name of the page on the site: `deep-learning/loss-functions`. */
  page: string
  pageTitle: string
  /** The sources that it rests on, if it names any: keys, and the places in them. */
  sources: { key: string; place: string }[]
  /** What the notes wrote, in their own letters and words. */
  notes: Written
  /** That in the letters of the page; each shown to be false. */
  wrong: PageFormula[]
  /** What holds; empty where it is said in words. */
  right: PageFormula[]
  /** KaTeX macros of the page. */
  macros: Record<string, string>
}

/** All corrections of a site, and what keeps the list from being whole. */
export interface Corrections {
  /** One for each id, by number. */
  found: Correction[]
  /** Expected ids that no page corrects. */
  missing: string[]
  /** Ids that occur more than once, with the pages. */
  repeated: { id: string; pages: string[] }[]
  /** Ids beyond the last that is expected. */
  unexpected: string[]
  /** Ids on pages whose evidence is missing or not of the page as it is now. */
  unchecked: string[]
}

/**
 * The corrections on `pages`, paths from the root. Expected is every id from `E1` to
 * `last`. Formulas come only from pages with fresh evidence.
 */
export async function corrections(
  root: string,
  pages: readonly string[],
  last: string,
): Promise<Corrections> {
  const expected = idsTo(last)
  const notes = readNotes(root)
  const all: Correction[] = []
  const unchecked = new Set<string>()
  for (const page of pages) {
    const document = readPage(root, page)
    const errata = errataIn(document)
    if (errata.length === 0) continue
    const formulas = await checked(root, document)
    for (const erratum of errata) {
      if (formulas) all.push(correction(root, document, erratum, formulas, notes))
      else unchecked.add(attributeOf(erratum, 'id') ?? '?')
    }
  }
  const ids = [...new Set(all.map(({ id }) => id))].sort(byNumber)
  const known = new Set([...ids, ...unchecked])
  return {
    found: ids.map((id) => all.find((one) => one.id === id)!),
    missing: expected.filter((id) => !known.has(id)),
    repeated: ids
      .map((id) => ({ id, pages: all.filter((one) => one.id === id).map(pageOf) }))
      .filter(({ pages }) => pages.length > 1),
    unexpected: [...known].filter((id) => !expected.includes(id)).sort(byNumber),
    unchecked: [...unchecked].sort(byNumber),
  }
}

/** What is not in order about the list, a sentence each. */
export function complaints(list: Corrections): string[] {
  const say = (ids: string[], what: string) =>
    ids.length > 0 ? [`${ids.join(', ')}: ${what}`] : []
  return [
    ...say(list.missing, 'not yet on a page'),
    ...say(list.unchecked, 'on a page that is not checked as it is now'),
    ...list.repeated.flatMap(({ id, pages }) =>
      say([id], `more than once, on ${pages.join(' and ')}; the first is listed`),
    ),
    ...say(list.unexpected, 'beyond the list of known errors'),
  ]
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
const pageOf = ({ page }: Correction) => page

/** `E3` → E1, E2, E3. */
function idsTo(last: string): string[] {
  const [, count] = /^E([1-9]\d*)$/.exec(last) ?? []
  if (!count) {
    throw new Error(`Unexpected last id \`${last}\`, expected one such as \`E28\``)
  }
  return Array.from({ length: Number(count) }, (_, index) => `E${index + 1}`)
}

function errataIn({ source, language }: Document): Element[] {
  const found: Element[] = []
  visit(parse(source, language), (node) => {
    if (isElement(node) && node.name === 'Erratum') found.push(node)
  })
  return found
}

function attributeOf(element: Element, name: string): string | undefined {
  return attribute(element, name, rangeOf(element), [])
}

/** The formulas of a page with their evidence; undefined if that is not of the page. */
async function checked(
  root: string,
  document: Document,
): Promise<PageFormula[] | undefined> {
  const formulas = await formulasOf(root, document.file)
  return formulas.every(({ evidence }) => evidence) ? formulas : undefined
}

function correction(
  root: string,
  { file, title = file, macros, formulas: nodes }: Document,
  erratum: Element,
  formulas: readonly PageFormula[],
  notes: (id: string) => Written,
): Correction {
  const range = rangeOf(erratum)
  const inside = formulas.filter((_, index) => within(nodes[index]!, range))
  const refuted = ({ evidence }: PageFormula) =>
    evidence?.role === 'erratum' && evidence.verdict === 'refuted'
  const id = attributeOf(erratum, 'id') ?? '?'
  return {
    id,
    title: attributeOf(erratum, 'title') ?? 'Correction to the notes',
    page: pageName(root, join(root, file)),
    pageTitle: title,
    sources: readKeys(attributeOf(erratum, 'source') ?? '').keys,
    notes: notes(id),
    wrong: inside.filter(refuted),
    right: holding(inside.slice(inside.findIndex(refuted) + 1)),
    macros,
  }
}

function within({ from }: Range, { from: first, to: last }: Range): boolean {
  return from.offset >= first.offset && from.offset < last.offset
}

/** What holds after the quotation: the displayed formulas, else the equations in the text. */
function holding(formulas: readonly PageFormula[]): PageFormula[] {
  const held = formulas.filter(
    ({ evidence }) => evidence?.role === 'claim' && evidence.verdict === 'verified',
  )
  const displayed = held.filter(({ display }) => display)
  return displayed.length > 0
    ? displayed
    : held.filter(({ latex }) => latex.includes('='))
}
