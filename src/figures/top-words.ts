import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The likeliest words at a point of the residual stream. */
export interface TopWords {
  /** Where they were read, such as "after MLP 2". */
  place: string
  /** Likeliest first. */
  top: readonly { word: string; probability: number }[]
  /** The right word: its bar is full, the others' are pale. */
  answer: string
}

/** A bar for each of the likeliest words. */
export function topWords({ place, top, answer }: TopWords): string {
  const bars = top.map((word, i) => ({ ...word, rank: i, right: word.word === answer }))
  return draw(
    {
      name: 'live-top-words',
      title: `The likeliest words ${place}`,
      description: bars
        .map(({ word, probability }) => `${word} ${probability.toFixed(2)}`)
        .join(', '),
    },
    {
      width: 310,
      height: 240,
      marginLeft: 108,
      marginRight: 44,
      x: { label: 'probability', domain: [0, 1], ticks: 3 },
      y: {
        label: null,
        type: 'band',
        domain: bars.map(({ rank }) => rank),
        tickFormat: (rank: number) => bars[rank]!.word,
        tickSize: 0,
      },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.barX(bars, {
          x: 'probability',
          y: 'rank',
          fill: series[0],
          fillOpacity: (bar: { right: boolean }) => (bar.right ? 1 : 0.35),
          insetTop: 3,
          insetBottom: 3,
        }),
        Plot.text(bars, {
          x: 'probability',
          y: 'rank',
          text: ({ probability, right }: (typeof bars)[number]) =>
            `${probability.toFixed(2)}${right ? ' ✓' : ''}`,
          textAnchor: 'start',
          dx: 4,
        }),
      ],
    },
  )
}
