import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** What is left out by the first k components, for each k. */
export interface LeftOut {
  /** Mean squared error of k components, k = 1, 2, … */
  errors: readonly { k: number; error: number }[]
  /** The k that is looked at. */
  k: number
}

/** The error falls as components are added; a dot stands at k. */
export function leftOutCurve({ errors, k }: LeftOut): string {
  const at = errors.filter((point) => point.k === k)
  return draw(
    {
      name: 'live-left-out',
      title: 'Mean squared error of the first k components',
      description: `It falls from ${errors[0]!.error.toFixed(2)} to ${errors.at(-1)!.error.toFixed(2)}; at k = ${k} it is ${at[0]!.error.toFixed(2)}.`,
    },
    {
      dragged: true,
      width: 264,
      height: 200,
      marginLeft: 36,
      marginRight: 16,
      x: { label: 'k', domain: [1, errors.length], ticks: [1, 16, 32, 48, 64] },
      y: {
        label: 'mean squared error',
        domain: [0, errors[0]!.error * 1.08],
        ticks: 5,
      },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.areaY(errors, { x: 'k', y: 'error', fill: series[0], fillOpacity: 0.15 }),
        Plot.line(errors, { x: 'k', y: 'error', stroke: series[0], strokeWidth: 2 }),
        Plot.ruleX(at, {
          x: 'k',
          y1: 0,
          y2: 'error',
          stroke: series[1],
        }),
        Plot.dot(at, { x: 'k', y: 'error', r: 5, fill: series[1] }),
      ],
    },
  )
}
