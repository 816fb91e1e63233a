import type { Curve } from '../../examples/regularization/experiment.ts'
import { interactive, range } from '../components/interactive/specification.ts'
import { overfitting } from '../figures/overfitting.ts'

/** Epochs of the training, and those between two measurements. */
const [all, apart] = [80, 4]

/** A training that goes on for too long: what would it have been to stop earlier? */
export default interactive({
  controls: {
    epoch: range({
      label: 'Stop after',
      value: 40,
      max: all,
      step: apart,
      format: (value) => (value === 0 ? 'no epoch' : `${value} epochs`),
    }),
  },
  handles: [
    {
      sets: ['epoch'],
      along: 'x',
      at: ({ epoch }, points: Curve['points']) => ({
        x: epoch,
        y: points[epoch / apart]!.test,
      }),
    },
  ],
  show({ epoch }, points: Curve['points']) {
    const now = points[epoch / apart]!
    const best = points.reduce((a, b) => (b.test < a.test ? b : a))
    const far =
      now === best
        ? 'It is never lower than here'
        : `The lowest is ${best.test.toFixed(2)}, after ${best.epoch} epochs: you stop ${epoch < best.epoch ? 'too early' : 'too late'}, and pay ${(now.test - best.test).toFixed(2)} for it`
    return {
      svg: overfitting({ points, stopped: epoch }),
      words: `${epoch === 0 ? 'Before the training' : `After ${epoch} epochs`} the loss is ${now.train.toFixed(2)} on the training data and ${now.test.toFixed(2)} on the test data. ${far}.`,
    }
  },
})
