import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** A change of coordinates and how far it moves the logits under each norm. */
export interface MovedLogits {
  change: string
  none: number
  rms: number
  layer: number
}

/** Below this the logits are the same: rounding is all that moved them. */
const rounding = 1e-9

/** The least that is shown; a change that moves nothing at all stands there. */
const least = 1e-17

const norms = [
  { norm: 'none', label: '● no norm', symbol: 'circle', dx: 0 },
  { norm: 'rms', label: '✕ RMSNorm', symbol: 'times', dx: 106 },
  { norm: 'layer', label: '△ LayerNorm', symbol: 'triangle', dx: 216 },
] as const

/** A row for each change, three marks in it, on a logarithmic axis. */
export function invarianceDots(rows: readonly MovedLogits[]): string {
  const still = rows.flatMap(({ none, rms, layer }) =>
    [none, rms, layer].filter((moved) => moved < rounding),
  )
  const moved = rows.flatMap(({ none, rms, layer }) =>
    [none, rms, layer].filter((by) => by >= rounding),
  )
  const marks = norms.map(({ norm, label, symbol, dx }, k) => {
    const colour = series[k]!
    const value = (row: MovedLogits) => Math.max(least, row[norm])
    return [
      Plot.dot(rows, {
        x: value,
        y: 'change',
        symbol,
        r: 5,
        strokeWidth: 2,
        ...(symbol === 'circle' ? { fill: colour } : { stroke: colour }),
      }),
      Plot.text([label], {
        frameAnchor: 'top-left',
        dx,
        dy: -26,
        fill: colour,
        fontWeight: 600,
      }),
    ]
  })
  return draw(
    {
      name: 'invariance-dots',
      title: 'How far the logits move, by change of coordinates',
      description: `${still.length} of ${still.length + moved.length} marks lie below ${Math.max(...still).toExponential(0)}, which is rounding; the others above ${Math.min(...moved).toFixed(2)}.`,
    },
    {
      width: 350,
      height: 44 * rows.length + 92,
      marginTop: 40,
      marginLeft: 12,
      marginRight: 16,
      x: {
        label: 'change of a logit (logarithmic)',
        type: 'log',
        domain: [least, 100],
        ticks: [1e-15, 1e-10, 1e-5, 1],
        tickFormat: (value: number) =>
          ({ 1e-15: '10⁻¹⁵', 1e-10: '10⁻¹⁰', 1e-5: '10⁻⁵' })[value] ?? '1',
      },
      y: { axis: null, domain: rows.map(({ change }) => change) },
      marks: [
        Plot.ruleY(rows, { y: 'change', stroke: faint }),
        Plot.text(rows, {
          y: 'change',
          text: 'change',
          frameAnchor: 'left',
          dy: -14,
          fontSize: 13,
        }),
        ...marks.flat(),
      ],
    },
  )
}
