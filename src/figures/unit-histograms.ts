import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** One unit's value for each review, before and after training. */
export interface UnitValues {
  before: readonly number[]
  after: readonly number[]
  /** The opinion of each review. */
  positive: readonly boolean[]
}

/** Above: before training; below: after it. Positive reviews up, negative ones down. */
export function unitHistograms({ before, after, positive }: UnitValues): string {
  const phases = ['before training', 'after training']
  const bars = [before, after].flatMap((values, k) =>
    mirrored(values, positive, 40).map((bar) => ({ ...bar, phase: phases[k]! })),
  )
  const means = [before, after].map((values) =>
    [true, false].map((side) => {
      const own = values.filter((_, b) => positive[b] === side)
      return (own.reduce((a, b) => a + b, 0) / own.length).toFixed(2)
    }),
  )
  return draw(
    {
      name: 'unit-histograms',
      title: 'Histograms of one unit for positive and negative reviews',
      description: `Before training the means of positive and negative reviews are ${means[0]!.join(' and ')}, in one heap; after training ${means[1]!.join(' and ')}, in two.`,
    },
    {
      height: 380,
      marginLeft: 48,
      x: { label: 'value of the unit just before the verb', domain: [-1, 1] },
      y: {
        label: '↓ negative, positive ↑ (reviews)',
        labelArrow: 'none',
        tickFormat: (count: number) => String(Math.abs(count)),
      },
      fy: { label: null, domain: phases, axis: null },
      facet: { marginRight: 8 },
      marks: [
        Plot.rectY(bars, {
          fy: 'phase',
          x1: 'from',
          x2: 'to',
          y: 'count',
          fill: (bar: Bar) => (bar.count > 0 ? series[0] : series[1]),
          insetLeft: 0.5,
          insetRight: 0.5,
        }),
        Plot.ruleY([0], { stroke: faint }),
        Plot.text(phases, {
          fy: (phase: string) => phase,
          text: (phase: string) => phase,
          frameAnchor: 'top',
          dy: 4,
          fontWeight: 700,
        }),
      ],
    },
  )
}

/** A bar of a histogram of values between −1 and 1. */
export interface Bar {
  from: number
  to: number
  /** Negative for the negative side: its bars hang down. */
  count: number
}

/** Two histograms, one up and one down from the same line. */
export function mirrored(
  values: readonly number[],
  positive: readonly boolean[],
  bins: number,
): Bar[] {
  return [true, false].flatMap((side) => {
    const own = new Array<number>(bins).fill(0)
    values.forEach((value, b) => {
      if (positive[b] === side)
        own[Math.min(bins - 1, Math.floor(((value + 1) / 2) * bins))]! += 1
    })
    return own.map((count, k) => ({
      from: (2 * k) / bins - 1,
      to: (2 * (k + 1)) / bins - 1,
      count: side ? count : -count,
    }))
  })
}
