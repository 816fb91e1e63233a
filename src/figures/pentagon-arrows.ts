import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Five directions, how strongly each feature is present, and the sum of them. */
export interface PentagonSum {
  directions: readonly (readonly [number, number])[]
  codes: readonly number[]
  point: readonly [number, number]
}

/**
 * Directions as arrows, the activation as a dot at the end of their sum; dashes from it onto each arrow of an
 * absent feature along which it reaches.
 */
export function pentagonArrows({ directions, codes, point }: PentagonSum): string {
  const [px, py] = point
  const arrows = directions.map(([x, y], i) => ({ x, y, name: `${i + 1}` }))
  // The sum, step by step.
  const steps = directions.reduce(
    (path, [x, y], i) => {
      const [u, v] = path.at(-1)!
      return [...path, [u + codes[i]! * x, v + codes[i]! * y] as const]
    },
    [[0, 0] as readonly [number, number]],
  )
  const feet = directions.flatMap(([x, y], i) => {
    const along = x * px + y * py
    return codes[i]! > 0 || along < 0.005
      ? []
      : [{ x: along * x, y: along * y, dx: x, dy: y, along }]
  })
  return draw(
    {
      name: 'live-pentagon-arrows',
      title: 'Five feature directions in two dimensions, and an activation',
      description: `Five arrows of length one, 72° apart. The activation lies at ${px.toFixed(2)}, ${py.toFixed(2)}; dashes lead from it onto ${feet.length} arrows of absent features.`,
    },
    {
      width: 306,
      height: 312,
      marginLeft: 46,
      marginRight: 16,
      marginTop: 28,
      marginBottom: 40,
      x: { label: 'neuron 1', domain: [-1.7, 1.7], ticks: [-1, 0, 1] },
      y: { label: 'neuron 2', domain: [-1.7, 1.7], ticks: [-1, 0, 1] },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.ruleY([0], { stroke: faint }),
        Plot.arrow(arrows, {
          x1: 0,
          y1: 0,
          x2: 'x',
          y2: 'y',
          stroke: series[0],
          strokeWidth: 2,
          headLength: 7,
        }),
        Plot.line(steps, {
          stroke: 'currentColor',
          strokeOpacity: 0.6,
          strokeWidth: 2,
        }),
        Plot.link(feet, {
          x1: px,
          y1: py,
          x2: 'x',
          y2: 'y',
          stroke: series[1],
          strokeDasharray: '4 3',
          strokeWidth: 1.5,
        }),
        Plot.dot(feet, { x: 'x', y: 'y', fill: series[1], r: 3.5 }),
        Plot.dot([point], { fill: 'currentColor', r: 6 }),
        Plot.text(arrows, {
          x: (arrow: Arrow) => arrow.x * 1.2,
          y: (arrow: Arrow) => arrow.y * 1.2,
          text: 'name',
          fill: series[0],
          fontWeight: 600,
        }),
      ],
    },
  )
}

interface Arrow {
  x: number
  y: number
}
