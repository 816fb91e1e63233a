import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The best unit's accuracy at a step of the training. */
export interface Emerged {
  step: number
  accuracy: number
}

/** Accuracy over steps, with the coin's one half as a line. */
export function emergencePath(path: readonly Emerged[]): string {
  const [first, last] = [path[0]!, path.at(-1)!]
  const found = path.find(({ accuracy }) => accuracy > 0.96)
  return draw(
    {
      name: 'emergence-path',
      title: 'How well the best unit tells opinions apart, over the training',
      description: `${percent(first.accuracy)} before training${found ? `, above 96 % for the first time at step ${found.step}` : ''}, ${percent(last.accuracy)} at step ${last.step}.`,
    },
    {
      height: 240,
      x: { label: 'step of the training' },
      y: { label: 'told apart (%)', percent: true, domain: [50, 100] },
      marks: [
        Plot.ruleY([0.5], { stroke: faint }),
        Plot.line(path, {
          x: 'step',
          y: 'accuracy',
          stroke: series[0],
          strokeWidth: 2,
        }),
        Plot.dot(path, { x: 'step', y: 'accuracy', fill: series[0], r: 3 }),
      ],
    },
  )
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
