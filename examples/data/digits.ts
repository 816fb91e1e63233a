import { rows } from './digits-rows.ts'

/** Grey images with labels, in the order of the source. */
export interface Digits {
  /** One image after another, 64 numbers in [0, 1] each, row by row. */
  pixels: Float64Array
  /** The digit that each image shows, 0 to 9. */
  labels: Uint8Array
  /** How many images there are. */
  count: number
}

/** Side of an image in pixels. */
export const side = 8

/**
 * All 1,797 images of the test part of the UCI data set *Optical Recognition
 * of Handwritten Digits* (Alpaydin and Kaynak 1998, doi:10.24432/C50P49).
 */
export function digits(): Digits {
  const lines = rows.trim().split('\n')
  const size = side * side
  const pixels = new Float64Array(lines.length * size)
  const labels = new Uint8Array(lines.length)
  lines.forEach((line, image) => {
    for (let k = 0; k < size; k++) {
      pixels[image * size + k] = parseInt(line.charAt(k), 17) / 16
    }
    labels[image] = Number(line.charAt(size))
  })
  return { pixels, labels, count: lines.length }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('as many images of each digit as the source states', () => {
    const counts = new Array<number>(10).fill(0)
    for (const label of digits().labels) counts[label]! += 1
    expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
  })

  test('the ink of all images is that of the source', () => {
    const { pixels, count } = digits()
    expect(pixels).toHaveLength(count * 64)
    expect(pixels.reduce((sum, value) => sum + value * 16, 0)).toBe(561718)
    expect(Math.min(...pixels)).toBe(0)
    expect(Math.max(...pixels)).toBe(1)
  })
}
