import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The flooded loss against the loss: a kink at the level b, the diagonal dashed. */
export function floodedLoss(
  points: readonly { loss: number; flooded: number }[],
  level: number,
): string {
  const most = points.at(-1)!.loss
  const note = { textAnchor: 'start' as const }
  return draw(
    {
      name: 'flooded-loss',
      title: 'The flooded loss against the loss',
      description: `A straight line up from the flood level ${level}; to the left of it the line turns and rises to ${points[0]!.flooded.toFixed(1)} at a loss of 0.`,
    },
    {
      height: 250,
      marginLeft: 50,
      x: { label: 'loss J', domain: [0, most], ticks: [0, level, 1, most] },
      y: { label: 'flooded loss', domain: [0, most], ticks: [0, level, 1, most] },
      marks: [
        Plot.line(
          [
            [0, 0],
            [level, level],
          ],
          { stroke: 'currentColor' },
        ),
        Plot.ruleY([level], { stroke: faint }),
        Plot.line(points, {
          x: 'loss',
          y: 'flooded',
          stroke: series[0],
          strokeWidth: 2.5,
        }),
        Plot.dot([[level, level]], { fill: series[1], r: 5 }),
        Plot.text([[level, level]], {
          ...note,
          text: () => 'level b',
          fill: series[1],
          dx: 10,
          dy: 12,
        }),
        Plot.text([[0.03 * most, 0.8 * most]], {
          ...note,
          text: () => 'below b:\nsteps lead uphill',
        }),
        Plot.text([[0.97 * most, 0.55 * most]], {
          text: () => 'above b:\nas without flooding',
          textAnchor: 'end',
        }),
        Plot.text([[0.55 * level, 0.55 * level]], {
          ...note,
          text: () => 'without flooding',
          dx: 12,
          dy: 8,
        }),
      ],
    },
  )
}
