import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** One observation in the plane of two principal components. */
export interface Placed {
  y1: number
  y2: number
  group: string
}

const symbols = ['circle', 'triangle', 'square'] as const

/**
 * Observations on the first two principal components, one colour and one symbol per
 * group, both axes on one scale so that distances are those of the data.
 *
 * @param unit Unit of the components, e.g. `cm`.
 */
export function componentScatter(points: readonly Placed[], unit: string): string {
  const groups = [...new Set(points.map((point) => point.group))]
  const labels = groups.map((group) => {
    const own = points.filter((point) => point.group === group)
    const mean = (of: (point: Placed) => number) =>
      own.reduce((sum, point) => sum + of(point), 0) / own.length
    return {
      group,
      y1: mean((point) => point.y1),
      top: Math.max(...own.map((point) => point.y2)),
    }
  })
  const heights = points.map((point) => point.y2)
  const low = Math.min(...heights) - 0.1
  // Room for the names above the highest points.
  const high = Math.max(...heights) + 0.6
  return draw(
    {
      name: 'component-scatter',
      title: 'Observations on the first two principal components',
      description: `${points.length} points in ${groups.length} groups, which the first component alone nearly separates: ${groups.join(', ')} from left to right.`,
    },
    {
      aspectRatio: 1,
      x: { label: `first component (${unit})`, grid: false },
      y: { label: `second component (${unit})`, ticks: 4, domain: [low, high] },
      symbol: { domain: groups, range: symbols },
      color: { domain: groups, range: [...series] },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.ruleY([0], { stroke: faint }),
        Plot.dot(points, {
          x: 'y1',
          y: 'y2',
          stroke: 'group',
          symbol: 'group',
          r: 3,
        }),
        Plot.text(labels, {
          x: 'y1',
          y: 'top',
          text: 'group',
          fill: 'group',
          fontWeight: 600,
          dy: -14,
        }),
      ],
    },
  )
}
