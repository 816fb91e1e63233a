/** Random variables of which words tell and no formula names the law, and events. */
import type { Slot } from '../../discourse/description.ts'
import type { RandomVariableSource } from '../../draws/domain.ts'
import { FormulaError } from '../../language/error.ts'
import type { Support } from '../../draws/domains/probability.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { mustBeDrawn } from '../domains/drawable.ts'
import { optionsOf, slotsOf } from '../domains/options.ts'
import { inInterval, supportOf } from '../domains/support.ts'
import type { Entries } from '../random/by-law.ts'
import type { EventSaid } from '../random/in-words.ts'
import { event, unspecifiedVariable, variableWithMean, variableWithMoments } from '../random/in-words.ts' // prettier-ignore
import type { Target } from '../symbols/target.ts'
import type { Said } from '../text/said.ts'
import { keepInOrder } from './bounds.ts'
import { lawInWords } from './law-in-words.ts'
import { momentsSaid, ownMean } from './moments.ts'
import type { NewNames } from './new-names.ts'
import { ownLaws } from './own-laws.ts'
import { moments } from './said-sort.ts'
import type { RandomVariables } from './random-variables.ts'
import { drawnVariables } from './random-variables.ts'
import { isLine, sizeOfVector } from './value-sets.ts'

export class UnnamedVariables {
  private readonly names: NewNames
  private readonly variables: RandomVariables
  /** Variables of sentences that say that others have their law. */
  private readonly shared = new WeakMap<object, { at: number; variable: RandomVariableSource }>() // prettier-ignore

  /** Events of sentences that say that they are disjoint, by the first. */
  private readonly groups = new WeakMap<object, { at: number; name: string; count: number }>() // prettier-ignore

  constructor(names: NewNames, variables: RandomVariables) {
    this.names = names
    this.variables = variables
  }

  /** Random variables of which no law is named, and events. */
  introduce(
    targets: readonly Target[],
    { description, slot, clause, given = [] }: Said,
    sort: 'variable' | 'event',
    span: Span,
    values?: Expression,
  ): string[] | undefined {
    const { is } = optionsOf(description, 'variable', span)
    mustBeDrawn(is, drawnVariables, span)
    const independent = is['independent'] === true
    const sign = is['positive']
      ? 'positive'
      : is['nonnegative']
        ? 'nonnegative'
        : undefined
    const said = (wanted: Slot): Expression | undefined =>
      slotsOf(description.properties, wanted).map(slot)[0]
    const set = values ?? said('support') ?? said('set')
    // "A random vector with mean μ": of any size.
    const isVector = is['vector'] === true && set === undefined && moments.some((slot) => said(slot) !== undefined) // prettier-ignore
    const size = sizeOfVector({ description, slot }, set) ?? (isVector ? this.anySize(span) : undefined) // prettier-ignore
    const named = lawInWords({ description, slot }, set, span, this.names)
    if (named)
      return this.variables.introduce(targets, named, { description, slot, given })
    const own = sign && ownMean({ description, slot }, is)
    const [mean, spread] = own ? [] : momentsSaid({ description, slot }, targets[0]!.name, span, this.names, size) // prettier-ignore
    // A law with these moments on that set would have to be found.
    if ((mean || spread) && (sign || (set && !size && !isLine(set)))) {
      throw new FormulaError(
        'unreadable',
        'Unexpected moments of a random variable whose values are known, expected one of both',
        span,
        'State its law, or say with `\\mathbb{E}[X] = 0` in an "if" what the claim needs.',
      )
    }
    if ((mean || spread || said('deviation')) && !(mean && spread)) {
      throw new FormulaError(
        'unreadable',
        'Unexpected moments of a random variable, expected its mean and its variance',
        span,
      )
    }
    const entriesOf = (name: string): Entries => {
      if (sort === 'event') return event(name, { independent, ...this.together(name, is, clause) }) // prettier-ignore
      if (own) return variableWithMean(name, own, { sign, independent })
      if (mean && spread) return variableWithMoments(name, mean, spread, { independent }) // prettier-ignore
      const support = set && valuesIn(set, sign, this.names.dimensions)
      return unspecifiedVariable(name, {
        ...(sign && { sign }),
        // One outcome alone would be certain.
        ...(is['nondegenerate'] === true
          ? { isSure: false }
          : { count: this.names.dimensions.implied() }),
        ...(support !== undefined && { support }),
        independent,
      })
    }
    if (set?.kind === 'apply' && set.op.startsWith('interval-')) keepInOrder(set.args, span, this.names) // prettier-ignore
    const isOfOneLaw =
      (is['identical'] === true || is['copy'] === true) && !(mean && spread)
    for (const target of targets) {
      const { name, indices } = target
      if (indices.length > 0) {
        const [index, ...deeper] = indices
        if (sort === 'event') {
          if (deeper.length > 0 || !index?.to) return undefined
          const count = this.names.dimensions.of(index.to)[0]!
          const apart = is['disjoint'] === true ? { group: name, at: 0, ...(is['covering'] === true && { whole: true as const }) } : undefined // prettier-ignore
          for (const [own, entry] of event(name, {
            independent,
            count,
            ...(apart && { apart }),
          }))
            // prettier-ignore
            if (own === name || !this.names.known(own)) this.names.add(own, entry)
          continue
        }
        const isOfOne = is['identical'] === true || is['copy'] === true
        if (!isOfOne && deeper.length === 0 && index?.to) {
          const count = this.names.dimensions.of(index.to)[0]!
          const moments = mean && spread ? ([mean, spread] as const) : undefined
          if (own || set || sign) throw ofSeveralLaws(name)
          this.names.add(name, ownLaws(name, { index: index.name, count, independent, moments }, this.names)) // prettier-ignore
          continue
        }
        // X_1, …, X_n: members of one law.
        const [law, ...more] = entriesOf(name).reverse()
        const [, variable] = law!
        if (variable.source !== 'random') return undefined
        if (!isOfOne && !variable.law) throw ofSeveralLaws(name)
        for (const [own, entry] of more) this.names.add(own, entry)
        const one: Expression = variable.law ?? {
          kind: 'symbol',
          name: variable.distribution,
          span,
        }
        if (!this.variables.introduce([target], one, { description, slot }))
          return undefined
        continue
      }
      const other = isOfOneLaw ? this.sharedBy(clause) : undefined
      if (other) {
        this.names.add(name, { ...other, of: name })
        continue
      }
      const entries = entriesOf(name)
      const variable = entries.at(-1)![1]
      if (isOfOneLaw && clause && variable.source === 'random')
        this.shared.set(clause.sentence, { at: clause.at, variable })
      for (const [own, entry] of entries) {
        // The events of a page share their space.
        if (own === name || !this.names.known(own)) this.names.add(own, entry)
      }
    }
    return targets.map(({ name }) => name)
  }

