import * as Plot from '@observablehq/plot'
import { draw, faint, series, wrong } from './drawing.ts'

/** Two bits: how alike they are and what they tell about each other. */
export interface Alike {
  /** 0 independent … 1 identical. */
  s: number
  information: number
  asWritten: number
}

/** I(X; Y) from 0 to at most ln 2, the notes' formula from -1 to -2, a dot on each. */
export function mutualInformation(pairs: readonly Alike[], at: Alike): string {
  const last = pairs.at(-1)!
  return draw(
    {
      name: 'live-mutual-information',
      title: 'Mutual information of two bits, from independent to identical',
      description: `It rises from ${pairs[0]!.information.toFixed(3)} to ${last.information.toFixed(3)} nats. The formula of the notes falls from ${pairs[0]!.asWritten.toFixed(0)} to ${last.asWritten.toFixed(0)} and is never 0.`,
    },
    {
      width: 320,
      height: 240,
      marginLeft: 40,
      marginRight: 84,
      x: { label: '0 independent, 1 identical', domain: [0, 1], ticks: 3 },
      y: { label: 'nats', domain: [-2.1, 1] },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.line(pairs, {
          x: 's',
          y: 'information',
          stroke: series[0],
          strokeWidth: 2.5,
        }),
        Plot.line(pairs, {
          x: 's',
          y: 'asWritten',
          stroke: wrong,
          strokeWidth: 2,
          strokeDasharray: '5 3',
        }),
        Plot.ruleX([at], {
          x: 's',
          y1: 'asWritten',
          y2: 'information',
          stroke: 'currentColor',
          strokeDasharray: '2 3',
        }),
        Plot.dot([at], { x: 's', y: 'information', fill: series[0], r: 5 }),
        Plot.dot([at], {
          x: 's',
          y: 'asWritten',
          fill: wrong,
          r: 5,
          symbol: 'diamond',
        }),
        Plot.text([last], {
          x: 's',
          y: 'information',
          text: () => 'I(X; Y)',
          fill: series[0],
          textAnchor: 'start',
          dx: 6,
        }),
        Plot.text([last], {
          x: 's',
          y: 'asWritten',
          text: () => 'as written',
          fill: wrong,
          textAnchor: 'start',
          dx: 6,
        }),
      ],
    },
  )
}
