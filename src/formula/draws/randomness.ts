/**
 * Which random variables the value of an expression still depends on: X for X² and for
 * Y = X², none for 𝔼[X], Y for 𝔼[X | Y].
 */
import type { Apply, Bind, Expression } from '../language/expression.ts'
import { children, namesOf } from '../language/expression.ts'
import { lawName } from '../language/own-names.ts'
import { functionals } from '../values/law.ts'
import type { Scope } from './scope.ts'

const averages = new Set(['expectation', 'probability', 'variance', 'covariance'])

/** Does it take an expectation, a probability, a variance of something? */
export const takesAverages = (node: Expression): boolean =>
  (node.kind === 'bind' && averages.has(node.op)) || children(node).some(takesAverages)

/** Names of random variables that no expectation in the expression averages over. */
export function randomNames(
  node: Expression,
  scope: Scope,
  active: ReadonlySet<string> = new Set(),
): Set<string> {
  const found = new Set<string>()
  const add = (names: Iterable<string>, hidden?: ReadonlySet<string>): void => {
    for (const name of names) if (!hidden?.has(name)) found.add(name)
  }
  switch (node.kind) {
    case 'symbol': {
      const entry = scope.get(node.name)
      if (entry?.source === 'random') found.add(node.name)
      if (entry?.source === 'defined' && !active.has(node.name)) {
        const inner = new Set([...active, node.name])
        add(randomNames(entry.body, scope, inner), new Set(entry.parameters))
      }
      return found
    }
    case 'apply':
      if (isFunctional(node, scope)) {
        for (const given of givenTo(node)) add(randomNames(given, scope, active))
        return found
      }
      break
    case 'bind': {
      if (averages.has(node.op)) return ofAverage(node, scope, active)
      const names = new Set(
        node.variables.filter((v) => v.range.kind !== 'point').flatMap(namesOf),
      )
      for (const child of children(node)) add(randomNames(child, scope, active), names)
      return found
    }
    default:
      break
  }
  for (const child of children(node)) add(randomNames(child, scope, active))
  return found
}

/** `H(X)`, `\mathrm{KL}(p \| q)`: functions of laws, and code that gets the variables themselves. */
export function isFunctional(node: Apply, scope: Scope): boolean {
  const [head, ...args] = node.args
  if (node.op !== 'call' || head?.kind !== 'symbol') return false
  const entry = scope.get(head.name)
  if (entry?.source === 'fixed') {
    return typeof entry.value === 'function' && functionals.has(entry.value)
  }
  return (
    entry?.source === 'computed' &&
    args.length > 0 &&
    args.every(
      (arg) => arg.kind === 'symbol' && scope.get(arg.name)?.source === 'random',
    )
  )
}

/** What the law of an expression is given: where no event has happened, what is still random. */
const givenTo = (node: Apply): readonly Expression[] => {
  const [head, , ...given] = node.args
  const isLaw = head?.kind === 'symbol' && head.name === lawName
  return isLaw ? given.filter(({ kind }) => kind !== 'chain') : []
}

/** The parts of `A \mid B` in an expectation; all of the body stands before without a bar. */
export function partsOf(node: Bind): {
  inside: readonly Expression[]
  conditions: readonly Expression[]
} {
  const { body } = node
  if (body.kind !== 'apply' || body.op !== 'given') {
    return {
      inside: body.kind === 'apply' && body.op === 'tuple' ? body.args : [body],
      conditions: [],
    }
  }
  return { inside: body.args.slice(0, body.bar), conditions: body.args.slice(body.bar) }
}

function ofAverage(node: Bind, scope: Scope, active: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  const { inside, conditions } = partsOf(node)
  if (node.variables.length === 0) {
    for (const condition of conditions) {
      // An event has happened; a variable has a value that is still random.
      if (condition.kind === 'chain') continue
      for (const name of randomNames(condition, scope, active)) found.add(name)
    }
    return found
  }
  const names = new Set(node.variables.flatMap(namesOf))
  const laws = new Set(
    node.variables.flatMap(({ range }) =>
      range.kind === 'law' && range.law.kind === 'symbol' ? [range.law.name] : [],
    ),
  )
  for (const part of [...inside, ...conditions]) {
    for (const name of randomNames(part, scope, active)) {
      const entry = scope.get(name)
      const follows = entry?.source === 'random' && laws.has(entry.distribution)
      if (!names.has(name) && !follows) found.add(name)
    }
  }
  return found
}
