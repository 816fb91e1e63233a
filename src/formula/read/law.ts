/** Laws written with their arguments: `q(z \mid x)` below an expectation and in a divergence. */
import type { Expression, Variable } from '../language/expression.ts'
import type { Names } from './reader.ts'

/** Functions of laws: what their arguments are called with says what they are laws of. */
const ofLaws = new Set([
  'H', '\\mathrm{H}', '\\mathrm{KL}', 'D_{\\mathrm{KL}}', 'D_{KL}', '\\mathrm{JS}', '\\mathrm{JSD}',
  'D_{\\mathrm{JS}}', '\\mathrm{TV}', 'd_{\\mathrm{TV}}', 'D_{\\mathrm{TV}}', 'D_{\\mathrm{H}}', 'd_{\\mathrm{H}}',
]) // prettier-ignore

/**
 * The law that a call names: its arguments before the bar run over all values, which no
 * value around it gives a meaning. Undefined for other calls.
 */
export function lawOfCall(call: Expression): Expression | undefined {
  if (call.kind !== 'apply' || call.op !== 'call') return undefined
  const own = call.args.slice(1, call.bar === undefined ? undefined : call.bar + 1)
  const variables = own.flatMap((arg): Variable[] =>
    arg.kind === 'symbol'
      ? [{ name: arg.name, range: { kind: 'implicit' }, span: arg.span }]
      : [],
  )
  if (variables.length !== own.length || own.length === 0) return undefined
  return { kind: 'bind', op: 'forall', variables, body: call, span: call.span }
}

/** Arguments of a function with those that stand for a law of the page read as laws. */
export function lawArguments(
  name: string,
  args: readonly Expression[],
  names: Names,
): readonly Expression[] {
  if (!ofLaws.has(name) || names.declares(name)) return args
  return args.map((arg) => {
    const head = arg.kind === 'apply' && arg.op === 'call' ? arg.args[0] : undefined
    const isOwn = head?.kind === 'symbol' && names.declares(head.name)
    return (isOwn ? lawOfCall(arg) : undefined) ?? arg
  })
}
