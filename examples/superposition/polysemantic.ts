// #region main
/**
 * Mean cross-entropy, in nats, when equally likely classes reach the output
 * through one neuron: class i sets it to activations[i], and the logits are
 * weights[j]·activation + biases[j] (an example of Bricken et al. 2023).
 */
export function oneNeuronLoss(
  activations: readonly number[],
  weights: readonly number[],
  biases: readonly number[],
): number {
  const losses = activations.map((activation, target) => {
    const logits = weights.map((w, j) => w * activation + biases[j]!)
    const largest = Math.max(...logits)
    const total = logits.reduce((sum, z) => sum + Math.exp(z - largest), 0)
    return largest + Math.log(total) - logits[target]!
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/**
 * A monosemantic neuron, of size `scale`: on for class 0 and off for the
 * other three, which it cannot tell apart. The loss tends to ¾ ln 3.
 */
export function monosemanticLoss(scale: number): number {
  return oneNeuronLoss([scale, 0, 0, 0], [1, 0, 0, 0], [-scale / 2, 0, 0, 0])
}

/**
 * A polysemantic neuron, of size `scale`: on for classes 0 and 1, off for 2
 * and 3. It halves the doubt, and the loss tends to ln 2, which is lower —
 * although each class excludes the others, so nothing is in superposition.
 */
export function polysemanticLoss(scale: number): number {
  const half = -scale / 2
  return oneNeuronLoss([scale, scale, 0, 0], [1, 1, 0, 0], [half, half, 0, 0])
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('an empty neuron: all four classes in doubt, ln 4', () => {
    const zeros = [0, 0, 0, 0]
    expect(oneNeuronLoss(zeros, zeros, zeros)).toBeCloseTo(Math.log(4), 12)
  })

  test('limits: monosemantic ¾ ln 3, polysemantic ln 2', () => {
    expect(monosemanticLoss(80)).toBeCloseTo(0.75 * Math.log(3), 12)
    expect(polysemanticLoss(80)).toBeCloseTo(Math.log(2), 12)
    expect(polysemanticLoss(80)).toBeLessThan(monosemanticLoss(80) - 0.13)
  })

  test('each neuron is worth more the larger it is', () => {
    const scales = [1, 2, 4, 8, 16]
    for (const loss of [monosemanticLoss, polysemanticLoss]) {
      const losses = scales.map(loss)
      expect(losses).toEqual(losses.toSorted((a, b) => b - a))
    }
  })
}
