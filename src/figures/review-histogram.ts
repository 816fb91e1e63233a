import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'
import { mirrored } from './unit-histograms.ts'
import type { Bar } from './unit-histograms.ts'

/** One unit's value for each of some real sentences. */
export interface SentenceValues {
  values: readonly number[]
  /** The opinion of each sentence. */
  positive: readonly boolean[]
}

/** Positive sentences up, negative ones down, with a line at each mean. */
export function reviewHistogram({ values, positive }: SentenceValues): string {
  const bars = mirrored(values, positive, 30)
  const most = Math.max(...bars.map(({ count }) => Math.abs(count)))
  const means = [true, false].map((side) => {
    const own = values.filter((_, b) => positive[b] === side)
    return { side, mean: own.reduce((a, b) => a + b, 0) / own.length }
  })
  return draw(
    {
      name: 'review-histogram',
      title: 'Histogram of the best unit for real sentences',
      description: `The mean of positive sentences is ${means[0]!.mean.toFixed(2)}, that of negative ones ${means[1]!.mean.toFixed(2)}; both spread over the whole range.`,
    },
    {
      height: 310,
      marginLeft: 48,
      marginBottom: 46,
      x: { label: 'value of the unit', domain: [-1, 1] },
      y: {
        label: 'sentences',
        labelArrow: 'none',
        domain: [-1.2 * most, 1.2 * most],
        tickFormat: (count: number) => String(Math.abs(count)),
      },
      marks: [
        Plot.rectY(bars, {
          x1: 'from',
          x2: 'to',
          y: 'count',
          fill: (bar: Bar) => (bar.count > 0 ? series[0] : series[1]),
          insetLeft: 0.5,
          insetRight: 0.5,
        }),
        Plot.ruleY([0], { stroke: faint }),
        ...means.flatMap(({ side, mean }) => [
          Plot.ruleX([mean], {
            y1: 0,
            y2: side ? 1.2 * most : -1.2 * most,
            strokeWidth: 1.5,
          }),
          Plot.text([side ? 'positive ↑' : 'negative ↓'], {
            frameAnchor: side ? 'top-left' : 'bottom-left',
            dx: 8,
            dy: side ? 4 : -4,
            fill: series[side ? 0 : 1],
            fontWeight: 600,
          }),
        ]),
      ],
    },
  )
}
