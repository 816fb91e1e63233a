/** Where the links of a page lead: to pages of the site that are there, and to their parts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import Slugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseDocument } from 'yaml'
import { attribute } from '../page/example.ts'
import { isElement, isMath, rangeOf } from '../page/nodes.ts'
import { parse } from '../page/parse.ts'
import type { Range } from '../page/place.ts'
import { problem, type Problem } from '../page/problem.ts'
import { pageName } from '../page/site.ts'
import { refusedAddress } from './address.ts'
import { eachText, sourceId } from './citations.ts'
import { readCitations } from './citation-syntax.ts'
import { codeId } from './code-id.ts'
import { readLibrary } from './library.ts'
import { near } from './near.ts'
import { numberingOf } from './numbering.ts'

/** The pages of a site, and what each has that a link may lead to. */
export interface Site {
  root: string
  /** Names of all pages: `language-models/word2vec`. */
  pages: readonly string[]
}

/** The pages of the site at `root`. */
export function siteAt(root: string): Site {
  const names = readdirSync(join(root, 'content'), {
    recursive: true,
    encoding: 'utf8',
  })
  const pages = names
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => pageName(root, join(root, 'content', name)))
  return { root, pages: pages.sort() }
}

/** What is wrong with an address on the page `from`; one problem or none. */
export function addressProblems(
  address: string,
  range: Range,
  from: string,
  site: Site,
): Problem[] {
  if (refusedAddress(address) !== undefined)
    return [problem(range, 'refused-address', address.replace(/\s+/g, ' '))]
  const target = targetOf(address, from, site)
  if (target === undefined) return []
  const { page, path, anchor } = target
  if (page === undefined) {
    if (isFile(path, site.root)) return []
    const others = near(path, site.pages.map(addressOf))
    return [problem(range, 'missing-page', address, others)]
  }
  if (anchor === '' || anchor === '_top') return []
  const known = named(page, site.root).anchors
  if (known.has(anchor) || /^(?:formula-\d+|user-content-fn)/.test(anchor)) return []
  const others = near(anchor, known.keys())
  return [problem(range, 'missing-anchor', anchor, addressOf(page), others)]
}

/** What a link leads to, as far as it can be told in a sentence or shown beside it. */
export interface Target {
  kind: 'formula' | 'figure' | 'text'
  /** What a link without words says: `(1.2)`, `Figure 2`, the text of a heading. */
  says: string
}

/** What an address on the page `from` leads to; undefined for what says nothing by itself. */
export function referredTo(
  address: string,
  from: string,
  site: Site,
): Target | undefined {
  const { page, anchor } = targetOf(address, from, site) ?? {}
  if (page === undefined || anchor === undefined) return undefined
  const { title, anchors } = named(page, site.root)
  const target = anchors.get(anchor)
  if (!target || target.kind === 'text' || page === from) return target
  return { ...target, says: `${title}, ${target.says}` }
}

/** The page and the anchor of an address within the site. */
export function targetOf(
  address: string,
  from: string,
  site: Site,
): { page: string | undefined; path: string; anchor: string } | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return undefined
  const to = new URL(address, `https://site${addressOf(from)}`)
  const path = decodeURIComponent(to.pathname)
  const page = site.pages.find((name) => addressOf(name) === path)
  return { page, path, anchor: decodeURIComponent(to.hash.slice(1)) }
}

/** `language-models/word2vec` → `/language-models/word2vec/`. */
function addressOf(page: string): string {
  const name = page.replace(/(?:^|\/)index$/, '')
  return name === '' ? '/' : `/${name}/`
}

/** Addresses of what is no page: sources of pages and examples, files for the browser. */
function isFile(path: string, root: string): boolean {
  const [, shown] = /^\/source\/((?:content|examples)\/.*)\/$/.exec(path) ?? []
  const file = shown ?? posix.join('src/public', path)
  const inside = !posix.normalize(file).startsWith('..')
  return inside && !path.endsWith('//') && path !== '/' && existsSync(join(root, file))
}

/** What can be named on a page: its ids, with what each leads to, and itself. */
interface Named {
  text: string
  title: string
  anchors: Map<string, Target | undefined>
}

const read = new Map<string, Named>()

/** What can be named on a page, each version of it read once. */
function named(page: string, root: string): Named {
  const path = join(root, 'content', `${page}.mdx`)
  const text = readFileSync(path, 'utf8')
  const known = read.get(path)
  if (known?.text === text) return known
  const found: Named = { text, title: page, anchors: new Map() }
  read.set(path, found)
  try {
    name(parse(text, 'mdx'), found, root)
  } catch {
    // The page itself is told of.
  }
  return found
}

function name(tree: Root, page: Named, root: string): void {
  const { text, anchors } = page
  const [head] = tree.children
  if (head?.type === 'yaml') {
    const title = parseDocument(head.value).get('title')
    if (typeof title === 'string') page.title = title
  }
  const { formulas, figures } = numberingOf(tree)
  // What an author has not named is called after its text, which may change.
  for (const { number, anchor, named } of formulas.values())
    if (named) anchors.set(anchor, { kind: 'formula', says: `(${number})` })
  const slugger = new Slugger()
  visit(tree, (node) => {
    if (node.type === 'heading') anchors.set(slugger.slug(spoken(node)), heading(node))
    if (!isElement(node)) return
    if (node.name === 'Sources')
      for (const key of readLibrary(root).keys()) anchors.set(sourceId(key), undefined)
    const say = (name: string) => attribute(node, name, rangeOf(node), [])
    if (node.name === 'Example')
      anchors.set(codeId(say('src') ?? '', say('region')), undefined)
    const id =
      node.name === 'Interactive' ? `interactive-${say('name') ?? ''}` : say('id')
    if (id === undefined) return
    const number = figures.get(node)
    const title = say('title')
    if (number !== undefined)
      anchors.set(id, { kind: 'figure', says: `Figure ${number}` })
    else anchors.set(id, title === undefined ? title : { kind: 'text', says: title })
  })
  const cited = [...text.matchAll(/^ *- \{?\s*cite: *([\w:.+-]+)/gm)].map(
    ([, key]) => key!,
  )
  eachText(tree, ({ value }) => {
    for (const { cites } of readCitations(value).citations)
      cited.push(...cites.map(({ key }) => key))
    return undefined
  })
  for (const key of cited) anchors.set(sourceId(key), undefined)
  if (cited.length > 0) anchors.set('sources', { kind: 'text', says: 'Sources' })
}

/** A heading as a link says it; one with a formula needs the link's own words. */
function heading(node: Heading): Target | undefined {
  return hasMath(node) ? undefined : { kind: 'text', says: spoken(node) }
}

const hasMath = (node: Nodes): boolean =>
  isMath(node) || ('children' in node && node.children.some(hasMath))

/** The text of a heading, as its anchor is made of it. */
export function spoken(node: Heading | Nodes): string {
  if (isMath(node)) return spokenMath(node.value)
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(spoken).join('') : ''
}

/** A formula in a heading as text. */
export function spokenMath(latex: string): string {
  return latex.replace(/\\[a-z]+\s*|[{}\\]/gi, '')
}
