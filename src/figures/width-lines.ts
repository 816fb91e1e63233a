import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** Mean κ of random networks against their width. */
export interface WidthSweep {
  parametrisation: 'standard' | 'ntk'
  points: readonly { width: number; kappa: number }[]
  slope: number
}

const labels = { standard: 'output weights of variance 1/m', ntk: '1/√m in front' }

const symbols = ['circle', 'triangle'] as const

/** κ against width, log–log, a line for each parametrisation. */
export function widthLines(sweeps: readonly WidthSweep[]): string {
  return draw(
    {
      name: 'width-lines',
      title: 'Relative scale κ of random networks, against their width',
      description: `${sweeps.map(({ parametrisation, slope }) => `With ${labels[parametrisation]} κ falls with slope ${slope.toFixed(2)}`).join('; ')}.`,
    },
    {
      height: 280,
      marginLeft: 56,
      marginRight: 34,
      x: {
        label: 'width m',
        type: 'log',
        ticks: [10, 100, 1000, 10000],
        tickFormat: ',d',
      },
      y: {
        label: 'κ',
        type: 'log',
        domain: [0.0002, 1],
        ticks: [0.001, 0.01, 0.1, 1],
        tickFormat: '~g',
      },
      marks: sweeps.flatMap(({ parametrisation, points }, i) => [
        Plot.line(points, {
          x: 'width',
          y: 'kappa',
          stroke: series[i]!,
          strokeWidth: 2,
        }),
        Plot.dot(points, {
          x: 'width',
          y: 'kappa',
          fill: series[i]!,
          r: 4,
          symbol: symbols[i]!,
        }),
        Plot.text([points[i ? 4 : 5]!], {
          x: 'width',
          y: 'kappa',
          text: () => labels[parametrisation],
          fill: series[i]!,
          fontWeight: 600,
          textAnchor: i ? 'middle' : 'end',
          dx: i ? 20 : -10,
          dy: i ? -16 : 10,
        }),
      ]),
    },
  )
}