  private anySize(span: Span): Expression {
    const name = this.names.dimensions.implied('d')
    return { kind: 'symbol', name, span }
  }

  /** Events of one clause that never happen together. */
  private together(
    name: string,
    is: Readonly<Record<string, unknown>>,
    clause: Said['clause'],
  ): Pick<EventSaid, 'apart'> {
    if (is['disjoint'] !== true) return {}
    const known = clause && this.groups.get(clause.sentence)
    const group = known?.at === clause?.at && known ? known : { at: clause?.at ?? 0, name, count: 0 } // prettier-ignore
    if (clause) this.groups.set(clause.sentence, group)
    const whole = is['covering'] === true ? ({ whole: true } as const) : {}
    return { apart: { group: group.name, at: group.count++, ...whole } }
  }

  /**
   * Names that are random variables as soon as a formula takes them for such, unless their
   * laws are named before: "let X and Y be independent".
   *
   * @returns undefined where a name is known already; else the names and what introduces them.
   */
  later(
    node: Expression,
    said: Said,
  ): { names: string[]; introduce: () => void } | undefined {
    const targets = this.names.targets(node)
    if (!targets || targets.some(({ name }) => this.names.known(name))) return undefined
    const { properties, unknown } = said.description
    const isRead = properties.every(({ entry }) => entry.meaning.variable ?? entry.meaning.any) // prettier-ignore
    if (unknown.length > 0 || !isRead) return undefined
    for (const { name, indices } of targets) {
      for (const range of indices) {
        if (range.to) this.names.dimensions.of(range.to)
        this.variables.await(name, range)
      }
    }
    return {
      names: targets.map(({ name }) => name),
      introduce: () => {
        this.introduce(targets, said, 'variable', node.span)
      },
    }
  }

  /** "Let X and Y be i.i.d.": the variable of the clause with whose law they begin. */
  private sharedBy(clause: Said['clause']): RandomVariableSource | undefined {
    const found = clause && this.shared.get(clause.sentence)
    return found?.at === clause?.at ? found?.variable : undefined
  }
}

/** In what a set says: an interval, if the words do not say more of its numbers. */
const valuesIn = (
  set: Expression,
  sign: string | undefined,
  dimensions: NewNames['dimensions'],
): Support =>
  (sign === undefined ? inInterval(set, dimensions) : undefined) ?? supportOf(set, dimensions) // prettier-ignore

/** Members of one family are drawn from one law: more than words say where none is named. */
const ofSeveralLaws = (name: string): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected random variables \`${name}\` of which no law is named, expected whether they have one law`,
    undefined,
    'Say "identically distributed", or name the law: `X_i \\sim p`.',
  )
