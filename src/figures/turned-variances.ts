import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Variances of two variables, and those along two axes at a right angle to each other. */
export interface TurnedVariances {
  /** Of the variables as they were measured. */
  before: readonly number[]
  /** Along the principal axes, largest first. */
  after: readonly number[]
  /** The largest variance that the scale must hold. */
  most: number
}

/** The variables, a gap, and the axes. */
const places = ['x₁', 'x₂', ' ', 'p₁', 'p₂']

const both = ([one, other]: readonly number[]): string =>
  `${one!.toFixed(2)} and ${other!.toFixed(2)}`

/** One bar a variable and one an axis: the same sum, shared out otherwise. */
export function turnedVariances({ before, after, most }: TurnedVariances): string {
  const bars = [before[0]!, before[1]!, 0, after[0]!, after[1]!].flatMap(
    (variance, i) =>
      i === 2 ? [] : [{ place: places[i]!, variance, side: i < 2 ? 0 : 1 }],
  )
  type Bar = (typeof bars)[number]
  return draw(
    {
      name: 'live-turned-variances',
      title: 'Variances before and after the rotation',
      description: `Of the two variables ${both(before)}, along the two axes ${both(after)}.`,
    },
    {
      width: 256,
      height: 270,
      marginTop: 44,
      marginBottom: 30,
      x: { label: null, domain: places, tickSize: 0 },
      y: { label: 'variance', domain: [0, most], ticks: 5 },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.barY(bars, {
          x: 'place',
          y: 'variance',
          fill: ({ side }: Bar) => series[side],
        }),
        Plot.text(bars, {
          x: 'place',
          y: 'variance',
          text: ({ variance }: Bar) => variance.toPrecision(2),
          dy: -9,
          fontSize: 13,
          fill: 'currentColor',
        }),
        ...['before', 'after'].map((label, side) =>
          Plot.text([label], {
            x: [places[side === 0 ? 0 : 3]!],
            y: [most],
            textAnchor: 'middle',
            dx: 18,
            dy: -10,
            fill: series[side]!,
            fontWeight: 600,
          }),
        ),
      ],
    },
  )
}
