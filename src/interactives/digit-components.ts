import { Matrix } from 'ml-matrix'
import { shares } from '../../examples/pca/principal-components.ts'
import {
  leftOut,
  likeness,
  reconstructionError,
} from '../../examples/pca/reconstruction.ts'
import { choice, interactive, range } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { greyImages } from '../figures/grey-images.ts'
import { leftOutCurve } from '../figures/left-out-curve.ts'
import type { DigitComponents } from './data/digit-components.ts'

const names = 'zero one two three four five six seven eight nine'.split(' ')

/** Where the error of k components comes from. */
const source = (k: number): string => {
  if (k === 64) return 'since no eigenvalue is left out'
  return k === 63
    ? 'the one eigenvalue left out'
    : `the sum of the ${64 - k} eigenvalues left out`
}

/** A share in per cent; what is not all is not called 100.0%. */
const share = (part: number): string =>
  part > 0.9995 && part < 1 - 1e-9 ? 'over 99.9%' : `${fixed(100 * part, 1)}%`

const first = (k: number): string =>
  k === 1 ? 'the first component' : `the first ${k} components`

/** A handwritten digit from its first k coordinates, beside the digit itself. */
export default interactive({
  controls: {
    k: range({ label: 'Components kept, k', value: 8, min: 1, max: 64 }),
    digit: choice({
      label: 'Image',
      options: Object.fromEntries(
        names.map((name, i) => [String(i), `${name === 'eight' ? 'an' : 'a'} ${name}`]),
      ),
      value: '3',
    }),
  },
  handles: [
    {
      drawing: 1,
      sets: ['k'],
      along: 'x',
      at: ({ k }, { lambda }: DigitComponents) => ({ x: k, y: leftOut(lambda, k) }),
    },
  ],
  show({ k, digit }, data: DigitComponents) {
    const { lambda, count } = data
    const x = Matrix.columnVector(data.images[Number(digit)]!)
    const P = new Matrix(data.components)
    const rebuilt = likeness(P, k, x, Matrix.columnVector(data.mean))
    const kept = 1 - leftOut(shares(lambda), k)
    const rest = leftOut(lambda, k)
    return {
      svg: [
        greyImages(
          [
            { ink: x.to1DArray(), label: 'the image' },
            { ink: rebuilt.to1DArray(), label: `k = ${k}` },
          ],
          {
            name: 'live-digit-components',
            title: 'A handwritten digit, and what is rebuilt of it',
            description: `A handwritten ${names[Number(digit)]!} and the same from ${first(k)}.`,
            width: 300,
          },
        ),
        leftOutCurve({
          errors: lambda.map((_, i) => ({ k: i + 1, error: leftOut(lambda, i + 1) })),
          k,
        }),
      ],
      words: `From ${first(k)}, which ${k === 1 ? 'holds' : 'hold'} ${share(kept)} of the variance. Over all ${count.toLocaleString('en')} images the squared error is ${fixed(rest, 3)} on average, ${source(k)}; for this image it is ${fixed(reconstructionError(x, rebuilt), 3)}.`,
    }
  },
})
