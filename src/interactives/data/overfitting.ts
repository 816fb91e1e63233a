import { experiment } from '../../../examples/regularization/experiment.ts'
import type { Curve } from '../../../examples/regularization/experiment.ts'

const rounded = (value: number) => Math.round(value * 10000) / 10000

/** The training without a regularizer that the page begins with. */
export default function overfitting(): Curve['points'] {
  const [plain] = experiment({ names: ['none'], seeds: [1] }).curves
  return plain!.points.map(({ epoch, train, test }) => ({
    epoch,
    train: rounded(train),
    test: rounded(test),
  }))
}
