/** Numbers by their bounds: `\lambda > 0`, `0 < \theta < 1`, `|\phi| < 1`. */
import { sortOf } from '../../discourse/description.ts'
import type { Domain } from '../../draws/domain.ts'
import { whole } from '../../draws/domain.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression, Relation, Span } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { show } from '../../values/value.ts'
import { constant, isConstant } from '../domains/constants.ts'
import { domainOfTarget } from '../domains/families.ts'
import { numberBetween, numberIn } from '../domains/numbers.ts'
import { isSmallLetter } from '../symbols/letters.ts'
import type { Said } from '../text/said.ts'
import { nothingSaid } from '../text/said.ts'
import type { NewNames } from './new-names.ts'
import { ordered } from './ordered.ts'

/** `|\\phi| < 1`, `|r_t| \\le R` beside a main clause: new numbers between two ends. */
export function absolute(
  { terms, relations, span }: Chain,
  said: Said,
  names: NewNames,
): string[] | undefined {
  const [left, bound, ...more] = terms
  const [inner] = left?.kind === 'apply' && left.op === 'abs' ? left.args : []
  if (!inner || !bound || more.length > 0 || !/[<≤]/.test(relations[0]!))
    return undefined
  const targets = said.aside ? names.targets(inner) : undefined
  const [target, ...others] = targets ?? []
  const sort = sortOf(said.description)
  const isNumber = sort === undefined || sort === 'number'
  // Of a capital it may be a determinant, or the size of a set.
  if (!target || others.length > 0 || !isNumber || !isSmallLetter(target.name))
    return undefined
  if (target.parameters || names.known(target.name)) return undefined
  if (typeof names.world.evaluate(bound, names.world.root(0)) !== 'number')
    return undefined
  const closed = relations[0] === '≤'
  const negative: Expression = { kind: 'apply', op: 'negate', args: [bound], span }
  const ends = { low: negative, high: bound, closedLow: closed, closedHigh: closed }
  const isPlain = isConstant(bound, names.world)
  const max = isPlain ? constant(bound, names.world) : 0
  const domain = isPlain
    ? numberIn({ min: -max, max, closedMin: closed, closedMax: closed }, said.description, span) // prettier-ignore
    : numberBetween(ends, said.description, span, names.world)
  const own = { kind: 'symbol', name: target.name, span } as const
  names.add(
    target.name,
    domainOfTarget(
      target,
      own,
      names.sizing(() => domain),
    ),
  )
  return [target.name]
}

