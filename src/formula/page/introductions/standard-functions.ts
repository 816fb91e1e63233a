/** Functions that words name: "where $\sigma$ is the logistic sigmoid". */
import type { Defined } from '../../draws/scope.ts'
import type { Expression } from '../../language/expression.ts'
import { substitute } from '../../language/expression.ts'

const span = [0, 0] as const
const x: Expression = { kind: 'symbol', name: 'x', span }
const number = (value: number): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore
const symbol = (name: string): Expression => ({ kind: 'symbol', name, span })
const apply = (op: string, ...args: Expression[]): Expression => ({ kind: 'apply', op, args, span }) // prettier-ignore
const call = (name: string, arg: Expression): Expression => apply('call', symbol(name), arg) // prettier-ignore

/** Right sides of functions that have a letter and no word: Φ and φ. */
const bodies: Readonly<Record<string, Expression>> = {
  // (1 + erf(x / √2)) / 2
  '\\Phi': apply(
    'divide',
    apply(
      'add',
      number(1),
      call('\\erf', apply('divide', x, apply('sqrt', number(2)))),
    ),
    number(2),
  ),
  // exp(−x² / 2) / √(2π)
  '\\varphi': apply(
    'divide',
    call(
      '\\exp',
      apply('negate', apply('divide', apply('power', x, number(2)), number(2))),
    ),
    apply('sqrt', apply('multiply', number(2), symbol('\\pi'))),
  ),
}

/** What a name is that is called by the name of a standard function. */
export function standardFunction(name: string, parameter = 'x'): Defined {
  const known = name.startsWith('\\') ? name : `\\${name}`
  const body = bodies[name] ?? call(known, x)
  const own = substitute(body, 'x', () => symbol(parameter))
  return { source: 'defined', parameters: [parameter], indexed: false, body: own }
}
