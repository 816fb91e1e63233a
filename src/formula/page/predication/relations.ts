/**
 * Relations of the lexicon about given expressions.
 *
 * A relation is written with a name of its own in place of the thing; it is read as any
 * formula is, and the thing put in that name's place.
 */
import type { Domain } from '../../draws/domain.ts'
import { real } from '../../draws/domain.ts'
import { compile } from '../../evaluation/evaluate.ts'
import { realisations } from '../../evaluation/operators/realise.ts'
import { freeIndices, instances } from '../../judge/indices.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression, Span, Statement } from '../../language/expression.ts'
import {
  children,
  freeSymbols,
  substitute,
  withChildren,
} from '../../language/expression.ts'
import type { Names } from '../../read/reader.ts'
import { canonicalName } from '../../read/name.ts'
import { read } from '../../read/statement.ts'
import type { Class } from '../../values/set.ts'
import type { Kind } from '../../values/value.ts'
import { kindOf } from '../../values/value.ts'
import type { Symbols } from '../symbols/symbols.ts'

/** Draws that are looked at to see what sort of thing a value is. */
const looks = 4

const thing = '\\mathring{x}'
const other = '\\mathring{y}'
const second = '\\mathring{w}'
/** What stands for the place at which a function is taken. */
export const somewhere = '\\mathring{z}'
const density = '\\mathring{p}'

/** What stands for the marks of a form: see `lexicon/quantities.ts`. */
export interface Parts {
  readonly subject: Expression
  /** The other one of two. */
  readonly mate?: Expression
  readonly value?: Expression
  readonly place?: Expression
  readonly density?: (at: Expression) => Expression
}

export class Relations {
  private readonly symbols: Symbols
  /** Names made so far. */
  private count = 0

  constructor(symbols: Symbols) {
    this.symbols = symbols
  }

  /** What it is on a few draws; undefined where it has no value. */
  kindOf(node: Expression): Kind | undefined {
    const { world } = this.symbols
    let found: Kind | undefined
    for (let draw = 0; draw < looks; draw++) {
      try {
        const { indices } = freeIndices([node], world)
        const chain: Chain = {
          kind: 'chain',
          terms: [node],
          relations: [],
          span: node.span,
        }
        for (const outer of instances(
          { chain, premises: [], indices },
          world.root(draw),
        )) {
          const [env] = realisations([node], outer)
          if (!env) continue
          const kind = kindOf(compile(node)(env))
          // A column on one draw may be a matrix on another.
          if (found === undefined || kind === 'matrix') found = kind
          break
        }
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error
      }
    }
    return found
  }

  /** The statements of a relation with things in place of its marks. */
  of(latex: string, subject: Expression, right?: Expression): Statement[] {
    const kinds: [string, Kind | undefined][] = [
      [thing, this.kindOf(subject)],
      [other, right && this.kindOf(right)],
    ]
    const text = latex.replace(/□/g, thing).replace(/○/g, other)
    const { statements } = read(text, false, this.named(...kinds))
    return statements.map((statement) =>
      mapped(statement, (node) => {
        const first = substitute(placed(node, subject.span), thing, () => subject)
        return right ? substitute(first, other, () => right) : first
      }),
    )
  }

  /** The statements of a form of the lexicon with its parts in place of its marks. */
  ofParts(form: string, parts: Parts): Statement[] {
    const { subject, mate, value, place, density: at } = parts
    const kinds: [string, Kind | undefined][] = [
      [thing, this.kindOf(subject)],
      [other, 'number'],
      [somewhere, place ? this.kindOf(place) : 'number'],
      [second, mate && this.kindOf(mate)],
      [density, 'function'],
    ]
    const marks = { '□': thing, '◇': second, '●': other, '○': somewhere, ρ: density }
    const text = form.replace(/[□◇●○ρ]/g, (mark) => marks[mark as keyof typeof marks])
    const put = (node: Expression): Expression => {
      let made = substitute(node, thing, () => subject)
      if (mate) made = substitute(made, second, () => mate)
      if (place) made = substitute(made, somewhere, () => place)
      return value ? substitute(made, other, () => value) : made
    }
    const { statements } = read(text, false, this.named(...kinds))
    return statements.map((statement) =>
      mapped(statement, (node) => {
        const all = put(placed(node, (value ?? subject).span))
        return at ? applied(all, at, density) : all
      }),
    )
  }

