import { computed, func, joint, scope } from 'residual'
import type { Distribution } from 'residual'
import { crossEntropy } from './cross-entropy.ts'
import { table } from './mutual-information.ts'

// #region main
/** The distribution of y for one x: a row of the joint, normalised. */
export function conditional(
  joint: readonly (readonly number[])[],
  x: number,
): number[] {
  const row = joint[x]!
  const total = row.reduce((sum, value) => sum + value, 0)
  return row.map((value) => value / total)
}

/** Loss of a model of labels y at one input x; both as joints, rows x. */
export function lossAt(
  truth: readonly (readonly number[])[],
  model: readonly (readonly number[])[],
  x: number,
): number {
  return crossEntropy(conditional(truth, x), conditional(model, x))
}
// #endregion

/** A model of labels for inputs, drawn as another joint distribution. */
export const given = scope({
  'p_{Y \\mid X}': computed(({ 'p_{XY}': p }: { 'p_{XY}': Distribution }) =>
    func((y: number, x: number) => conditional(table(p), x - 1)[y - 1]!),
  ),
  'b_{XY}': joint({ x: '\\mathcal{X}', y: '\\mathcal{Y}' }),
  'q_{Y \\mid X}': computed(({ 'b_{XY}': b }: { 'b_{XY}': Distribution }) =>
    func((y: number, x: number) => conditional(table(b), x - 1)[y - 1]!),
  ),
  J: computed(
    ({
      'p_{XY}': p,
      'b_{XY}': b,
    }: {
      'p_{XY}': Distribution
      'b_{XY}': Distribution
    }) => func((x: number) => lossAt(table(p), table(b), x - 1)),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const truth = [
    [0.3, 0.1],
    [0.12, 0.48],
  ]

  test('conditional probabilities of an input sum to 1', () => {
    const [first, second] = conditional(truth, 0)
    expect(first).toBeCloseTo(0.75, 15)
    expect(second).toBeCloseTo(0.25, 15)
  })

  test('how often an input occurs has no part in its loss', () => {
    const model = [
      [0.4, 0.1],
      [0.2, 0.3],
    ]
    const rarer = [truth[0]!.map((value) => value / 10), truth[1]!]
    expect(lossAt(rarer, model, 0)).toBeCloseTo(lossAt(truth, model, 0), 14)
  })

  test('averaged over inputs, the truth itself has the least loss', () => {
    const mean = (model: number[][]) =>
      0.4 * lossAt(truth, model, 0) + 0.6 * lossAt(truth, model, 1)
    for (let i = 1; i < 10; i++) {
      const other = [
        [i / 20, 0.5 - i / 20],
        [0.25, 0.25],
      ]
      expect(mean(other)).toBeGreaterThan(mean(truth))
    }
  })
}
