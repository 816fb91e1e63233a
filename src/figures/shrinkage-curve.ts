import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** One singular direction of a regression with weight decay. */
export interface Direction {
  /** Its singular value. */
  s: number
  /** Share of the coefficient that is left, as computed. */
  measured: number
}

/** The line s²/(s² + λ) and the measured shares on it. */
export function shrinkageCurve(
  directions: readonly Direction[],
  lambda: number,
): string {
  const most = Math.max(...directions.map(({ s }) => s)) * 1.1
  const line = Array.from({ length: 81 }, (_, i) => {
    const s = (most * i) / 80
    return { s, kept: (s * s) / (s * s + lambda) }
  })
  const least = Math.min(...directions.map(({ measured }) => measured))
  const largest = Math.max(...directions.map(({ measured }) => measured))
  return draw(
    {
      name: 'shrinkage-curve',
      title: 'What weight decay leaves of a coefficient, by singular value',
      description: `The share s²/(s² + λ) with λ = ${lambda} rises from 0 towards 1; the ${directions.length} measured shares lie on it, from ${least.toFixed(2)} to ${largest.toFixed(2)}.`,
    },
    {
      height: 260,
      x: { label: 'singular value s', domain: [0, most] },
      y: { label: 'share of the coefficient left', domain: [0, 1], grid: true },
      marks: [
        Plot.line(line, { x: 's', y: 'kept', stroke: series[0], strokeWidth: 2 }),
        Plot.dot(directions, { x: 's', y: 'measured', fill: series[1], r: 5 }),
        Plot.text(['s² / (s² + λ)'], {
          x: [most * 0.32],
          y: [0.72],
          fill: series[0],
          textAnchor: 'end',
        }),
      ],
    },
  )
}
