// What algebra allows: sides turned round, names of bound indices, double transposes,
// the same number added to both sides.

import type { Edit } from './edit.ts'
import { identities } from './identities.ts'
import { atomsOf, levels, replaced, type Atom, type Part } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

const turned: Record<string, string> = {
  '=': '=',
  '\\le': '\\ge',
  '\\ge': '\\le',
  '<': '>',
  '>': '<',
}

export function* algebra(tex: string, vocabulary: Vocabulary): Iterable<Edit> {
  for (const [rule, pattern, others] of identities) {
    for (const other of others) {
      if (!pattern.test(tex)) continue
      yield { rule, tex: tex.replace(pattern, other) }
    }
  }
  const body = tex.trimEnd().replace(/\s*[.,:]$/, '')
  const calls = (base: string) => vocabulary.calls.test(base)
  const top = atomsOf(body, { from: 0, to: body.length }, calls)
  if (!top.some(({ kind }) => kind === 'separator')) yield* sides(body, top)
  yield* renamed(body, vocabulary)
  yield* products(body, calls, vocabulary)
}

/** The chain from its end, and the same done to each side. */
function* sides(tex: string, top: readonly Atom[]): Iterable<Edit> {
  const marks = top.filter(({ kind }) => kind === 'relation')
  if (marks.length === 0 || marks.some(({ head }) => !turned[head])) return
  const cuts = [0, ...marks.map(({ to }) => to)]
  const terms = cuts.map((from, i) =>
    tex.slice(from, marks[i]?.from ?? tex.length).trim(),
  )
  const relations = marks.map(({ head }) => head)
  const join = (list: readonly string[], signs: readonly string[]) =>
    list.map((term, i) => (i === 0 ? term : `${signs[i - 1]} ${term}`)).join(' ')
  yield {
    rule: 'sides turned round',
    tex: join(
      terms.toReversed(),
      relations.toReversed().map((sign) => turned[sign]!),
    ),
  }
  const both: [string, (term: string) => string][] = [
    ['both sides doubled', (term) => `2 \\left( ${term} \\right)`],
    ['both sides transposed', (term) => `\\left( ${term} \\right)^\\top`],
    ['both sides halved', (term) => `\\frac{1}{2} \\left( ${term} \\right)`],
    ['both sides in brackets', (term) => `\\left( ${term} \\right)`],
    ['both sides in brackets', (term) => `\\left[ ${term} \\right]`],
    ['both sides in braces', (term) => `{ ${term} }`],
    ['both sides times one', (term) => `1 \\cdot ${term}`],
  ]
  for (const [rule, change] of both) {
    yield { rule, tex: join(terms.map(change), relations) }
  }
  if (relations.every((sign) => sign === '=')) {
    const [first, ...others] = terms
    if (others.length > 1 && first) {
      yield {
        rule: 'links exchanged',
        tex: join([first, ...others.toReversed()], relations),
      }
      yield {
        rule: 'a side moved to the end',
        tex: join([...others, first], relations),
      }
    }
    if (terms.length === 2)
      yield {
        rule: 'both sides negated',
        tex: join(
          terms.map((term) => `-\\left( ${term} \\right)`),
          relations,
        ),
      }
  }
}

/** `\sum_{k=1}^n x_k` over another letter; the numeric check drops what collides. */
function* renamed(tex: string, vocabulary: Vocabulary): Iterable<Edit> {
  const binders = [
    ...tex.matchAll(
      /\\(?:sum|prod)_\{(\w)\s*(?:=|\\in)|\\mathbb\{E\}_\{(\w) \\sim|\\max_\{(\\theta)|\\int_0\^1/g,
    ),
  ]
  for (const match of binders) {
    const name = match[1] ?? match[2] ?? match[3] ?? '\\theta'
    const uses = new RegExp(
      name.startsWith('\\')
        ? `(?<!\\\\hat ?)${name.replace('\\', '\\\\')}(?![a-z])`
        : `(?<![A-Za-z\\\\])${name}(?![a-z])`,
      'g',
    )
    for (const other of [
      ...vocabulary.fresh,
      ...(name.startsWith('\\') ? ['u', '\\vartheta', '\\phi'] : []),
    ]) {
      if (other === name) continue
      yield { rule: `bound ${name} → ${other}`, tex: tex.replace(uses, other) }
      // Only from the sign to the next relation.
      const from = match.index
      const end = /(?:=|\\le\b|,\s*\\qquad)/.exec(tex.slice(from + match[0].length + 1))
      const to = end ? from + match[0].length + 1 + end.index : tex.length
      yield {
        rule: `bound ${name} → ${other}`,
        tex:
          tex.slice(0, from) + tex.slice(from, to).replace(uses, other) + tex.slice(to),
      }
    }
  }
}

/** Double transposes, factors of one, brackets around products. */
function* products(
  tex: string,
  calls: (base: string) => boolean,
  vocabulary: Vocabulary,
): Iterable<Edit> {
  let count = 0
  for (const { atoms, level, part } of levels(tex, calls)) {
    const hasRoom = level === 'top' || /[{([]\s*$/.test(tex.slice(0, part.from))
    if (!hasRoom || level === 'sub' || level === 'call') continue
    for (const [i, atom] of atoms.entries()) {
      const next = atoms[i + 1]
      const text = tex.slice(atom.from, atom.to)
      const name = tex.slice(atom.name.from, atom.name.to)
      if (atom.kind !== 'atom' || ++count > 12) continue
      const before = atoms[i - 1]
      if (atom.head === 'd' || before?.head === 'd' || next?.head === 'd') continue
      if (
        /^\\(?:log|ln|arg|exp|tanh|cos|nabla|operatorname.*|sigma|mathrm.*)$/.test(
          before?.head ?? '',
        ) ||
        before?.inside.some((part) => tex.slice(part.from, part.to) === 'd')
      )
        continue
      if (vocabulary.matrices.test(name) && !atom.sup) {
        yield {
          rule: 'double transpose',
          tex: replaced(tex, atom, `(${text}^\\top)^\\top`),
        }
        yield {
          rule: 'double transpose',
          tex: replaced(tex, atom, `{\\left(${text}\\right)^\\top}^\\top`),
        }
      }
      if (
        next?.kind === 'atom' &&
        !/^\\(?:sum|prod|int|log|arg|max|min|mathbb|operatorname)/.test(atom.head)
      ) {
        const pair: Part = { from: atom.from, to: next.to }
        yield {
          rule: 'product in brackets',
          tex: replaced(tex, pair, `\\left( ${tex.slice(pair.from, pair.to)} \\right)`),
        }
        yield {
          rule: 'product in braces',
          tex: replaced(tex, pair, `{${tex.slice(pair.from, pair.to)}}`),
        }
      }
      yield {
        rule: 'times one',
        tex: replaced(tex, { from: atom.from, to: atom.from }, '1 \\cdot'),
      }
    }
  }
}
