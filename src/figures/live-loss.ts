import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The loss so far. */
export interface LiveLoss {
  losses: readonly { step: number; loss: number }[]
  /** Steps of the whole training. */
  steps: number
}

/** The loss over the steps of a training, on a logarithmic axis. */
export function liveLoss({ losses, steps }: LiveLoss): string {
  return draw(
    {
      name: 'live-loss',
      title: 'Loss in the course of the training',
      description: `The loss after ${losses.at(-1)!.step} of ${steps} steps.`,
    },
    {
      width: 290,
      height: 230,
      marginLeft: 60,
      clip: true,
      x: { label: 'step', domain: [0, steps], ticks: [0, steps / 2, steps] },
      y: {
        label: 'loss (logarithmic)',
        type: 'log',
        domain: [1e-4, 3],
        ticks: [1e-4, 1e-3, 0.01, 0.1, 1],
        tickFormat: String,
      },
      marks: [
        Plot.ruleY([1e-4, 1e-3, 0.01, 0.1, 1], { stroke: faint, strokeOpacity: 0.5 }),
        Plot.line(losses, {
          x: 'step',
          y: 'loss',
          stroke: series[2],
          strokeWidth: 2.5,
        }),
        Plot.dot(losses.slice(-1), {
          x: 'step',
          y: 'loss',
          fill: series[2],
          r: 4,
          clip: false,
        }),
      ],
    },
  )
}
