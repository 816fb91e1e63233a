import type { Matrix } from 'ml-matrix'
import { centred } from '../../examples/pca/centre.ts'
import { covariance } from '../../examples/pca/covariance.ts'
import { eigenbasis } from '../../examples/pca/eigenbasis.ts'
import { findLine, noisyLine, withAxes } from '../../examples/pca/noisy-line.ts'
import { again, interactive, range } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { principalAxes } from '../figures/principal-axes.ts'
import { turnedVariances } from '../figures/turned-variances.ts'

const n = 150

const cells = (M: Matrix): string[][] =>
  M.to2DArray().map((row) => row.map((entry) => fixed(entry, 2)))

/** An end of the line, beyond the arrow of the first axis, which is two deviations long. */
function tip({ angle, snr }: { angle: number; snr: number }) {
  const [phi, length] = [(angle * Math.PI) / 180, 2.7 * Math.sqrt(snr + 1)]
  return { x: length * Math.cos(phi), y: length * Math.sin(phi) }
}

/** A noisy line turned by hand: what PCA finds of its direction and its noise. */
export default interactive({
  controls: {
    snr: range({
      label: 'Signal-to-noise ratio',
      values: [0, 0.25, 0.5, 1, 2, 4, 9, 16],
      value: 9,
    }),
    angle: range({
      label: 'Angle of the line',
      value: 30,
      min: -175,
      max: 180,
      step: 5,
      format: (value) => `${value}°`,
    }),
    sample: again({ label: 'Other points' }),
  },
  handles: [{ sets: ['angle', 'snr'], at: tip }],
  show({ snr, angle, sample }) {
    const phi = (angle * Math.PI) / 180
    const X = noisyLine(n, snr, phi, sample + 1)
    const C = covariance(centred(X))
    const { P, lambda } = eigenbasis(C)
    const rotated = P.mmul(C).mmul(P.transpose())
    const found = findLine(X, phi)
    return {
      svg: [
        principalAxes({
          name: 'live-noisy-line',
          title: 'A noisy line and its principal axes',
          ...withAxes(X),
          line: tip({ angle, snr }),
          extent: 12,
        }),
        turnedVariances({
          before: C.diagonal(),
          after: rotated.diagonal(),
          most: 24,
        }),
      ],
      words: `${
        snr === 0
          ? 'There is no signal, and the first axis is chance.'
          : `The signal varies ${snr === 1 ? 'as much as' : `${snr} times as much as`} the noise; the first axis is ${fixed(found.off, 1)}° off.`
      } The points have the variance ${fixed(lambda[0]!, 2)} along it and ${fixed(lambda[1]!, 2)} across, which shows a signal-to-noise ratio of (${fixed(lambda[0]!, 2)} − ${fixed(lambda[1]!, 2)})/${fixed(lambda[1]!, 2)} = ${fixed(found.snr, 2)}.`,
      tables: [
        { caption: 'Covariances before', rows: cells(C) },
        { caption: 'Covariances after', rows: cells(rotated) },
      ],
    }
  },
})
