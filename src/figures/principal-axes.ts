import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** A cloud of points in the plane and its principal axes. */
export interface Cloud {
  /** Unique on a page. */
  name: string
  title: string
  points: readonly { x: number; y: number; group?: string }[]
  /** Direction (length 1) and variance of each axis, largest first. */
  axes: readonly { x: number; y: number; variance: number }[]
  /** An end of the line on which the points would lie without noise; the other is opposite. */
  line?: { x: number; y: number }
  /** How far the scales go in each direction; as far as the points without it. */
  extent?: number
}

/** Points as dots, each axis as an arrow two standard deviations long. */
export function principalAxes({
  name,
  title,
  points,
  axes,
  line,
  extent,
}: Cloud): string {
  const arrows = axes.map(({ x, y, variance }, i) => {
    const length = 2 * Math.sqrt(variance)
    return { x: length * x, y: length * y, label: `p${'₁₂'.charAt(i)}` }
  })
  const grouped = points.some((point) => point.group !== undefined)
  const groups = [...new Set(points.map((point) => point.group ?? ''))]
  const domain = extent === undefined ? {} : { domain: [-extent, extent] }
  return draw(
    {
      name,
      title,
      description: `The first axis has variance ${axes[0]!.variance.toFixed(2)}, the second, at a right angle to it, ${axes[1]!.variance.toFixed(2)}.`,
    },
    {
      aspectRatio: 1,
      ...(extent === undefined ? {} : { width: 320, clip: true, dragged: true }),
      x: { label: 'first variable', ticks: 5, ...domain },
      y: { label: 'second variable', ticks: 5, inset: grouped ? 14 : 0, ...domain },
      symbol: { domain: groups, range: ['circle', 'triangle'] },
      color: { domain: groups, range: grouped ? series.slice(1) : [series[0]] },
      marks: [
        Plot.dot(points, {
          x: 'x',
          y: 'y',
          stroke: (point: { group?: string }) => point.group ?? '',
          symbol: (point: { group?: string }) => point.group ?? '',
          r: 2.2,
          strokeOpacity: 0.75,
        }),
        ...(grouped
          ? groups.map((group, i) => {
              const own = points.filter((point) => point.group === group)
              const above = own.reduce((sum, { y }) => sum + y, 0) > 0
              return Plot.text([group], {
                x: [Math.min(...own.map(({ x }) => x))],
                y: [own.reduce((sum, { y }) => sum + y, 0) / own.length],
                fill: series[i + 1]!,
                fontWeight: 600,
                textAnchor: 'start',
                dy: above ? -20 : 22,
              })
            })
          : []),
        ...(line === undefined
          ? []
          : [
              Plot.link([line], {
                x1: -line.x,
                y1: -line.y,
                x2: 'x',
                y2: 'y',
                stroke: series[1],
                strokeWidth: 2,
                strokeDasharray: '4 3',
              }),
            ]),
        Plot.arrow(arrows, {
          x1: 0,
          y1: 0,
          x2: 'x',
          y2: 'y',
          stroke: 'currentColor',
          strokeWidth: 2.5,
          headLength: 6,
        }),
        ...arrows.map(({ label, x, y }) => {
          const length = Math.hypot(x, y)
          return Plot.text([label], {
            x: [x],
            y: [y],
            fontSize: 17,
            fontWeight: 600,
            // To the left of its arrow, by the tip.
            dx: (-6 * x - 16 * y) / length,
            dy: (6 * y - 16 * x) / length,
            fill: 'currentColor',
            stroke: 'var(--figure-paper, canvas)',
            strokeWidth: 4,
          })
        }),
      ],
    },
  )
}
