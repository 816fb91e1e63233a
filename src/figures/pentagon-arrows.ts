import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Directions in the plane as arrows; how far two neighbours reach along the first. */
export function pentagonArrows(
  directions: readonly (readonly [number, number])[],
): string {
  const arrows = directions.map(([x, y], i) => ({ x, y, name: `${i + 1}` }))
  const [first, second] = directions
  const along = first![0] * second![0] + first![1] * second![1]
  const foot = { x: along * first![0], y: along * first![1] }
  return draw(
    {
      name: 'pentagon-arrows',
      title: 'Five feature directions in two dimensions',
      description: `Five arrows of length one, 72° apart. Along the first, its two neighbours reach ${along.toFixed(3)}.`,
    },
    {
      width: 340,
      aspectRatio: 1,
      x: { label: 'neuron 1', domain: [-1.2, 1.2], ticks: [-1, 0, 1] },
      y: { label: 'neuron 2', domain: [-1.2, 1.2], ticks: [-1, 0, 1] },
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
        Plot.link([directions[1]!, directions.at(-1)!], {
          x1: ([x]: readonly [number, number]) => x,
          y1: ([, y]: readonly [number, number]) => y,
          x2: foot.x,
          y2: foot.y,
          stroke: series[1],
          strokeDasharray: '4 3',
          strokeWidth: 1.5,
        }),
        Plot.dot([foot], { x: 'x', y: 'y', fill: series[1], r: 4 }),
        Plot.text([foot], {
          x: 'x',
          y: 'y',
          text: () => along.toFixed(2),
          fill: series[1],
          dx: 20,
          dy: 13,
        }),
        Plot.text(arrows, {
          x: (arrow: Arrow) => arrow.x * 1.11,
          y: (arrow: Arrow) => arrow.y * 1.11,
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
