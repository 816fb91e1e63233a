// #region main
/**
 * A generator of numbers uniform in [0, 1), the same on every machine: sfc32
 * of Chris Doty-Humphrey's PractRand, 32 bits a number, one integer as seed.
 */
export function random(seed: number): () => number {
  let a = seed | 0
  let b = 0x9e3779b9 | 0
  let c = 0x243f6a88 | 0
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  // Neighbouring seeds start alike; a few steps part them.
  for (let i = 0; i < 15; i++) next()
  return next
}

/**
 * A generator of standard normal numbers, by Marsaglia's polar method (SIAM
 * Review 6(3), 1964): a uniform point of the unit disc gives two of them.
 */
export function normal(seed: number): () => number {
  const uniform = random(seed)
  let spare: number | undefined
  return () => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    let x, y, square
    do {
      x = 2 * uniform() - 1
      y = 2 * uniform() - 1
      square = x * x + y * y
    } while (square >= 1 || square === 0)
    const scale = Math.sqrt((-2 * Math.log(square)) / square)
    spare = y * scale
    return x * scale
  }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  const draw = (next: () => number, count: number) =>
    Array.from({ length: count }, next)
  const mean = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length

  test('a seed gives the same numbers again, another seed others', () => {
    expect(draw(random(7), 50)).toEqual(draw(random(7), 50))
    expect(draw(normal(7), 50)).toEqual(draw(normal(7), 50))
    expect(draw(random(7), 5)).not.toEqual(draw(random(8), 5))
  })

  test('uniform: inside [0, 1), moments 1/2 and 1/3', () => {
    const values = draw(random(1), 100_000)
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    // Four standard errors.
    expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(0.0037)
    expect(Math.abs(mean(values.map((v) => v * v)) - 1 / 3)).toBeLessThan(
      0.0038,
    )
  })

  test('normal: mean 0, variance 1, fourth moment 3', () => {
    const values = draw(normal(1), 100_000)
    expect(Math.abs(mean(values))).toBeLessThan(0.0127)
    expect(Math.abs(mean(values.map((v) => v * v)) - 1)).toBeLessThan(0.018)
    const fourth = mean(values.map((v) => v * v * v * v))
    expect(Math.abs(fourth - 3)).toBeLessThan(0.124)
  })

  test('neighbouring seeds are not correlated', () => {
    const firsts = Array.from({ length: 10_000 }, (_, seed) => random(seed)())
    const products = firsts
      .slice(1)
      .map((v, i) => (v - 0.5) * (firsts[i]! - 0.5))
    expect(Math.abs(mean(products) * 12)).toBeLessThan(0.04)
  })
}