/** `\lambda > 0`, `0 < \theta < 1`, `n \ge 1`: a new symbol between constants. */
export function bounded(
  node: Chain,
  { description, aside }: Said,
  renew: boolean,
  names: NewNames,
): string[] | undefined {
  const order = new Set<Relation>(['<', '≤', '>', '≥'])
  if (!node.relations.every((relation) => order.has(relation))) return undefined
  const fresh = node.terms
    .map((term, at) => ({ targets: names.targets(rootOf(term)), at }))
    .filter(({ targets }) =>
      targets?.every(({ parameters }) => parameters === undefined),
    )
  const [only] = fresh
  if (!only?.targets) return undefined
  // Of e and π it is a claim, unless words give the letter another meaning.
  const isStandard = fresh.some(({ targets }) => targets!.some(({ name }) => names.isFixed(name))) // prettier-ignore
  if (isStandard && !renew && sortOf(description) === undefined) return undefined
  const others = node.terms.filter((_, i) => i !== only.at)
  if (fresh.length > 1 || !others.every((term) => isConstant(term, names.world)))
    return aside ? ordered(node, fresh, description, names) : undefined
  const isSquared = rootOf(node.terms[only.at]!) !== node.terms[only.at]
  // "The variance is `\\sigma^2 > 0`"; "the value is `\\lambda^2 \\ge 1`" says something of λ.
  const isPlain = others.every((term) => term.kind === 'number' && term.value === 0)
  if (isSquared && !aside && !renew && !isPlain) return undefined
  let [min, max] = [-Infinity, Infinity]
  let [closedMin, closedMax] = [false, false]
  const limit = (value: number, isLower: boolean, closed: boolean): void => {
    if (isLower && value >= min) [min, closedMin] = [value, closed]
    if (!isLower && value <= max) [max, closedMax] = [value, closed]
  }
  node.terms.forEach((term, i) => {
    if (i === only.at) return
    const relation = node.relations[i < only.at ? i : i - 1]!
    const upwards = relation === '<' || relation === '≤'
    const closed = relation === '≤' || relation === '≥'
    const value = constant(term, names.world)
    const end = isSquared ? Math.sqrt(Math.max(0, value)) : value
    limit(end, i < only.at ? upwards : !upwards, closed)
  })
  // A scale is no negative number.
  if (isSquared && min < 0) [min, closedMin] = [0, false]
  if (!(min < max)) {
    throw new FormulaError(
      'vacuous',
      `Unexpected empty range (${show(min)}, ${show(max)}), expected room for a value`,
      node.span,
    )
  }
  const strict = node.relations.some((relation) => relation === '<' || relation === '>')
  const isOpen = sortOf(description) === undefined && [min, max].every(isEnd)
  for (const target of only.targets) {
    const { name } = target
    const range = { min, max, closedMin, closedMax }
    const domain = numberIn(range, description, node.span)
    names.add(
      name,
      domainOfTarget(
        target,
        node,
        names.sizing(() => domain),
      ),
    )
    if (isOpen && target.indices.length === 0)
      names.leaveOpen(name, wholeBetween(min, max, strict))
    if (names.counts(name)) names.whole(name)
  }
  return only.targets.map(({ name }) => name)
}

/** The ends of an interval, of which there are values: the first is not above the second. */
export function keepInOrder(
  ends: readonly Expression[],
  span: Span,
  names: NewNames,
): void {
  putInOrder(ends, span, names)
  const { scope } = names.world
  const free = ends.flatMap((end) => [...freeSymbols(end)])
  const isDrawn = free.length > 0 && free.every((name) => scope.get(name)?.source === 'drawn') // prettier-ignore
  if (ends.length !== 2 || !isDrawn) return
  names.world.restrict({ kind: 'chain', terms: ends, relations: ['≤'], span })
}

/** The ends of an interval that nothing introduces: numbers, the first below the second. */
export function putInOrder(
  ends: readonly Expression[],
  span: Span,
  names: NewNames,
): void {
  const isNew = (node: Expression): boolean => node.kind === 'symbol' && !names.known(node.name) // prettier-ignore
  if (ends.length !== 2 || !ends.some(isNew)) return
  const order: Chain = { kind: 'chain', terms: ends, relations: ['<'], span }
  bounded(order, { ...nothingSaid, aside: true }, false, names)
}

const isEnd = (end: number): boolean => !Number.isFinite(end) || Number.isInteger(end)

/** The whole numbers that bounds leave. */
function wholeBetween(min: number, max: number, strict: boolean): Domain {
  const shift = strict ? 1 : 0
  return whole({
    ...(Number.isFinite(min) && { min: min + shift }),
    ...(Number.isFinite(max) && { max: max - shift }),
  })
}

/** `\\sigma^2 > 0` speaks of the scale σ; `x^2 > 0` says something of x. */
const rootOf = (node: Expression): Expression => {
  const [base, exponent] = node.kind === 'apply' && node.op === 'power' ? node.args : []
  const isSquare = exponent?.kind === 'number' && exponent.value === 2
  return base?.kind === 'symbol' && isSquare && isScale(base.name) ? base : node
}

const isScale = (name: string): boolean =>
  /^(\\(sigma|varsigma|tau|omega|nu|kappa|eta|epsilon|varepsilon|delta|lambda))(_|$)/.test(name) // prettier-ignore
