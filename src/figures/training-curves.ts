import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Loss on the training and on the test data during one training. */
export interface TrainingCurve {
  name: string
  points: readonly { epoch: number; train: number; test: number }[]
}

/** A panel for each training, in two columns on one scale. */
export function trainingCurves(
  curves: readonly TrainingCurve[],
  { title = 'Training and test loss' } = {},
): string {
  const columns = 2
  const long = curves.flatMap(({ name, points }, i) =>
    points.flatMap(({ epoch, train, test }) => [
      { ...place(i, columns), name, epoch, loss: train, on: 'training' },
      { ...place(i, columns), name, epoch, loss: test, on: 'test' },
    ]),
  )
  const heads = curves.map(({ name }, i) => ({ ...place(i, columns), name }))
  const last = curves[0]!.points.at(-1)!.epoch
  const ends = curves.map(({ name, points }) => {
    const { train, test } = points.at(-1)!
    return `${name}: training ${train.toFixed(2)}, test ${test.toFixed(2)}`
  })
  const of = (on: string) => long.filter((each) => each.on === on)
  const line = { x: 'epoch', y: 'loss', fx: 'column', fy: 'row', strokeWidth: 2 }
  return draw(
    {
      name: 'training-curves',
      title,
      description: `Losses after ${last} epochs, in nats. ${ends.join('; ')}.`,
    },
    {
      height: 380,
      x: { label: 'epoch', ticks: [0, last / 2, last] },
      y: {
        label: 'cross-entropy (nats)',
        domain: [0, 2.7],
        ticks: [0, 1, 2],
        grid: true,
      },
      fx: { axis: null, padding: 0.14 },
      fy: { axis: null, padding: 0.12 },
      marks: [
        Plot.frame({ stroke: faint }),
        Plot.line(of('test'), { ...line, stroke: series[1] }),
        Plot.line(of('training'), {
          ...line,
          stroke: series[0],
          strokeDasharray: '4 3',
        }),
        Plot.text(heads, {
          fx: 'column',
          fy: 'row',
          text: 'name',
          frameAnchor: 'top',
          fontWeight: 600,
          dy: 8,
        }),
        Plot.text(
          [{ ...place(0, columns), epoch: last, loss: curves[0]!.points.at(-1)!.test }],
          {
            x: 'epoch',
            y: 'loss',
            fx: 'column',
            fy: 'row',
            text: () => 'test',
            fill: series[1],
            textAnchor: 'end',
            dy: -12,
          },
        ),
        Plot.text(
          [
            {
              ...place(0, columns),
              epoch: last,
              loss: curves[0]!.points.at(-1)!.train,
            },
          ],
          {
            x: 'epoch',
            y: 'loss',
            fx: 'column',
            fy: 'row',
            text: () => 'training',
            fill: series[0],
            textAnchor: 'end',
            dy: -12,
          },
        ),
      ],
    },
  )
}

const place = (i: number, columns: number) => ({
  column: i % columns,
  row: Math.floor(i / columns),
})
