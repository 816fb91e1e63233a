import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Outputs of a network and of its equation in time, for one factor α. */
export interface OutputPaths {
  alpha: number
  points: readonly { output: number; time: number; net: number; ode: number }[]
}

/** A panel for each α: lines of the network, dashes of the equation. */
export function lazyOutputs(panels: readonly OutputPaths[]): string {
  const all = panels.flatMap(({ points }, i) =>
    points.map((point) => ({ ...point, column: i % 2, row: Math.floor(i / 2) })),
  )
  const gap = ({ points }: OutputPaths) =>
    Math.max(...points.map(({ net, ode }) => Math.abs(net - ode))).toFixed(2)
  const place = { x: 'time', fx: 'column', fy: 'row', z: 'output' }
  return draw(
    {
      name: 'lazy-outputs',
      title: 'Outputs of a network in training and the prediction of its kernel',
      description: `Largest distance between the two: ${panels.map((panel) => `${gap(panel)} at α = ${panel.alpha}`).join(', ')}.`,
    },
    {
      height: 400,
      x: { label: 'time τ', ticks: [0, 10, 20] },
      y: { label: 'outputs y', domain: [-1, 1], ticks: [-0.5, 0, 0.5], grid: true },
      fx: { axis: null, padding: 0.14 },
      fy: { axis: null, padding: 0.1 },
      marks: [
        Plot.frame({ stroke: faint }),
        Plot.line(all, { ...place, y: 'net', stroke: series[0], strokeWidth: 1.8 }),
        Plot.line(all, {
          ...place,
          y: 'ode',
          stroke: series[1],
          strokeWidth: 1.8,
          strokeDasharray: '4 3',
        }),
        Plot.text(
          panels.map(({ alpha }, i) => ({
            alpha,
            column: i % 2,
            row: Math.floor(i / 2),
          })),
          {
            fx: 'column',
            fy: 'row',
            text: ({ alpha }: OutputPaths) => `α = ${alpha}`,
            frameAnchor: 'right',
            fontWeight: 600,
            dx: -6,
          },
        ),
      ],
    },
  )
}
