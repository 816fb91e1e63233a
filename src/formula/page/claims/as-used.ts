/**
 * Equations with names that no sentence explains. Whatever they are, a slip may show: the two
 * sides speak of the same names, differ for numbers of every sort that the names could be, and
 * agree with one change. A condition or an equation to be solved is not made an identity by that.
 */
import type { Claim, Decision } from '../../judge/claim.ts'
import { decide } from '../../judge/claim.ts'
import type { Evidence } from '../../judge/evidence.ts'
import { isNamed } from '../../judge/posited.ts'
import { repairOf } from '../../judge/repair.ts'
import { describe, wrong } from '../../judge/report.ts'
import { shrink } from '../../judge/shrink.ts'
import type { Dimension, Domain } from '../../draws/domain.ts'
import { matrix, real, whole } from '../../draws/domain.ts'
import type { Scope } from '../../draws/scope.ts'
import { drawnSources } from '../../draws/sources.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { budget } from '../symbols/symbols.ts'
import type { Guess } from './guesses.ts'
import { guessesOf } from './guesses.ts'

/** What numbers are, and lists of them: an identity that a text means holds for one of these. */
interface Sort {
  number(): Domain
  list(size: Dimension): Domain
}

const positive = (size: Dimension): Domain => matrix(size, 1, { positive: true })

const sorts: readonly Sort[] = [
  { number: () => real({ min: 0 }), list: positive },
  { number: () => real({ min: 0, max: 1 }), list: (size) => matrix(size, 1, { columnStochastic: true }) }, // prettier-ignore
  { number: () => whole({ min: 1 }), list: positive },
]

type Found = Omit<Evidence, 'reading' | 'time'>

/**
 * The first link of a formula that fails whatever its unknown names are.
 *
 * @param read Reads the formula with what is known: a guess may change how.
 */
export function wrongAsUsed(
  read: () => Reading,
  tex: string,
  symbols: Symbols,
): Found | undefined {
  for (const [at, link] of linksOf(read(), symbols.scope)) {
    const guesses = guessesOf(link.terms, symbols.scope)
    if (!guesses) continue
    const found = underAll(guesses, symbols, (whole) => {
      const again = linksOf(read(), symbols.scope).find(([place]) => place === at)
      return again && failing(again[1], tex, symbols, whole)
    })
    if (found) return found
  }
  return undefined
}

/**
 * The first link between numbers alone that fails, of a formula that is not read as a whole:
 * `P(A \mid +) = \frac{1}{4} = 0.5`.
 *
 * @param from Reads what stands behind a place.
 */
export function wrongNumbers(
  from: (place: number) => Reading,
  tex: string,
  symbols: Symbols,
): Found | undefined {
  for (const place of equalsIn(tex).slice(0, -1)) {
    try {
      const rest = from(place + 1)
      // "λ = 5, μ = 0" ends one chain and begins another.
      const [only, ...more] = rest.statements
      if (!only || more.length > 0 || freeSymbols(only.claim).size > 0) continue
      const links = linksOf(rest, symbols.scope).map(([, link]) => link)
      const found = firstOf(links, (link) => under([], sorts[0]!, symbols, () => failing(link, tex, symbols, true))) // prettier-ignore
      if (found) return found
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
    }
  }
  return undefined
}

function firstOf<T, R>(
  list: readonly T[],
  of: (one: T) => R | undefined,
): R | undefined {
  for (const one of list) {
    const found = of(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** Where an equals sign stands outside of all brackets. */
function equalsIn(tex: string): number[] {
  let depth = 0
  const places: number[] = []
  for (const { index, 0: sign } of tex.matchAll(/\\[^]|[{}()[\]=]/g)) {
    if (/^[{([]$/.test(sign)) depth++
    else if (/^[})\]]$/.test(sign)) depth--
    else if (sign === '=' && depth === 0) places.push(index)
  }
  return places
}

/** Pairs of neighbours in chains that stand under no condition, by their places. */
function linksOf({ statements }: Reading, scope: Scope): [string, Chain][] {
  return statements.flatMap(({ claim, premises, denied }, statement) =>
    claim.kind !== 'chain' || premises.length > 0 || denied
      ? []
      : claim.relations.flatMap((relation, at): [string, Chain][] => {
          const [left, right] = [claim.terms[at]!, claim.terms[at + 1]!]
          if (relation !== '=' || isNamed(left, scope) || isNamed(right, scope))
            return []
          const terms = [left, right]
          const span = [left.span[0], right.span[1]] as const
          return [
            [`${statement}.${at}`, { kind: 'chain', terms, relations: ['='], span }],
          ]
        }),
  )
}

/** What is found if the equation fails for each sort of numbers. */
function underAll(
  guesses: readonly Guess[],
  symbols: Symbols,
  look: (whole: boolean) => Found | undefined,
): Found | undefined {
  const all = guesses.some(({ as }) => as !== 'count') ? sorts : sorts.slice(0, 1)
  const lookUnder = (whole: boolean) => (sort: Sort) =>
    under(guesses, sort, symbols, () => look(whole))
  if (!all.every(lookUnder(false))) return undefined
  // What puts it right need hold for numbers of one sort alone.
  for (const sort of all.toReversed()) {
    const found = lookUnder(true)(sort)
    if (found) return found
  }
  return undefined
}

function under(
  guesses: readonly Guess[],
  sort: Sort,
  symbols: Symbols,
  look: () => Found | undefined,
): Found | undefined {
  const { world } = symbols
  const steps = world.budget
  const added: string[] = []
  try {
    for (const { name, as, size } of guesses) {
      const domain = as === 'count' ? whole({ min: 1 }) : as === 'vector' ? sort.list(size!) : sort.number() // prettier-ignore
      symbols.add(name, domain)
      added.push(name)
    }
    world.budget = budget
    return look()
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  } finally {
    for (const name of added) symbols.remove(name)
    world.budget = steps
  }
}

/**
 * A link that fails, and holds with one change.
 *
 * @param whole With what there is to say of it; otherwise that it fails is enough.
 */
function failing(
  chain: Chain,
  tex: string,
  symbols: Symbols,
  whole: boolean,
): Found | undefined {
  const { world } = symbols
  const [left, right] = chain.terms.map((side) => [
    ...drawnSources([side], world.scope).keys(),
  ])
  // Numbers alone need no change that puts them right.
  const isNumeric = freeSymbols(chain).size === 0
  const isSame = left!.length > 0 && left!.length === right!.length && left!.every((name) => right!.includes(name)) // prettier-ignore
  if (!isSame && !isNumeric) return undefined
  const claim: Claim = { chain, premises: [], indices: symbols.known([chain]) }
  const decision: Decision = decide(claim, world)
  if (!decision.failure) return undefined
  if (!whole) return { verdict: 'wrong' }
  const { failure, symbols: values } = shrink(claim, decision.failure, world)
  const repair = repairOf(claim, failure, world, symbols.mutationKinds(chain))
  if (!repair && !isNumeric) return undefined
  const example = describe(claim, failure, values, tex, symbols.own)
  return wrong(claim, decision, failure, example, world.seed, repair)
}
