/** Outcomes of a random variable: what `x` runs over in `P(X = x)`. */
import type { Expression } from '../../language/expression.ts'
import { outcomeName } from '../../language/own-names.ts'
import type { Domain } from './domain.ts'

/** Numbers that tell outcomes apart. */
const codes = 1 << 20

export function outcomeOf(variable: string): Domain {
  const outcome = (code: number): Expression => {
    const span = [0, 0] as const
    const number = { kind: 'number', value: code, decimals: 0, span } as const
    const [head, own] = [outcomeName, variable].map((name) => ({ kind: 'symbol', name, span }) as const) // prettier-ignore
    return { kind: 'apply', op: 'call', args: [head!, own!, number], span }
  }
  return {
    source: 'drawn',
    describe: `an outcome of ${variable}`,
    dimensions: [],
    needs: [variable],
    isOutcome: true,
    generate: (random, size) => size.value!(outcome(random.nextInt(0, codes))),
    *simpler() {
      // Plainer values may be no outcomes.
    },
    fit: (value) => value,
  }
}
