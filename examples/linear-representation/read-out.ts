import { compose, oneHotCodes, pentagon } from './pentagon-dictionary.ts'

// #region main
/**
 * Reads the codes of the five features from a point of the plane in three
 * ways. They are f = s·Dx + b, kept as they are or rectified.
 */
export interface Readout {
  scale: number
  bias: number
  rectified: boolean
}

const neighbour = Math.cos((2 * Math.PI) / 5)

/** How far the point reaches along each direction, as it is. */
export const projected: Readout = { scale: 1, bias: 0, rectified: false }

/** The best linear read-out of one-hot codes: the pseudo-inverse, s = ⅖. */
export const linear: Readout = { scale: 2 / 5, bias: 0, rectified: false }

/** The best scale with a ReLU and no bias, s = 1 / (1 + 2cos²72°). */
export const relu: Readout = {
  scale: 1 / (1 + 2 * neighbour * neighbour),
  bias: 0,
  rectified: true,
}

/**
 * A ReLU with a bias that shuts the neighbours out: f = ReLU(Wₑx + bₑ), as in
 * a sparse autoencoder, with s = 1 / (1 − cos 72°) and b = −s·cos 72°.
 */
export const biased: Readout = {
  scale: 1 / (1 - neighbour),
  bias: -neighbour / (1 - neighbour),
  rectified: true,
}

/** The codes that a read-out finds in the point (x, y). */
export function readOut(
  { scale, bias, rectified }: Readout,
  [x, y]: readonly [number, number],
): number[] {
  return pentagon().map(([u, v]) => {
    const z = scale * (u * x + v * y) + bias
    return rectified ? Math.max(0, z) : z
  })
}

/** Squared error ‖f − e‖² of a read-out, averaged over the one-hot codes. */
export function readOutError(readout: Readout): number {
  const errors = oneHotCodes.map((codes) =>
    readOut(readout, compose(codes)).reduce(
      (sum, value, i) => sum + (value - codes[i]!) * (value - codes[i]!),
      0,
    ),
  )
  return errors.reduce((sum, error) => sum + error, 0) / errors.length
}
// #endregion

/** The intensity as a linear function of x. */
export function asWritten(point: readonly [number, number]): number[] {
  return readOut(linear, point)
}

/** A row of the figure: a read-out, its codes and its error. */
export interface ReadoutRow {
  name: 'linear' | 'ReLU' | 'ReLU and bias'
  /** Codes read (columns) for each one-hot input (rows). */
  codes: number[][]
  error: number
}

/** The figure: five one-hot inputs through the three read-outs. */
export function readOuts(): ReadoutRow[] {
  const row = (name: ReadoutRow['name'], readout: Readout): ReadoutRow => ({
    name,
    codes: oneHotCodes.map((codes) => readOut(readout, compose(codes))),
    error: readOutError(readout),
  })
  return [
    row('linear', linear),
    row('ReLU', relu),
    row('ReLU and bias', biased),
  ]
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')

  test('errors: linear 3/5, ReLU 0.160, ReLU and bias 0', () => {
    expect(readOutError(linear)).toBeCloseTo(3 / 5, 12)
    expect(Math.abs(readOutError(relu) - 0.16)).toBeLessThan(5e-4)
    expect(readOutError(biased)).toBeLessThan(1e-30)
  })

  test('no linear map does better: identity less a rank-2 matrix', () => {
    // Eckart–Young: five singular values 1, two of them kept, 3/5 an input.
    const gaussian = normal(1)
    const points = oneHotCodes.map(compose)
    for (let trial = 0; trial < 200; trial++) {
      const size = trial < 100 ? 1 : 0.05
      const map = pentagon().map(([u, v]) => [
        0.4 * u + size * gaussian(),
        0.4 * v + size * gaussian(),
      ])
      let error = 0
      points.forEach(([x, y], i) => {
        map.forEach(([a = 0, b = 0], j) => {
          const code = a * x + b * y - (i === j ? 1 : 0)
          error += (code * code) / 5
        })
      })
      expect(error).toBeGreaterThan(3 / 5)
    }
  })

  test('the scale of the ReLU read-out is the best one', () => {
    for (const factor of [0.9, 0.99, 1.01, 1.1]) {
      const other = { ...relu, scale: relu.scale * factor }
      expect(readOutError(other)).toBeGreaterThan(readOutError(relu))
    }
  })

  test('projected: a feature whole, its neighbours by cos 72°', () => {
    const [own, next, far] = readOut(projected, compose(oneHotCodes[0]!))
    expect(own).toBeCloseTo(1, 14)
    expect(next).toBeCloseTo(Math.cos((2 * Math.PI) / 5), 14)
    expect(far).toBeCloseTo(-Math.cos(Math.PI / 5), 14)
  })

  test('linear: absent features get codes as large as 0.32', () => {
    const codes = asWritten(compose(oneHotCodes[0]!))
    const absent = Math.max(...codes.slice(1).map(Math.abs))
    expect(absent).toBeCloseTo(0.4 * Math.cos(Math.PI / 5), 12)
    const right = readOut(biased, compose(oneHotCodes[0]!))
    expect(Math.max(...right.slice(1))).toBeLessThan(1e-15)
  })
}
