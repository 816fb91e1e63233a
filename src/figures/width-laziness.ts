import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** Results of networks of one width, with those of each seed. */
export interface WidthPoint {
  width: number
  deviation: number
  deviations: readonly number[]
  movement: number
  movements: readonly number[]
}

const rows = [
  { of: 'movement', label: 'movement of the weights', symbol: 'triangle', dy: -16 },
  { of: 'deviation', label: 'deviation from the equation', symbol: 'circle', dy: 56 },
] as const

/** Movement and deviation against width, log–log, a small dot for each seed. */
export function widthLaziness(points: readonly WidthPoint[]): string {
  const [narrow, wide] = [points[0]!, points.at(-1)!]
  const middle = points[Math.floor((points.length - 1) / 2)]!
  return draw(
    {
      name: 'width-laziness',
      title: 'How lazy networks are, against their width',
      description: `From width ${narrow.width} to ${wide.width}: ${rows.map(({ of, label }) => `${label} from ${narrow[of].toPrecision(2)} to ${wide[of].toPrecision(2)}`).join('; ')}.`,
    },
    {
      height: 280,
      marginLeft: 56,
      x: {
        label: 'width m',
        type: 'log',
        base: 2,
        domain: [narrow.width / 1.3, wide.width * 1.3],
        ticks: points.map(({ width }) => width),
        tickFormat: (width: number) => width.toLocaleString('en'),
      },
      y: {
        label: 'relative size',
        type: 'log',
        domain: [0.006, 1.5],
        ticks: [0.01, 0.1, 1],
        tickFormat: '~g',
      },
      marks: rows.flatMap(({ of, label, symbol, dy }, i) => [
        Plot.line(points, {
          x: 'width',
          y: of,
          stroke: series[i]!,
          strokeWidth: 2,
        }),
        Plot.dot(
          points.flatMap((point) =>
            point[`${of}s`].map((value) => ({ width: point.width, value })),
          ),
          {
            x: 'width',
            y: 'value',
            r: 2.5,
            symbol,
            fill: series[i]!,
            fillOpacity: 0.6,
          },
        ),
        Plot.text([i === 0 ? middle : narrow], {
          x: 'width',
          y: of,
          text: () => label,
          fill: series[i]!,
          fontWeight: 600,
          textAnchor: 'start',
          dx: 4,
          dy,
        }),
      ]),
    },
  )
}
