import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** How well a unit tells praise from complaint in the course of a training. */
export interface UnitCourse {
  /** Share of unseen reviews told apart, 0.5 by chance, at each of some steps. */
  points: readonly { step: number; accuracy: number }[]
  /** The step that is looked at. */
  at: number
}

/** The share as a line over the steps, and a dot where one looks. */
export function unitCourse({ points, at }: UnitCourse): string {
  const last = points.at(-1)!.step
  const now = points.filter(({ step }) => step === at)
  return draw(
    {
      name: 'live-unit-course',
      title: 'Reviews that the unit tells apart in the course of the training',
      description: `After ${at} of ${last} steps, ${Math.round(100 * now[0]!.accuracy)} per cent.`,
    },
    {
      dragged: true,
      width: 280,
      height: 170,
      marginLeft: 58,
      marginRight: 26,
      x: { label: 'steps of training', domain: [0, last], ticks: 3 },
      y: {
        label: 'reviews told apart',
        domain: [0.5, 1],
        ticks: [0.5, 0.75, 1],
        tickFormat: (share: number) => `${Math.round(100 * share)}\u00a0%`,
        grid: true,
      },
      marks: [
        Plot.ruleY([0.5], { stroke: faint }),
        Plot.ruleX(now, { x: 'step', y1: 0.5, y2: 'accuracy', stroke: series[2] }),
        Plot.line(points, {
          x: 'step',
          y: 'accuracy',
          stroke: series[2],
          strokeWidth: 2,
        }),
        Plot.dot(now, { x: 'step', y: 'accuracy', fill: series[2], r: 5 }),
      ],
    },
  )
}
