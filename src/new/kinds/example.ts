import type { Kind } from '../kind.ts'

/** An example: one algorithm, what its symbols are, tests. */
export default {
  example: 'likelihood/median',
  folder: 'examples',
  make({ path }) {
    const file = `examples/${path}.ts`
    return {
      files: { [file]: text },
      next: {
        file,
        at: '/** The mean',
        say: 'write the algorithm that the page shows, then its symbols and its tests',
      },
      then: `On a page \`<Example src="${path}" />\` shows it and ties its symbols; \`npm run vitest -- --project examples ${file}\` runs its tests.`,
    }
  },
} satisfies Kind

const text = String.raw`import type { Matrix } from 'ml-matrix'
import { computed, integer, scope, vector } from 'residual'

// #region main
/** The mean of x_1 … x_n: their sum, divided by how many they are. */
export function mean(x: readonly number[]): number {
  return x.reduce((sum, xi) => sum + xi, 0) / x.length
}
// #endregion

/** The mean after every number, by moving the last one: another way to it. */
export function runningMean(x: readonly number[]): number {
  return x.reduce((sofar, xi, i) => sofar + (xi - sofar) / (i + 1), 0)
}

/** Numbers, and what the page computes of them. */
export const given = scope({
  n: integer(1, 9),
  x: vector('n'),
  '\\bar x': computed(({ x }: { x: Matrix }) => mean(x.to1DArray()), {
    witnesses: { 'running mean': ({ x }) => runningMean(x.to1DArray()) },
  }),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('the mean of 1, 2 and 6 is 3', () => {
    expect(mean([1, 2, 6])).toBe(3)
  })

  test('numbers and their mean differ by nothing on the whole', () => {
    const x = [0.5, -2, 7, 1]
    const rest = x.reduce((sum, xi) => sum + (xi - mean(x)), 0)
    expect(rest).toBeCloseTo(0, 14)
  })

  test('the order does not matter, here for the running mean', () => {
    expect(runningMean([6, 1, 2])).toBeCloseTo(runningMean([1, 2, 6]), 14)
  })
}
`