  /**
   * A relation about a function at any arguments.
   *
   * @param isPartial It is meant where it has a value: `x \\mapsto \\log x`.
   */
  ofFunction(
    form: string,
    call: (argument: Expression) => Expression,
    domain: Domain,
    span: Span,
    isPartial = false,
  ): Statement[] {
    const suffix = `_{${++this.count}}`
    const fresh = (letter: string): string =>
      canonicalName(`\\mathring{${letter}}${suffix}`)
    const [u, v, s, t] = ['u', 'v', 's', 't'].map(fresh) as [
      string,
      string,
      string,
      string,
    ]
    this.symbols.add(u, { ...domain })
    this.symbols.add(v, { ...domain })
    this.symbols.add(s, real())
    this.symbols.add(t, real({ min: 0, max: 1 }))
    const latex = form
      .replace(/(?<![A-Za-z\\])[uvst](?![A-Za-z])/g, (letter) => fresh(letter))
      .replace(/□/g, thing)
    const names = this.named([thing, 'function'])
    const said = read(latex, false, names).statements.map((statement) =>
      mapped(statement, (node) => placed(applied(node, call), span)),
    )
    if (!isPartial) return said
    return said.map((statement) => {
      const free = new Set([statement.claim, ...statement.premises].flatMap((node) => [...freeSymbols(node)])) // prettier-ignore
      const values = [u, v].filter((name) => free.has(name)).map((name) => call({ kind: 'symbol', name, span })) // prettier-ignore
      const defined = values.map((value): Chain => ({ kind: 'chain', terms: [value, value], relations: ['='], span })) // prettier-ignore
      return { ...statement, premises: [...statement.premises, ...defined] }
    })
  }

  /** The claim that a value belongs to a class that no relation describes. */
  membership(subject: Expression, among: Class): Statement {
    const name = canonicalName(`\\mathring{C}_{${++this.count}}`)
    this.symbols.add(name, { source: 'fixed', value: among })
    const { span } = subject
    const set: Expression = { kind: 'symbol', name, span }
    const claim: Chain = {
      kind: 'chain',
      terms: [subject, set],
      relations: ['∈'],
      span,
    }
    return { claim, premises: [], span }
  }

  private named(...own: (readonly [string, Kind | undefined])[]): Names {
    const { names } = this.symbols
    const known = new Map(own)
    return {
      ...names,
      kind: (name) => (known.has(name) ? known.get(name) : names.kind(name)),
      declares: (name) => known.has(name) || names.declares(name),
    }
  }
}

/** The statement with all its expressions replaced. */
const mapped = (
  { premises, claim, ...rest }: Statement,
  f: (node: Expression) => Expression,
): Statement => {
  const made = f(claim)
  return { ...rest, claim: made, premises: premises.map(f), span: made.span }
}

/** The expression at the place of what it is about. */
const placed = (node: Expression, span: Span): Expression => ({
  ...withChildren(
    node,
    children(node).map((child) => placed(child, span)),
  ),
  span,
})

/** Calls of the thing as what it is. */
function applied(
  node: Expression,
  call: (argument: Expression) => Expression,
  name = thing,
): Expression {
  const inner = withChildren(
    node,
    children(node).map((child) => applied(child, call, name)),
  )
  if (inner.kind !== 'apply' || inner.op !== 'call') return inner
  const [head, argument] = inner.args
  return head?.kind === 'symbol' && head.name === name && argument
    ? call(argument)
    : inner
}
