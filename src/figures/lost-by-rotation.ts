import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** What no linear map recovers after a turn before the ReLU. */
export interface LostAtAngle {
  degrees: number
  lost: number
}

/** The relative error over the angle of the turn. */
export function lostByRotation(angles: readonly LostAtAngle[]): string {
  const at = (degrees: number) => angles.find((angle) => angle.degrees === degrees)!
  return draw(
    {
      name: 'lost-by-rotation',
      title: 'What a turn before the ReLU loses',
      description: `Relative error of the best linear recovery: ${at(0).lost.toFixed(2)} without a turn, ${at(45).lost.toFixed(2)} at 45°, ${at(90).lost.toFixed(2)} at 90°.`,
    },
    {
      height: 240,
      x: { label: 'turn (degrees)', ticks: [0, 15, 30, 45, 60, 75, 90] },
      y: { label: 'relative error', domain: [0, 0.7] },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.line(angles, {
          x: 'degrees',
          y: 'lost',
          stroke: series[0],
          strokeWidth: 2.5,
        }),
        Plot.dot([at(45)], { x: 'degrees', y: 'lost', fill: series[0], r: 5 }),
      ],
    },
  )
}
