// #region main
/** Ranks from 1; equal values share the mean of their places. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i)
  order.sort((a, b) => values[a]! - values[b]!)
  const rank = new Array<number>(values.length)
  for (let from = 0; from < order.length;) {
    let to = from
    while (values[order[to]!] === values[order[from]!]) to++
    for (let k = from; k < to; k++) rank[order[k]!] = (from + to + 1) / 2
    from = to
  }
  return rank
}

/** Pearson's correlation coefficient. */
export function correlation(
  x: readonly number[],
  y: readonly number[],
): number {
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b) / v.length
  const [mx, my] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xy / Math.sqrt(xx * yy)
}

/** Spearman's ρ: the correlation of the ranks. */
export function spearman(x: readonly number[], y: readonly number[]): number {
  return correlation(ranks(x), ranks(y))
}

/** Spearman's ρ of x and y with z held fixed (first-order partial). */
export function partialSpearman(
  x: readonly number[],
  y: readonly number[],
  z: readonly number[],
): number {
  const [xy, xz, yz] = [spearman(x, y), spearman(x, z), spearman(y, z)]
  return (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz))
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')

  test('ties share the mean of their places', () => {
    expect(ranks([10, 30, 20, 20, 5])).toEqual([2, 5, 3.5, 3.5, 1])
  })

  test('invariant under rising maps, changes sign under falling ones', () => {
    const draw = normal(5)
    const x = Array.from({ length: 200 }, draw)
    const y = x.map((v) => v + draw())
    const rho = spearman(x, y)
    expect(rho).toBeGreaterThan(0.5)
    expect(rho).toBeLessThan(0.9)
    expect(spearman(x.map(Math.exp), y)).toBeCloseTo(rho, 12)
    expect(
      spearman(
        x,
        y.map((v) => -v),
      ),
    ).toBeCloseTo(-rho, 12)
    // Without ties, ρ = 1 − 6·Σd²/(n³ − n).
    const [a, b] = [ranks(x), ranks(y)]
    const d2 = a.reduce((sum, r, i) => sum + (r - b[i]!) ** 2, 0)
    expect(1 - (6 * d2) / (200 ** 3 - 200)).toBeCloseTo(rho, 12)
  })

  test('partial: a common cause is taken out', () => {
    const draw = normal(6)
    const z = Array.from({ length: 4000 }, draw)
    const x = z.map((v) => v + 0.3 * draw())
    const y = z.map((v) => v + 0.3 * draw())
    expect(spearman(x, y)).toBeGreaterThan(0.85)
    expect(Math.abs(partialSpearman(x, y, z))).toBeLessThan(0.1)
  })
}
