/** What a text without formulas says of the names before it: "Assume that they are independent". */
import type { Property, Sort } from '../../discourse/description.ts'
import {
  amongAssumed,
  assumptions,
  toldOfThem,
} from '../../discourse/predicates/pronouns.ts'
import { unreadAssumptions } from '../../discourse/predicates/unread-assumptions.ts'
import type { Entry } from '../../draws/scope.ts'
import type { Expression, Span, Statement } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import { attempt } from '../definitions/valued.ts'
import { independentOfEachOther } from '../random/in-words.ts'
import type { CommonGround } from './common-ground.ts'
import { aroundOf } from './in-words.ts'
import { isRestrictable } from './restrictions.ts'

/** "Assume that they are independent": what a text without formulas says of names before it. */
export function hear(
  text: string,
  span: Span,
  ground: CommonGround,
  isCut = false,
): void {
  const some = amongAssumed(text)
  const names = ground.values.introducedBefore(false)
  if (some.length > 0) ground.narrowing.among(names, some, span, aroundOf(ground, () => undefined, 'premise')) // prettier-ignore
  const things = names.map((name): Expression => ({ kind: 'symbol', name, span }))
  for (const sentence of text.split(/(?<=[.!?])\s+/))
    for (const words of unreadAssumptions(sentence, isCut && text.endsWith(sentence)))
      ground.narrowing.supposed(things, words)
  for (const words of toldOfThem(text)) ground.narrowing.supposed(things, words)
  for (const { properties, sort } of assumptions(text)) {
    for (const property of properties) {
      if (property.denied) continue
      const isIndependent = property.entry.meaning.variable?.['independent']
      if (isIndependent) assumeIndependent(property, ground)
      else if (property.entry.meaning.variable?.['identical'])
        assumeIdentical(property, ground) // prettier-ignore
      else if (sort !== 'variable') assume(property, sort, span, ground)
    }
  }
}

function assumeIndependent(
  { entry }: Property,
  { symbols, values, unread }: CommonGround,
): void {
  const { scope } = symbols
  const random = (isAll: boolean): string[] =>
    values.introducedBefore(isAll).filter((name) => scope.get(name)?.source === 'random') // prettier-ignore
  const isFamily = (name: string): boolean => {
    const own = scope.get(name)
    return own?.source === 'random' && own.count !== undefined
  }
  const last = random(false)
  const names = last.length > 1 || last.some(isFamily) ? last : random(true)
  for (const name of names.filter(isFamily)) {
    const own = scope.get(name)
    if (own?.source === 'random') symbols.add(name, { ...own, independent: 'all' }) // prettier-ignore
  }
  if (names.length < 2) return
  for (const [name, own] of independentOfEachOther(names, scope)) symbols.add(name, own)
  if (entry.meaning.variable?.['identical']) mustBeOfOneLaw(names, entry.phrase, scope, unread) // prettier-ignore
}

/** "Assume that both have the same law." */
function assumeIdentical(
  { entry }: Property,
  { symbols: { scope }, values, unread }: CommonGround,
): void {
  const names = values.introducedBefore(false).filter((name) => scope.get(name)?.source === 'random') // prettier-ignore
  if (names.length > 1) mustBeOfOneLaw(names, entry.phrase, scope, unread)
}

/** Variables of different laws would have to get one. */
function mustBeOfOneLaw(
  names: readonly string[],
  phrase: string,
  scope: CommonGround['symbols']['scope'],
  unread: CommonGround['unread'],
): void {
  const laws = new Set(names.map((name) => lawOf(scope.get(name))))
  if (laws.size === 1 && !laws.has(undefined)) return
  const beyond = { phrase, expected: 'where they are introduced', help: 'Say it of the variables as they are introduced: "let X and Y be i.i.d.".' } // prettier-ignore
  for (const name of names) unread.note(name, beyond)
}

/** "Assume that both are symmetric": restricts what is drawn. */
function assume(
  property: Property,
  sort: Sort | undefined,
  span: Span,
  ground: CommonGround,
): void {
  const { symbols, values, predicates } = ground
  const { scope, world } = symbols
  const isOf = (name: string): boolean => {
    const kind = symbols.names.kind(name)
    if (scope.get(name)?.source !== 'drawn' || !/^(number|vector|matrix)$/.test(kind ?? '')) return false // prettier-ignore
    return sort === undefined || kind === sort || (sort === 'integer' && kind === 'number') // prettier-ignore
  }
  const names = values.introducedBefore(false).filter(isOf)
  const nodes = names.map((name): Expression => ({ kind: 'symbol', name, span }))
  const around = aroundOf(ground, () => undefined, 'premise')
  const description = { properties: [property], unknown: [] }
  const predicate = { subjects: [0], sort, description, denied: false, words: property.entry.phrase } // prettier-ignore
  for (const symbol of nodes) {
    let said: readonly Statement[] = []
    // What no relation expresses is left to the prose.
    attempt(() => {
      said = predicates.of(symbol, predicate, 0, around) ?? []
    })
    for (const { claim } of said)
      if (claim.kind === 'chain' && isRestrictable(claim, symbols))
        world.restrict(claim)
  }
  const [a, b, ...more] = nodes
  if (!a || !b || more.length > 0) return
  for (const { claim } of predicates.mutual(property, a, b)) world.restrict(claim)
}

/** What tells the laws of random variables apart. */
const lawOf = (entry: Entry | undefined): string | undefined =>
  entry?.source === 'random' && entry.law ? latex(entry.law) : undefined
