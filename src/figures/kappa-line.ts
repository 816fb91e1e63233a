import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** κ of a network at its start for each factor on its output. */
export interface KappaLine {
  points: readonly { alpha: number; kappa: number }[]
  /** The factor that is looked at. */
  at: number
}

/** The largest κ and the smallest that the axis holds. */
const [least, most] = [1e-3, 10]

/** κ against α on logarithmic axes, and a dot where one looks. */
export function kappaLine({ points, at }: KappaLine): string {
  const now = points.filter(({ alpha }) => alpha === at)
  const line = { x: 'alpha', y: 'kappa' }
  return draw(
    {
      name: 'live-kappa-line',
      title: 'κ at the start against the factor α',
      description: points
        .map(({ alpha, kappa }) => `α ${alpha}: κ ${kappa.toPrecision(2)}`)
        .join(', '),
    },
    {
      dragged: true,
      width: 230,
      height: 300,
      marginLeft: 58,
      marginRight: 20,
      x: {
        label: 'factor α',
        type: 'log',
        domain: [0.3, 100],
        ticks: [1, 10, 100],
        tickFormat: String,
      },
      y: {
        label: 'κ at the start',
        type: 'log',
        domain: [least, most],
        ticks: [0.001, 0.01, 0.1, 1, 10],
        tickFormat: String,
        grid: true,
      },
      marks: [
        Plot.ruleX(now, { x: 'alpha', y1: least, y2: 'kappa', stroke: series[2] }),
        Plot.line(points, { ...line, stroke: series[2], strokeWidth: 2 }),
        Plot.dot(points, { ...line, stroke: series[2], r: 3 }),
        Plot.dot(now, { ...line, fill: series[2], r: 5 }),
      ],
    },
  )
}
