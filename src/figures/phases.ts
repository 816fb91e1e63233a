import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** What a trained neuron does with two features. */
export interface PhaseCell {
  /** Importance of the second feature relative to the first. */
  r: number
  density: number
  trained: 'dropped' | 'antipodal'
}

/** A mark for each trained cell, and the boundary of the closed form as a curve. */
export function phases(
  cells: readonly PhaseCell[],
  boundary: readonly { density: number; r: number }[],
): string {
  const of = (phase: PhaseCell['trained']) =>
    cells.filter(({ trained }) => trained === phase)
  const x = 'density'
  return draw(
    {
      name: 'phases',
      title: 'Two features in one neuron: shared as a pair, or one dropped',
      description: `${of('antipodal').length} of ${cells.length} trained cells hold a pair, at small densities and similar importance; ${of('dropped').length} drop one feature. The boundary of the formula runs between them.`,
    },
    {
      height: 340,
      marginLeft: 48,
      marginTop: 44,
      x: {
        label: 'density D (logarithmic)',
        type: 'log',
        ticks: [0.02, 0.1, 1],
        tickFormat: String,
      },
      y: {
        label: 'relative importance ρ (logarithmic)',
        type: 'log',
        domain: [0.05, 20],
        ticks: [0.1, 0.3, 1, 3, 10],
        tickFormat: String,
      },
      marks: [
        Plot.line(boundary, { x, y: 'r', stroke: 'currentColor', strokeWidth: 2 }),
        Plot.dot(of('antipodal'), {
          x,
          y: 'r',
          symbol: 'circle',
          fill: series[0],
          r: 6,
        }),
        Plot.dot(of('dropped'), {
          x,
          y: 'r',
          symbol: 'times',
          stroke: series[1],
          strokeWidth: 2.5,
          r: 6,
        }),
        Plot.text(['● antipodal pair'], {
          frameAnchor: 'top-left',
          dy: -16,
          dx: 130,
          fill: series[0],
          fontWeight: 600,
        }),
        Plot.text(['✕ one dropped'], {
          frameAnchor: 'top-right',
          dy: -16,
          fill: series[1],
          fontWeight: 600,
        }),
      ],
    },
  )
}
