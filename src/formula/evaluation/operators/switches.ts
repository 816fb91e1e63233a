/** Where integrands have kinks and jumps: relations, absolute values, maxima, cases. */
import type { Environment } from '../../draws/environment.ts'
import type { Expression } from '../../language/expression.ts'
import { children } from '../../language/expression.ts'

const piecewise = new Set([
  'abs', 'norm', 'max-of', 'min-of', 'floor', 'ceil', 'cases', 'indicator',
]) // prettier-ignore
const kinked = new Set(['\\ReLU', '\\mathrm{ReLU}', '\\sgn', '\\mathrm{sgn}'])

/** An expression that changes its sign at a kink or a jump. */
type Difference = readonly [Expression, Expression | undefined]

/**
 * The switches of some expressions, those of what they are defined by included.
 *
 * @returns undefined if they are smooth as far as can be told; else the differences
 *   whose signs matter, as far as they can be evaluated outside of binders.
 */
export function switchesOf(
  nodes: readonly Expression[],
  env: Environment,
): readonly Difference[] | undefined {
  const found: Difference[] = []
  let smooth = true
  const isSmooth = (): boolean => smooth
  const seen = new Set<string>()
  const visit = (node: Expression, inside: boolean): void => {
    const offer = (a: Expression, b?: Expression): void => {
      if (!inside) found.push([a, b])
    }
    if (node.kind === 'symbol') {
      const entry = env.world.scope.get(node.name)
      if (entry?.source === 'computed' && isCode(env, node.name)) smooth = false
      if (entry?.source !== 'defined' || seen.has(node.name)) return
      seen.add(node.name)
      // Parameters have no value out here.
      visit(entry.body, inside || entry.parameters.length > 0)
      return
    }
    if (node.kind === 'chain') {
      smooth = false
      node.terms.slice(1).forEach((term, i) => {
        offer(node.terms[i]!, term)
      })
    }
    if (node.kind === 'apply') {
      const [first, ...rest] = node.args
      const isKinked =
        node.op === 'call' && first?.kind === 'symbol' && kinked.has(first.name)
      if (isKinked) {
        smooth = false
        if (rest[0]) offer(rest[0])
      }
      if (piecewise.has(node.op)) {
        smooth = false
        if (node.op === 'abs' && first) offer(first)
        if (node.op.endsWith('-of')) {
          node.args.forEach((a, i) => {
            node.args.slice(0, i).forEach((b) => {
              offer(a, b)
            })
          })
        }
      }
    }
    if (node.kind === 'bind' && /^(max|min|argmax|argmin)$/.test(node.op))
      smooth = false
    const within = inside || node.kind === 'bind'
    for (const child of children(node)) visit(child, within)
  }
  for (const node of nodes) visit(node, false)
  return isSmooth() ? undefined : found
}

/** Code may do anything; a constant is smooth. */
function isCode(env: Environment, name: string): boolean {
  return typeof env.get(name) === 'function'
}

/** The value of a difference; NaN where it has none or is no number. */
export function differenceAt([a, b]: Difference, env: Environment): number {
  try {
    const [x, y] = [env.world.evaluate(a, env), b ? env.world.evaluate(b, env) : 0]
    return typeof x === 'number' && typeof y === 'number' ? x - y : NaN
  } catch {
    return NaN
  }
}
