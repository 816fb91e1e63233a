import { digits, digitBasis } from '../../../examples/pca/digits.ts'
import { rowMeans } from '../../../examples/pca/centre.ts'
import { digits as images } from '../../../examples/data/digits.ts'

/** The basis of the digits and one image of each digit, in few decimals. */
export interface DigitComponents {
  /** Ink of each of 64 pixels between 0 and 1, in the mean of all images. */
  mean: number[]
  /** 64 eigenvectors of length 1, one a row. */
  components: number[][]
  /** The eigenvalue of each, descending. */
  lambda: number[]
  /** Ink of the first image of each digit, 0 to 9. */
  images: number[][]
  /** How many images the basis was found from. */
  count: number
}

const rounded = (values: readonly number[], decimals: number): number[] =>
  values.map((value) => Number(value.toFixed(decimals)) + 0)

/** The principal components of all images: 5 decimals are far finer than a pixel's ink. */
export default function digitComponents(): DigitComponents {
  const { labels, count } = images()
  const X = digits()
  const { P, lambda } = digitBasis()
  return {
    mean: rounded(rowMeans(X).to1DArray(), 5),
    components: P.to2DArray().map((row) => rounded(row, 5)),
    lambda: rounded(lambda, 5),
    images: Array.from({ length: 10 }, (_, digit) =>
      X.getColumn(labels.indexOf(digit)),
    ),
    count,
  }
}
