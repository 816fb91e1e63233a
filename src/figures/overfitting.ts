import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The losses of one training, and where one would have stopped it. */
export interface Overfitting {
  points: readonly { epoch: number; train: number; test: number }[]
  /** An epoch of one of the points. */
  stopped: number
}

/** Training and test loss over the epochs; the test loss where one stops, and its lowest. */
export function overfitting({ points, stopped }: Overfitting): string {
  const last = points.at(-1)!.epoch
  const now = points.filter(({ epoch }) => epoch === stopped)
  const best = points.reduce((a, b) => (b.test < a.test ? b : a))
  const line = { x: 'epoch', strokeWidth: 2 }
  return draw(
    {
      name: 'live-overfitting',
      title: 'Training and test loss without a regularizer',
      description: `After ${stopped} of ${last} epochs, training ${now[0]!.train.toFixed(2)} and test ${now[0]!.test.toFixed(2)}; the lowest test loss is ${best.test.toFixed(2)}, after ${best.epoch}.`,
    },
    {
      dragged: true,
      width: 600,
      height: 330,
      marginLeft: 52,
      marginTop: 40,
      marginRight: 104,
      marginBottom: 60,
      x: { label: 'epochs of training', domain: [0, last], ticks: 5 },
      y: {
        label: 'cross-entropy (nats)',
        domain: [0, 2.7],
        ticks: [0, 1, 2],
        grid: true,
      },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.ruleX(now, { x: 'epoch', y1: 0, y2: 'test', stroke: 'currentColor' }),
        Plot.line(points, { ...line, y: 'test', stroke: series[1] }),
        Plot.line(points, {
          ...line,
          y: 'train',
          stroke: series[0],
          strokeDasharray: '4 3',
        }),
        Plot.dot([best], { x: 'epoch', y: 'test', fill: series[1], r: 4 }),
        Plot.dot(now, { x: 'epoch', y: 'test', fill: 'currentColor', r: 5 }),
        Plot.dot(now, { x: 'epoch', y: 'train', fill: 'currentColor', r: 5 }),
        ...(['test', 'train'] as const).map((on, i) =>
          Plot.text(points.slice(-1), {
            x: 'epoch',
            y: on,
            text: () => (on === 'test' ? 'test' : 'training'),
            fill: series[1 - i]!,
            fontWeight: 600,
            textAnchor: 'start',
            dx: 14,
            dy: on === 'test' ? 0 : -4,
          }),
        ),
      ],
    },
  )
}
