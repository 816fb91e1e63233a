import { backward } from './autograd.ts'
import type { Tensor } from './autograd.ts'

/**
 * The largest difference between backward()'s gradient of `loss` and central
 * differences, over every entry of the parameters. `loss` builds the graph
 * anew from the parameters' present values.
 */
export function gradientError(
  parameters: readonly Tensor[],
  loss: () => Tensor,
  step = 1e-5,
): number {
  for (const p of parameters) p.grad.fill(0)
  backward(loss())
  let worst = 0
  for (const p of parameters)
    for (let i = 0; i < p.data.length; i++) {
      const x = p.data[i]!
      p.data[i] = x + step
      const above = loss().data[0]!
      p.data[i] = x - step
      const below = loss().data[0]!
      p.data[i] = x
      const difference = (above - below) / (2 * step)
      worst = Math.max(worst, Math.abs(p.grad[i]! - difference))
    }
  return worst
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { Tensor, times } = await import('./autograd.ts')

  test('a wrong gradient is seen', () => {
    const x = new Tensor(1, 1, new Float64Array([3]))
    const square = () => times(x, x)
    expect(gradientError([x], square)).toBeLessThan(1e-9)
    const wrong = () => {
      const y = square()
      y.passBack = () => {
        x.grad[0]! += 3 // Is 6.
      }
      return y
    }
    expect(gradientError([x], wrong)).toBeCloseTo(3, 6)
  })
}
