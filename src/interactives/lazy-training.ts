import type { Problem } from '../../examples/training-dynamics/gradient-flow.ts'
import { training } from '../../examples/training-dynamics/gradient-flow.ts'
import {
  deviation,
  inputs,
  prediction,
  targets,
} from '../../examples/training-dynamics/lazy-training.ts'
import { networkKappa } from '../../examples/training-dynamics/network-scale.ts'
import { initialNet } from '../../examples/training-dynamics/tanh-net.ts'
import {
  again,
  interactive,
  range,
  toggle,
} from '../components/interactive/specification.ts'
import { kappaLine } from '../figures/kappa-line.ts'
import { frame, lazyTraining } from '../figures/lazy-training.ts'

const until = 20
const steps = 400
/** Steps of the training between two pictures of it. */
const stride = 20

const alphas = [0.3, 1, 3, 10, 30, 100]

const digits = (value: number): string =>
  value.toLocaleString('en', {
    maximumSignificantDigits: 2,
  })

const share = (value: number): string =>
  value.toLocaleString('en', { style: 'percent', maximumSignificantDigits: 2 })

/** κ of a network at its start. */
function kappaOf(state: { alpha: number; centred: boolean; sample: number }): number {
  const { alpha, centred, sample } = state
  return networkKappa(initialNet(64, sample + 1), { inputs, targets, alpha, centred })
}

/** A network trained before one's eyes, beside what its first kernel foretells. */
export default interactive({
  controls: {
    alpha: range({
      label: 'Factor α on the output',
      values: alphas,
      value: 1,
    }),
    centred: toggle({ label: 'Centred: subtract the first outputs', value: true }),
    sample: again({ label: 'Other random weights' }),
  },
  handles: [
    {
      drawing: 1,
      sets: ['alpha'],
      along: 'x',
      at: (state) => ({ x: state.alpha, y: kappaOf(state) }),
    },
  ],
  *show({ alpha, centred, sample }) {
    const start = initialNet(64, sample + 1)
    const problem: Problem = { inputs, targets, alpha, centred }
    const kappas = alphas.map((each) => ({
      alpha: each,
      kappa: kappaOf({ alpha: each, centred, sample }),
    }))
    const kappa = kappas.find((each) => each.alpha === alpha)!.kappa
    const predicted = prediction(start, problem)
    const times = Array.from(
      { length: steps / 4 + 1 },
      (_, i) => (until * 4 * i) / steps,
    )
    const ode = times.map(predicted)
    const far = Math.max(...predicted(0).map(Math.abs))
    const begin =
      far > frame
        ? ` The outputs begin outside of the picture, up to ${digits(far)}.`
        : ''
    const net: number[][] = []
    let step = 0
    for (const { time, y, movement } of training(start, problem, { until, steps })) {
      if (step % 4 === 0) net.push(y)
      if (step % stride === 0) {
        const gap = deviation(net, ode.slice(0, net.length), targets)
        const by =
          time < until ? `Until time ${time.toFixed(0)}` : 'In the whole training'
        yield {
          svg: [
            lazyTraining({ times, net, ode, targets }),
            kappaLine({ points: kappas, at: alpha }),
          ],
          words: `At the start κ is ${digits(kappa)}. ${by} the weights move by ${share(movement)} of their size, and the outputs part from what the kernel predicts by at most ${share(gap)} of the size of the targets.${begin}`,
        }
      }
      step++
    }
  },
})
