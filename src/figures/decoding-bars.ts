import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** A point of the residual stream and how well it tells the country. */
export interface DecodedPoint {
  point: string
  accuracy: number
}

/** A bar for each point; a line at what one piece of the name allows. */
export function decodingBars(points: readonly DecodedPoint[], bound = 0.2): string {
  const [first, second] = [points[0]!, points[1]!]
  return draw(
    {
      name: 'decoding-bars',
      title: 'How often the country is told right, by depth',
      description: `${percent(first.accuracy)} at the ${first.point}, which is the bound, ${percent(second.accuracy)} after ${second.point}, and at least ${percent(Math.min(...points.slice(1).map((p) => p.accuracy)))} from there on.`,
    },
    {
      marginLeft: 100,
      marginTop: 34,
      height: 320,
      x: { label: 'country told right (%)', percent: true, domain: [0, 100] },
      y: { label: null, domain: points.map(({ point }) => point) },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.barX(points, {
          x: 'accuracy',
          y: 'point',
          fill: series[0],
          insetTop: 2,
          insetBottom: 2,
        }),
        Plot.ruleX([bound], {
          stroke: series[1],
          strokeWidth: 2,
        }),
        Plot.text([bound], {
          x: (x: number) => x,
          text: () => 'bound for the last piece alone',
          frameAnchor: 'top',
          dy: -14,
          dx: -16,
          textAnchor: 'start',
          fill: series[1],
        }),
      ],
    },
  )
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
