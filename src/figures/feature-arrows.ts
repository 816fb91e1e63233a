import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** How features lie in the plane of two neurons. */
export interface ArrangedFeatures {
  sparsity: number
  /** Each feature's direction, (x, y). */
  arrows: readonly (readonly [number, number])[]
}

/** A panel for each sparsity, three a row: features as numbered arrows in a unit circle. */
export function featureArrows(panels: readonly ArrangedFeatures[]): string {
  const placed = panels.map((panel, k) => ({
    ...panel,
    column: k % 3,
    row: Math.floor(k / 3),
    title: String(Number(panel.sparsity.toFixed(2))),
    long: panel.arrows.filter(([x, y]) => Math.hypot(x, y) > 0.5).length,
  }))
  const rows = Math.ceil(panels.length / 3)
  const arrows = placed.flatMap(({ column, row, arrows }) =>
    arrows.map(([x, y], i) => {
      // The number stands beyond the tip, also of an arrow that is hardly there.
      const length = Math.hypot(x, y)
      const reach = (length + 0.2) / Math.max(length, 1e-9)
      return { column, row, x, y, tx: reach * x, ty: reach * y, number: `${i + 1}` }
    }),
  )
  const circle = placed.flatMap(({ column, row }) =>
    Array.from({ length: 61 }, (_, k) => ({
      column,
      row,
      x: Math.cos((k * Math.PI) / 30),
      y: Math.sin((k * Math.PI) / 30),
    })),
  )
  const facet = { fx: 'column', fy: 'row' }
  return draw(
    {
      name: 'feature-arrows',
      title: 'Features in the plane of two neurons, by sparsity',
      description: placed
        .map(
          ({ title, long }) =>
            `Sparsity ${title}: ${long} arrows longer than one half.`,
        )
        .join(' '),
    },
    {
      margin: 4,
      marginBottom: 4,
      height: 190 * rows,
      x: { axis: null, domain: [-1.35, 1.35] },
      y: { axis: null, domain: [-1.35, 1.85] },
      fx: { axis: null },
      fy: { axis: null },
      marks: [
        Plot.line(circle, { ...facet, x: 'x', y: 'y', z: 'column', stroke: faint }),
        Plot.arrow(arrows, {
          ...facet,
          x1: 0,
          y1: 0,
          x2: 'x',
          y2: 'y',
          stroke: series[0],
          strokeWidth: 2.5,
          headLength: 6,
        }),
        Plot.text(arrows, {
          ...facet,
          x: 'tx',
          y: 'ty',
          text: 'number',
          fill: series[0],
          fontSize: 12,
        }),
        Plot.text(placed, {
          ...facet,
          text: 'title',
          frameAnchor: 'top',
          fontWeight: 700,
        }),
      ],
    },
  )
}
