import type { Matrix } from 'ml-matrix'
import { centred } from '../../examples/pca/centre.ts'
import { covariance } from '../../examples/pca/covariance.ts'
import { eigenbasis } from '../../examples/pca/eigenbasis.ts'
import { findLine, noisyLine, withAxes } from '../../examples/pca/noisy-line.ts'
import {
  again,
  interactive,
  range,
  toggle,
} from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { principalAxes } from '../figures/principal-axes.ts'
import { varianceBars } from '../figures/variance-bars.ts'

const n = 150

const cells = (M: Matrix): string[][] =>
  M.to2DArray().map((row) => row.map((entry) => fixed(entry, 2)))

/** A noisy line turned by hand: what PCA finds of its direction and its noise. */
export default interactive({
  controls: {
    snr: range({
      label: 'Signal-to-noise ratio put in',
      values: [0, 0.25, 0.5, 1, 2, 4, 9, 16, 25],
      value: 9,
    }),
    angle: range({
      label: 'Angle of the line',
      value: 30,
      min: -90,
      max: 90,
      step: 5,
      format: (value) => `${value}°`,
    }),
    sample: again({ label: 'Other points' }),
    notes: toggle({ label: 'The formula of the notes, Λ/n' }),
  },
  show({ snr, angle, sample, notes }) {
    const phi = (angle * Math.PI) / 180
    const X = noisyLine(n, snr, phi, sample + 1)
    const C = covariance(centred(X))
    const { P, lambda } = eigenbasis(C)
    const rotated = P.mmul(C).mmul(P.transpose())
    const formula = lambda.map((value) => (notes ? value / n : value))
    const found = findLine(X, phi)
    return {
      svg: [
        principalAxes({
          name: 'live-noisy-line',
          title: 'A noisy line and its principal axes',
          ...withAxes(X),
          extent: 12,
        }),
        varianceBars({
          measured: rotated.diagonal(),
          formula,
          label: notes ? 'Λ/n' : 'Λ',
          asWritten: notes,
          most: 32,
        }),
      ],
      words: `${
        snr === 0
          ? 'There is no signal, and the first axis is chance.'
          : `The signal varies ${snr === 1 ? 'as much as' : `${snr} times as much as`} the noise; the first axis is ${fixed(found.off, 1)}° off.`
      } The points vary by ${fixed(lambda[0]!, 2)} along it and by ${fixed(lambda[1]!, 2)} across: a ratio of (${fixed(lambda[0]!, 2)} − ${fixed(lambda[1]!, 2)})/${fixed(lambda[1]!, 2)} = ${fixed(found.snr, 2)}.${
        notes
          ? ` The notes make ${fixed(formula[0]!, 3)} of ${fixed(lambda[0]!, 2)}.`
          : ''
      }`,
      tables: [
        { caption: 'Covariance', rows: cells(C) },
        { caption: 'Rotated', rows: cells(rotated) },
      ],
    }
  },
})
