import { Matrix } from 'ml-matrix'
import { computed, constant, matrix, real, scope } from 'residual'

// #region main
/**
 * A dictionary of five features in two dimensions, and sparse codes for it:
 * unit vectors in the plane, 72° apart. The first one stands at 9°, as far from the axes as the
 * five can be, so that no entry vanishes by the choice of axes.
 */
export function pentagon(): [number, number][] {
  return [0, 1, 2, 3, 4].map((i) => {
    const angle = ((9 + 72 * i) * Math.PI) / 180
    return [Math.cos(angle), Math.sin(angle)]
  })
}

/** Σ fᵢdᵢ: the point of the plane that the codes f stand for. */
export function compose(codes: readonly number[]): [number, number] {
  const sum: [number, number] = [0, 0]
  pentagon().forEach(([x, y], i) => {
    sum[0] += codes[i]! * x
    sum[1] += codes[i]! * y
  })
  return sum
}

/** Share of the entries that are 0 (up to rounding). */
export function shareOfZeros(rows: readonly (readonly number[])[]): number {
  const entries = rows.flat()
  const zeros = entries.filter((value) => Math.abs(value) < 1e-9).length
  return zeros / entries.length
}

/** The codes of inputs that have one feature each. */
export const oneHotCodes: number[][] = [0, 1, 2, 3, 4].map((i) =>
  [0, 1, 2, 3, 4].map((j) => (i === j ? 1 : 0)),
)
// #endregion

/** How sparse the dictionary is. */
export function sparsityAsWritten(): number {
  return shareOfZeros(pentagon())
}

/** How sparse the codes are. */
export function sparsity(): number {
  return shareOfZeros(oneHotCodes)
}

/**
 * The dictionary D, the codes C of one feature each, and a linear read-out A,
 * at any distance from the best one: far from it all claims about the error
 * of a read-out would pass.
 */
export const given = scope({
  D: constant(new Matrix(pentagon()).transpose()),
  C: constant(new Matrix(oneHotCodes)),
  '\\Delta': matrix(5, 2),
  '\\tau': real({ min: 0, max: 1 }),
  A: computed(
    ({
      D,
      '\\Delta': step,
      '\\tau': far,
    }: Record<string, Matrix | number>) => {
      const best = (D as Matrix).transpose().mul(2 / 5)
      const size = (far as number) * (far as number) * (far as number)
      return best.add(Matrix.mul(step as Matrix, size))
    },
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('unit vectors, 72° between neighbours, their sum 0', () => {
    const directions = pentagon()
    directions.forEach(([x, y], i) => {
      expect(Math.hypot(x, y)).toBeCloseTo(1, 14)
      const [u, v] = directions[(i + 1) % 5]!
      expect(x * u + y * v).toBeCloseTo(Math.cos((2 * Math.PI) / 5), 14)
    })
    const [x, y] = compose([1, 1, 1, 1, 1])
    expect(Math.hypot(x, y)).toBeLessThan(1e-15)
  })

  test('the codes are sparse, the dictionary is not', () => {
    expect(sparsityAsWritten()).toBe(0)
    expect(sparsity()).toBe(0.8)
  })

  test('codes compose to the direction that they name', () => {
    pentagon().forEach((direction, i) => {
      expect(compose(oneHotCodes[i]!)).toEqual(direction)
    })
  })
}
