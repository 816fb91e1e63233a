import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The probability of the right word at each point of the stream. */
export interface DepthPath {
  answer: string
  values: readonly number[]
  /** The point that is looked at. */
  at: number
}

/** A line over the depth with a dot where one looks. */
export function depthPath({ answer, values, at }: DepthPath): string {
  const points = values.map((value, depth) => ({ depth, value }))
  return draw(
    {
      name: 'live-depth-path',
      title: `Probability of ${answer} over the depth`,
      description: `${values[at]!.toFixed(2)} at depth ${at}, ${values.at(-1)!.toFixed(2)} at the end.`,
    },
    {
      dragged: true,
      width: 250,
      height: 240,
      marginRight: 12,
      x: { label: 'depth (blocks)', domain: [0, values.length - 1], ticks: 5 },
      y: { label: 'P(right word)', domain: [0, 1], ticks: 3 },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.ruleX([at], { stroke: 'currentColor' }),
        Plot.line(points, {
          x: 'depth',
          y: 'value',
          stroke: series[0],
          strokeWidth: 2,
        }),
        Plot.dot([points[at]!], { x: 'depth', y: 'value', fill: series[0], r: 5 }),
      ],
    },
  )
}
