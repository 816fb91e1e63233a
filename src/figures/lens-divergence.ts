import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Mean divergence of the final distribution from what is read at each point. */
export interface LensDivergence {
  points: readonly string[]
  mean: { divergence: readonly number[] }
}

/** A bar for each point of the stream, shrinking to nothing. */
export function lensDivergence({ points, mean }: LensDivergence): string {
  const bars = points.map((point, k) => ({ point, value: mean.divergence[k]! }))
  return draw(
    {
      name: 'lens-divergence',
      title: 'How far what is read lies from the final answer, on average',
      description: bars
        .map(({ point, value }) => `${point}: ${value.toFixed(2)} nats`)
        .join(', '),
    },
    {
      height: 310,
      marginLeft: 98,
      marginRight: 40,
      x: { label: 'mean divergence from the final answer (nats)' },
      y: { label: null, domain: points, tickSize: 0 },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.barX(bars, {
          x: 'value',
          y: 'point',
          fill: series[0],
          insetTop: 2,
          insetBottom: 2,
        }),
        Plot.text(bars, {
          x: 'value',
          y: 'point',
          text: ({ value }: (typeof bars)[number]) => value.toFixed(2),
          textAnchor: 'start',
          dx: 5,
        }),
      ],
    },
  )
}
