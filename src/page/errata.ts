// What is asked of an erratum beside its formulas' verdicts: that it can be found by its id,
// and that what it calls wrong is what the notes wrote, or fails as it says that it does. A
// wrong formula made wrong in another way would be refuted, too.

import type { Nodes, Parents, Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { MathNode } from './document.ts'
import { attribute } from './example.ts'
import { isElement, rangeOf, type Element } from './nodes.ts'
import { problem, type Problem } from './problem.ts'
import { quotesNotes, type Quotes } from './quotes.ts'

/** The element `<Erratum id="E1">`. */
export function isErratum(node: Nodes): node is Element {
  return isElement(node) && node.name === 'Erratum'
}

/** The id of the erratum that a formula stands in. */
export function erratumOf(ancestors: readonly Parents[]): string | undefined {
  const around = ancestors.findLast(isErratum)
  return around && attribute(around, 'id', rangeOf(around), [])
}

/** Errata of a document without an id, or with that of another one. */
export function idProblems(tree: Root): Problem[] {
  const found: Problem[] = []
  const seen = new Set<string>()
  visitParents(tree, (node) => {
    if (!isErratum(node)) return
    const range = rangeOf(node)
    const id = attribute(node, 'id', range, found)?.trim()
    if (!id) found.push(problem(range, 'missing-id'))
    else if (seen.has(id)) found.push(problem(range, 'repeated-id', id))
    else seen.add(id)
  })
  return found
}

/** Quotations that nothing holds to what the notes wrote, and quotes that are on no page. */
export function quotationProblems(
  formulas: readonly MathNode[],
  quotes: Quotes,
): Problem[] {
  const found: Problem[] = []
  const written = formulas.filter(({ role }) => role !== 'claim')
  for (const [id, inside] of Map.groupBy(written, ({ erratum }) => erratum)) {
    if (id === undefined) continue
    const own = quotes[id] ?? []
    const loose = inside.filter(
      ({ pinned, tex }) => pinned === undefined && !quotesNotes(tex, own),
    )
    // A counterexample does not make another formula the notes' own.
    const lost = own.filter(
      (quote) => !inside.some(({ tex }) => quotesNotes(tex, [quote])),
    )
    const [first] = inside
    const places = loose.length === 0 && lost.length > 0 && first ? [first] : loose
    const notes = own.map((quote) => quote.notes)
    found.push(...places.map((place) => problem(place, 'loose-quotation', notes, id)))
  }
  return found
}
