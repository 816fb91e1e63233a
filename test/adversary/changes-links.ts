// Changes to whole sides: relations, links of a chain, conditions, names on the left.

import type { Edit } from './edit.ts'
import { at } from './edit.ts'
import { atomsOf, replaced, type Atom, type Part } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

const swaps: Record<string, string[]> = {
  '=': ['\\le', '\\ge', '<', '>', '\\ne', '\\approx'],
  '\\le': ['\\ge', '<', '=', '>'],
  '\\ge': ['\\le', '>', '=', '<'],
  '\\ne': ['=', '<', '>'],
  '<': ['>', '=', '\\ge', '\\ne'],
  '>': ['<', '=', '\\le', '\\ne'],
  '\\propto': ['=', '\\le', '\\ne'],
  '\\leftarrow': ['=', '\\le'],
}

const wholes: [string, (side: string) => string][] = [
  ['side negated', (side) => `-\\left( ${side} \\right)`],
  ['side doubled', (side) => `2 \\left( ${side} \\right)`],
  ['side plus one', (side) => `${side} + 1`],
  ['side minus one', (side) => `${side} - 1`],
  ['side zero', () => '0'],
  ['side one', () => '1'],
  ['side halved', (side) => `\\frac{1}{2} \\left( ${side} \\right)`],
  ['side squared', (side) => `\\left( ${side} \\right)^2`],
  ['side transposed', (side) => `\\left( ${side} \\right)^\\top`],
  ['side inverted', (side) => `\\frac{1}{${side}}`],
]

/** Sides of a statement: the parts between relations and separators. */
function sidesOf(atoms: readonly Atom[]): Part[] {
  const sides: Part[] = []
  let open: Part | undefined
  for (const atom of atoms) {
    if (atom.kind === 'relation' || atom.kind === 'separator') open = undefined
    else if (open) open.to = atom.to
    else if (atom.kind !== 'space')
      sides.push((open = { from: atom.from, to: atom.to }))
  }
  return sides
}

export function* links(tex: string, vocabulary: Vocabulary): Iterable<Edit> {
  const atoms = atomsOf(tex, { from: 0, to: tex.length }, (base) =>
    vocabulary.calls.test(base),
  )
  const marks = atoms.filter(({ kind }) => kind === 'relation')
  for (const mark of marks) {
    for (const by of swaps[mark.head] ?? [])
      yield { rule: `${mark.head} → ${by}`, tex: replaced(tex, mark, by) }
    yield { rule: 'relation dropped', tex: replaced(tex, mark, '') }
  }
  const sides = sidesOf(atoms)
  for (const side of sides) {
    const text = tex.slice(side.from, side.to)
    if (/\\(?:begin|end)|\\\\/.test(text)) continue
    for (const [rule, change] of wholes)
      yield { rule, tex: replaced(tex, side, change(text)) }
  }
  yield* chain(tex, atoms)
  yield* left(tex, atoms)
  // A condition in words at the end.
  const word = atoms.find(({ head }) => head.startsWith('\\text'))
  if (word) {
    yield {
      rule: 'condition dropped',
      tex: tex.slice(0, word.from).replace(/(?:\\q?quad|\s)*$/, ''),
    }
  }
  // One of two statements dropped.
  const wide = atoms.find(({ head }) => head === '\\qquad')
  if (wide) {
    yield { rule: 'first statement dropped', tex: tex.slice(wide.to) }
    yield {
      rule: 'second statement dropped',
      tex: tex.slice(0, wide.from).replace(/,\s*$/, ''),
    }
  }
}

/** Links dropped, doubled and exchanged, between separators. */
function* chain(tex: string, atoms: readonly Atom[]): Iterable<Edit> {
  const plain = atoms.filter(({ head }) => head !== '&' && head !== '\\\\')
  const ends = plain.filter(({ kind }) => kind === 'relation' || kind === 'separator')
  const edits: Edit[] = []
  ends.forEach((mark, i) => {
    if (mark.kind !== 'relation') return
    const next = ends[i + 1]
    const to = next?.from ?? tex.length
    const link = tex.slice(mark.from, to)
    if (/\\\\|\\end|&/.test(link)) return
    const before = ends.slice(0, i).findLast(({ kind }) => kind === 'separator')
    const count = ends.filter(
      ({ kind, from }) => kind === 'relation' && from > (before?.from ?? -1),
    ).length
    const [before_, after] = [tex.slice(0, mark.from), tex.slice(to)]
    edits.push({ rule: 'link doubled', tex: `${before_} ${link} ${link} ${after}` })
    if (count > 1) edits.push({ rule: 'link dropped', tex: `${before_} ${after}` })
  })
  yield* edits
}

/** Another name on the left: what was a claim becomes a definition of nothing. */
function* left(tex: string, atoms: readonly Atom[]): Iterable<Edit> {
  const first = at(atoms, 0)
  const mark = atoms.findIndex(({ kind }) => kind === 'relation')
  const own = atoms.slice(0, mark).filter(({ kind }) => kind === 'atom')
  if (
    mark < 0 ||
    own.length !== 1 ||
    first.kind !== 'atom' ||
    first.head.startsWith('\\begin')
  )
    return
  const base = tex.slice(first.base.from, first.base.to)
  yield { rule: 'left side renamed', tex: replaced(tex, first.name, 'F') }
  yield {
    rule: 'left side renamed',
    tex: replaced(tex, first.base, `\\tilde{${base}}`),
  }
  yield {
    rule: 'left side renamed',
    tex: replaced(tex, first.name, `${base}_{\\mathrm{new}}`),
  }
  if (first.call)
    yield {
      rule: 'left side without arguments',
      tex: replaced(tex, first, tex.slice(first.name.from, first.name.to)),
    }
}
