import { computed, func, index, integer, real, scope } from 'residual'

// #region main
/** The model q_θ: heads (1) with probability theta, tails (0) otherwise. */
export function toss(theta: number, x: number): number {
  return x === 1 ? theta : 1 - theta
}

/** L(θ): the probability that the model gives to the tosses x_1 … x_N. */
export function likelihood(theta: number, x: readonly number[]): number {
  return x.reduce((product, xi) => product * toss(theta, xi), 1)
}

/** ℓ(θ) = log L(θ), in nats; as a sum it does not underflow. */
export function logLikelihood(theta: number, x: readonly number[]): number {
  return x.reduce((sum, xi) => sum + Math.log(toss(theta, xi)), 0)
}
// #endregion

/** h heads and t tails, tails first: their order does not matter. */
export function tosses(h: number, t: number): number[] {
  return Array.from({ length: h + t }, (_, i) => (i < t ? 0 : 1))
}

/** A coin, a series of tosses and its likelihood. */
export const given = scope({
  h: integer(1, 7),
  t: integer(1, 7),
  N: computed(({ h, t }: { h: number; t: number }) => h + t),
  k: index(0, 'N'),
  x: computed(({ h, t }: { h: number; t: number }) => tosses(h, t)),
  '\\theta': real({ min: 0, max: 1 }),
  'q_\\theta': computed(({ '\\theta': theta }: { '\\theta': number }) =>
    func((x: number) => toss(theta, x)),
  ),
  L: computed(({ x }: { x: number[] }) =>
    func((theta: number) => likelihood(theta, x)),
  ),
  '\\ell': computed(({ x }: { x: number[] }) =>
    func((theta: number) => logLikelihood(theta, x)),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const x = [1, 1, 0, 1]

  test('three heads and one tail at θ = 0.8', () => {
    expect(likelihood(0.8, x)).toBeCloseTo(0.1024, 15)
    expect(logLikelihood(0.8, x)).toBeCloseTo(Math.log(0.1024), 14)
  })

  test('only the numbers of heads and tails matter', () => {
    expect(likelihood(0.3, x)).toBeCloseTo(likelihood(0.3, tosses(3, 1)), 16)
  })

  test('over all series of the same length the likelihoods sum to 1', () => {
    let sum = 0
    for (let code = 0; code < 16; code++) {
      sum += likelihood(
        0.3,
        [0, 1, 2, 3].map((bit) => (code >> bit) & 1),
      )
    }
    expect(sum).toBeCloseTo(1, 14)
  })

  test('over θ it is no density: 5 heads, 4 tails give 1/1260', () => {
    const steps = 20_000
    let sum = 0
    for (let i = 0; i < steps; i++) {
      sum += likelihood((i + 0.5) / steps, tosses(5, 4)) / steps
    }
    expect(sum).toBeCloseTo(1 / 1260, 11)
  })

  test('a long series underflows as a product and not as a sum', () => {
    const long = tosses(800, 700)
    expect(likelihood(0.5, long)).toBe(0)
    expect(logLikelihood(0.5, long)).toBeCloseTo(-1500 * Math.LN2, 9)
  })
}
