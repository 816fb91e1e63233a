import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Kurtosis at one place, as it is and after a random rotation. */
export interface KurtosisPair {
  where: string
  standard: number
  rotated: number
}

/** A row for each place: a dot as it is, a square after a rotation. */
export function kurtosisDots(places: readonly KurtosisPair[]): string {
  const range = (of: readonly number[]) =>
    `${Math.min(...of).toFixed(1)} to ${Math.max(...of).toFixed(1)}`
  const groups = [true, false].map((neurons) =>
    places.filter(({ where }) => where.startsWith('neurons') === neurons),
  )
  const [neurons, stream] = groups.map(
    (group) =>
      `${range(group.map((p) => p.standard))}, after a rotation ${range(group.map((p) => p.rotated))}`,
  )
  return draw(
    {
      name: 'kurtosis-dots',
      title: 'Kurtosis of activations before and after a random rotation',
      description: `Neurons: ${neurons}. Residual stream: ${stream}. A Gaussian has 3.`,
    },
    {
      marginLeft: 78,
      marginTop: 44,
      height: 380,
      x: { label: 'kurtosis', domain: [2, 5.6] },
      y: { label: null, domain: places.map(({ where }) => where) },
      marks: [
        Plot.ruleX([3], { stroke: faint, strokeWidth: 2 }),
        Plot.ruleY(places, {
          y: 'where',
          x1: 'rotated',
          x2: 'standard',
          stroke: faint,
        }),
        Plot.dot(places, { x: 'standard', y: 'where', fill: series[0], r: 5 }),
        Plot.dot(places, {
          x: 'rotated',
          y: 'where',
          symbol: 'square',
          stroke: series[1],
          strokeWidth: 2,
          r: 4,
        }),
        Plot.text(['● as they are'], {
          frameAnchor: 'top-left',
          dy: -18,
          fill: series[0],
          fontWeight: 600,
        }),
        Plot.text(['□ after a random rotation'], {
          frameAnchor: 'top-right',
          dy: -18,
          fill: series[1],
          fontWeight: 600,
        }),
      ],
    },
  )
}
