import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** Losses step by step, and the flood level as a dashed line. */
export function floodedDescent(losses: readonly number[], level: number): string {
  const points = losses.map((loss, step) => ({ step, loss }))
  const late = losses.slice(Math.floor(losses.length / 2))
  return draw(
    {
      name: 'flooded-descent',
      title: 'Gradient descent on a flooded loss',
      description: `The loss falls from ${losses[0]!.toFixed(1)} to the flood level ${level} and then jumps to and fro between ${Math.min(...late).toFixed(2)} and ${Math.max(...late).toFixed(2)}.`,
    },
    {
      height: 240,
      marginRight: 30,
      x: { label: 'step', domain: [0, losses.length - 1] },
      y: { label: 'loss J', domain: [0, Math.ceil(losses[0]!)] },
      marks: [
        Plot.ruleY([level], {
          stroke: series[1],
          strokeWidth: 2,
        }),
        Plot.line(points, { x: 'step', y: 'loss', stroke: series[0] }),
        Plot.dot(points, { x: 'step', y: 'loss', fill: series[0], r: 2.5 }),
        Plot.text(['flood level b'], {
          x: [losses.length - 1],
          y: [level],
          fill: series[1],
          textAnchor: 'end',
          dy: -18,
        }),
      ],
    },
  )
}
