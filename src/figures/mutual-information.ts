import * as Plot from '@observablehq/plot'
import { draw, faint, series, wrong } from './drawing.ts'

/** Two bits: how alike they are and what they tell about each other. */
export interface Alike {
  /** 0 independent … 1 identical. */
  s: number
  information: number
  asWritten: number
}

/** What is drawn of two bits. */
export interface Curves {
  /** Unique on a page. */
  name: string
  pairs: readonly Alike[]
  /** The pair of bits that is marked. */
  at?: Pick<Alike, 's' | 'information'>
  /** Whether the formula without the logarithm and with a minus is drawn as well. */
  withSlip?: boolean
}

/** I(X; Y) from 0 to at most ln 2; with the slip, also a line from -1 to -2. */
export function mutualInformation(curves: Curves): string {
  const { name, pairs, at, withSlip = false } = curves
  const last = pairs.at(-1)!
  const marked = at === undefined ? [] : [at]
  return draw(
    {
      name,
      title: 'Mutual information of two bits, from independent to identical',
      description: `It rises from ${pairs[0]!.information.toFixed(3)} to ${last.information.toFixed(3)} nats.${withSlip ? ` The formula with the slip falls from ${pairs[0]!.asWritten.toFixed(0)} to ${last.asWritten.toFixed(0)} and is never 0.` : ''}`,
    },
    {
      dragged: at !== undefined,
      width: 320,
      height: 240,
      marginLeft: 46,
      marginRight: 84,
      x: { label: '0 independent, 1 identical', domain: [0, 1], ticks: 3 },
      y: { label: 'nats', domain: withSlip ? [-2.1, 1] : [0, 0.8] },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.line(pairs, {
          x: 's',
          y: 'information',
          stroke: series[0],
          strokeWidth: 2.5,
        }),
        Plot.ruleX(marked, {
          x: 's',
          y1: 0,
          y2: 'information',
          stroke: 'currentColor',
        }),
        Plot.dot(marked, { x: 's', y: 'information', fill: series[0], r: 5 }),
        Plot.text([last], {
          x: 's',
          y: 'information',
          text: () => 'I(X; Y)',
          fill: series[0],
          textAnchor: 'start',
          dx: 6,
        }),
        ...(withSlip
          ? [
              Plot.line(pairs, {
                x: 's',
                y: 'asWritten',
                stroke: wrong,
                strokeWidth: 2,
                strokeDasharray: '4 3',
              }),
              Plot.text([last], {
                x: 's',
                y: 'asWritten',
                text: () => 'the slip',
                fill: wrong,
                textAnchor: 'start',
                dx: 6,
              }),
            ]
          : []),
      ],
    },
  )
}
