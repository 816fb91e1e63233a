import type { Tensor } from './autograd.ts'

// #region main
/**
 * Adam (Kingma and Ba 2015, algorithm 1): each call moves the parameters by
 * their gradients and sets these to 0. The powers of the two decay rates are
 * running products, so that every machine gives the same bits.
 */
export function adam(
  parameters: readonly Tensor[],
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = {},
): (rate: number) => void {
  const mean = parameters.map((p) => new Float64Array(p.data.length))
  const square = parameters.map((p) => new Float64Array(p.data.length))
  let power1 = 1
  let power2 = 1
  return (rate) => {
    power1 *= beta1
    power2 *= beta2
    parameters.forEach(({ data, grad }, k) => {
      const [m, v] = [mean[k]!, square[k]!]
      for (let i = 0; i < data.length; i++) {
        const g = grad[i]!
        m[i] = beta1 * m[i]! + (1 - beta1) * g
        v[i] = beta2 * v[i]! + (1 - beta2) * g * g
        const size = Math.sqrt(v[i]! / (1 - power2)) + epsilon
        data[i]! -= (rate * m[i]!) / (1 - power1) / size
        grad[i] = 0
      }
    })
  }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { Tensor } = await import('./autograd.ts')

  test('the first step is the rate, whatever the gradient’s size', () => {
    const p = new Tensor(1, 3)
    p.grad.set([1e-3, -5, 1e4])
    adam([p])(0.1)
    for (const [i, sign] of [-1, 1, -1].entries())
      expect(p.data[i]).toBeCloseTo(0.1 * sign, 5)
    expect(Array.from(p.grad)).toEqual([0, 0, 0])
  })

  test('three steps as in the paper’s formulas', () => {
    const p = new Tensor(1, 1)
    const step = adam([p])
    let [m, v, x] = [0, 0, 0]
    ;[2, -1, 0.5].forEach((g, t) => {
      p.grad[0] = g
      step(0.01)
      m = 0.9 * m + 0.1 * g
      v = 0.999 * v + 0.001 * g * g
      const unbias = [1 - 0.9 ** 3, 1 - 0.9 ** 2, 0.1][2 - t]!
      const unbias2 = [1 - 0.999 ** 3, 1 - 0.999 ** 2, 0.001][2 - t]!
      x -= (0.01 * (m / unbias)) / (Math.sqrt(v / unbias2) + 1e-8)
      expect(p.data[0]).toBeCloseTo(x, 12)
    })
  })
}
