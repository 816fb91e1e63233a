/** Numbers in a row of unknown length: "let `x_1 < x_2 < \dots < x_n` be real numbers". */
import { sortOf } from '../../discourse/description.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import { arrayOf } from '../domains/arrays.ts'
import type { Said } from '../text/said.ts'
import type { NewNames } from './new-names.ts'

/**
 * The chain reads as a relation of each member to its neighbour: the names are a column in
 * that order, in which ties are drawn where the relation allows them.
 */
export function sorted(
  chain: Chain,
  { description, aside }: Said,
  names: NewNames,
): string[] | undefined {
  const [steps, zero] = chain.terms
  const [relation] = chain.relations
  if (!aside || steps?.kind !== 'bind' || zero?.kind !== 'number' || zero.value !== 0)
    return undefined
  const sort = sortOf(description)
  if (sort !== undefined && sort !== 'number') return undefined
  const head = memberOf(steps.body)
  const [variable] = steps.variables
  if (head === undefined || names.known(head) || variable?.range.kind !== 'bounds')
    return undefined
  const { from, to } = variable.range
  const isUp = steps.op === 'max' && /[<≤]/.test(relation!)
  const isDown = steps.op === 'min' && /[>≥]/.test(relation!)
  const isFromOne = from.kind === 'number' && from.value === 1
  const end = to.kind === 'apply' && to.op === 'subtract' ? to.args[0] : undefined
  if ((!isUp && !isDown) || !isFromOne || !end) return undefined
  const [count] = names.dimensions.of(end)
  const order = {
    entry: {
      phrase: 'sorted',
      words: ['sorted'],
      meaning: { vector: isUp ? { increasing: true } : { decreasing: true } },
    },
    slots: [],
  }
  const said = { ...description, properties: [...description.properties, order] }
  names.add(head, arrayOf(count!, 1, 'vector', said, chain.span, names.world))
  if (/[<>]/.test(relation!)) names.world.restrict(chain)
  return [head]
}

/** x of `x_i - x_{i+1}`. */
function memberOf(node: Expression): string | undefined {
  const [one, next] = node.kind === 'apply' && node.op === 'subtract' ? node.args : []
  const heads = [one, next].map((part) => {
    const [head] = part?.kind === 'apply' && part.op === 'entry' ? part.args : []
    return head?.kind === 'symbol' ? head.name : undefined
  })
  return heads[0] === heads[1] ? heads[0] : undefined
}
