// Words that say where a link leads: *below*, *a later section*, *the last page*. They need no
// mark-up, since the link itself says what they are said of.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Slugger from 'github-slugger'
import type { Link, Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { parseDocument } from 'yaml'
import { attribute } from '../page/example.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { problem, type Problem } from '../page/problem.ts'
import { spoken, targetOf, type Site } from './links.ts'
import { numberingOf } from './numbering.ts'

/** Where a thing stands, seen from the link. */
type Side = 'before' | 'behind'

const sides: Readonly<Record<string, Side>> = {
  above: 'before',
  earlier: 'before',
  previous: 'before',
  last: 'before',
  below: 'behind',
  later: 'behind',
  next: 'behind',
}

const ordinal = '(?:earlier|previous|last|later|next)'
const whole = '(page|section)'
/** A link's own words. */
const own = new RegExp(
  `^(?:(?:an?|the)\\s+)?(?:(${ordinal})\\s+${whole}|(above|below))$`,
)
/** What follows it, and what leads to it. */
const following = new RegExp(
  `^\\s+(?:(?:on|in|of)\\s+(?:an?|the)\\s+(${ordinal})\\s+${whole}\\b|(above|below)\\s*(?:[.,;:)]|$))`,
)
const leading = new RegExp(
  `\\b(?:an?|the)\\s+(${ordinal})\\s+${whole}(?:,|\\s*\\()?\\s+$`,
)

interface Direction {
  word: string
  /** Of what the order is meant; *above* and *below* are places on a page. */
  of: 'page' | 'section'
}

/** Links of the page `from` of which the words say that they lead the other way. */
export function directionProblems(tree: Root, from: string, site: Site): Problem[] {
  const found: Problem[] = []
  let places: ReadonlyMap<string, number> | undefined
  visitParents(tree, 'link', (link, ancestors) => {
    const target = targetOf(link.url, from, site)
    const said = directionOf(link, ancestors.at(-1))
    if (!said || target?.page === undefined) return
    const { page, anchor } = target
    let side: Side | undefined
    if (said.of === 'page') side = sideOfPage(from, page, site)
    else if (page === from) {
      places ??= placesOf(tree)
      const place = places.get(anchor)
      const own = rangeOf(link).from.offset
      side = place === undefined ? undefined : place < own ? 'before' : 'behind'
    }
    if (side !== undefined && side !== sides[said.word])
      found.push(problem(rangeOf(link), 'wrong-direction', said.word, link.url, side))
  })
  return found
}

function directionOf(link: Link, parent: Parents | undefined): Direction | undefined {
  const all: readonly Nodes[] = parent?.children ?? []
  const at = all.indexOf(link)
  const text = (node: Nodes | undefined) => (node?.type === 'text' ? node.value : '')
  const match =
    own.exec(link.children.map((child) => spoken(child)).join('')) ??
    following.exec(text(all[at + 1])) ??
    leading.exec(text(all[at - 1]))
  const [, word, of, place] = match ?? []
  const said = (word ?? place)?.toLowerCase()
  if (said === undefined) return undefined
  return { word: said, of: of === 'page' ? 'page' : 'section' }
}

/** Whether another page of the same folder is read before; others have no order with it. */
function sideOfPage(from: string, page: string, site: Site): Side | undefined {
  if (dirname(from) !== dirname(page) || from === page) return undefined
  const [own, other] = [from, page].map((name) => orderOf(name, site.root))
  if (own === undefined || other === undefined || own === other) return undefined
  return other < own ? 'before' : 'behind'
}

function orderOf(page: string, root: string): number | undefined {
  const text = readFileSync(join(root, 'content', `${page}.mdx`), 'utf8')
  const [, head] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  const order = head && parseDocument(head).getIn(['sidebar', 'order'])
  return typeof order === 'number' ? order : undefined
}

/** Where the things stand that a link may lead to, by their anchors. */
function placesOf(tree: Root): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const slugger = new Slugger()
  const add = (anchor: string | undefined, node: Nodes) => {
    if (anchor !== undefined) places.set(anchor, rangeOf(node).from.offset)
  }
  for (const [node, { anchor }] of numberingOf(tree).formulas) add(anchor, node)
  visit(tree, (node) => {
    if (node.type === 'heading') add(slugger.slug(spoken(node)), node)
    if (!isElement(node)) return
    const say = (name: string) => attribute(node, name, rangeOf(node), [])
    add(say('id'), node)
    if (node.name === 'Interactive') add(`interactive-${say('name') ?? ''}`, node)
  })
  return places
}
