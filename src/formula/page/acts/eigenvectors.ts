/**
 * "Let v be an eigenvector of A with eigenvalue λ": both are drawn, and `A v = \\lambda v` with
 * `v \\ne 0` restricts what is drawn.
 */
import type { Eigen } from '../../discourse/phrases/eigenvectors.ts'
import type { Dimension } from '../../draws/domain.ts'
import { computed, real, vector } from '../../draws/domain.ts'
import type { Expression } from '../../language/expression.ts'
import { freeSymbols, subjectOf } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import { asMatrix } from '../../values/value.ts'
import { nameOf } from '../introductions/unnamed.ts'
import type { CommonGround } from './common-ground.ts'
import { isLet } from './markers.ts'
import type { Underway } from './underway.ts'

type Name = Extract<Expression, { kind: 'symbol' }>

/**
 * True if the formula names an eigenvector, an eigenvalue, or both, and now means it.
 *
 * @param isDeclared The name was introduced by the formula itself: `v \\in \\mathbb{R}^n`.
 */
export function introduceEigen(
  claim: Expression,
  { place: { cue }, names, others: { slot }, together }: Underway,
  ground: CommonGround,
  isDeclared = false,
): boolean {
  const { eigen } = cue
  const pair = eigen && pairOf(claim, eigen, names)
  const owner = eigen && subjectOf(slot(eigen.of))
  if (!pair || !owner) return false
  const { symbols } = ground
  const { scope } = symbols
  const both = [pair.vector, pair.value].flatMap((one) => (one ? [one.name] : []))
  if (both.some((name) => freeSymbols(owner).has(name) || symbols.isGiven(name))) return false // prettier-ignore
  const own = claim.kind === 'symbol' ? [claim.name] : both
  const isNew = own.some((name) => !scope.declares(name))
  if (!isNew && !isDeclared && !isLet(cue.marker)) return false
  symbols.known([owner])
  for (const name of both) {
    // A value that several vectors share is there already.
    const isOld = scope.get(name)?.source !== 'drawn' || (own.includes(name) && !isDeclared) // prettier-ignore
    if (isOld) ground.renew(name)
  }
  const value = pair.value ?? ownName('\\lambda', pair.vector!)
  const v = pair.vector ?? ownName('v', value)
  if (!scope.declares(value.name)) symbols.add(value.name, real())
  if (!scope.declares(v.name)) symbols.add(v.name, vector(sizeOf(owner, ground)))
  const differs = eigen.isApart ? othersOf(value, eigen, names).filter(({ name }) => scope.get(name)?.source === 'drawn') : [] // prettier-ignore
  const { span } = claim
  const apply = (op: string, ...args: Expression[]): Expression => ({ kind: 'apply', op, args, span }) // prettier-ignore
  const chain = (left: Expression, relation: '=' | '≠', right: Expression): Expression => ({ kind: 'chain', terms: [left, right], relations: [relation], span }) // prettier-ignore
  const number = (is: number): Expression => ({ kind: 'number', value: is, decimals: 0, span }) // prettier-ignore
  const length = apply('norm', v)
  for (const condition of [
    chain(apply('multiply', owner, v), '=', apply('multiply', value, v)),
    eigen.isUnit ? chain(length, '=', number(1)) : chain(length, '≠', number(0)),
    ...differs.map((other) => chain(value, '≠', other)),
  ])
    symbols.world.restrict(condition)
  together.push(...both)
  return true
}

/** A name that no text has, for the one of the pair that none was given. */
const ownName = (base: string, { name, span }: Name): Name => ({ kind: 'symbol', name: canonicalName(`\\mathring{${base}}_{${name}}`), span }) // prettier-ignore

const named = (name: string): Name => ({ kind: 'symbol', name, span: [0, 0] })

function pairOf(
  claim: Expression,
  { role, list, mates }: Eigen,
  names: Underway['names'],
): { vector?: Name; value?: Name } | undefined {
  if (role === 'pair') {
    const [value, v] = claim.kind === 'apply' && claim.op === 'tuple' ? claim.args : []
    return value?.kind === 'symbol' && v?.kind === 'symbol' ? { value, vector: v } : undefined // prettier-ignore
  }
  if (claim.kind !== 'symbol' || claim.member) return undefined
  const at = list.flatMap(names).indexOf(claim.name)
  const others = mates.flatMap(names)
  const other = others.length === 1 ? others[0] : others[at]
  if (at < 0 || (mates.length > 0 && other === undefined)) return undefined
  const mate = other === undefined ? undefined : named(other)
  return role === 'vector' ? { vector: claim, ...(mate && { value: mate }) } : { value: claim, ...(mate && { vector: mate }) } // prettier-ignore
}

/** The other eigenvalues of which a sentence speaks. */
const othersOf = (
  { name }: Name,
  { role, list, mates }: Eigen,
  names: Underway['names'],
): Name[] => (role === 'vector' ? mates : list).flatMap(names).filter((other) => other !== name).map(named) // prettier-ignore

/** As many entries as the matrix has columns. */
function sizeOf(owner: Expression, { symbols }: CommonGround): Dimension {
  const { scope } = symbols
  const entry = owner.kind === 'symbol' ? scope.get(owner.name) : undefined
  const own = entry?.source === 'drawn' ? entry.dimensions[1] : undefined
  if (own !== undefined) return own
  const base = nameOf(owner, symbols)
  const size = canonicalName(`\\mathring{n}_{${base}}`)
  symbols.add(
    size,
    computed((known) => asMatrix(known[base]!).columns),
  )
  scope.needs(size, base)
  return size
}
