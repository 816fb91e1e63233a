import * as Plot from '@observablehq/plot'
import type { Words } from './drawing.ts'
import { draw, faint, series } from './drawing.ts'

/** Words and how strongly they have something. */
export interface WordBars {
  /** Strongest first. */
  top: readonly { word: string; strength: number }[]
  label: string
  /** The first of the series' colours or the second. */
  kind: 0 | 1
}

/** Words that there is room for. */
const room = 8

/** A bar for each word, from 0 to 1, its strength at its end. */
export function wordBars(words: Words, { top, label, kind }: WordBars): string {
  const bars = top.slice(0, room).map((each, place) => ({ ...each, place }))
  return draw(words, {
    width: 278,
    height: 262,
    marginLeft: 122,
    marginRight: 40,
    marginTop: 8,
    x: { label, domain: [0, 1], ticks: [0, 0.5, 1], labelAnchor: 'right' },
    y: {
      type: 'band',
      axis: null,
      domain: Array.from({ length: room }, (_, place) => place),
      padding: 0.25,
    },
    marks: [
      Plot.ruleX([0], { stroke: faint }),
      Plot.barX(bars, { x: 'strength', y: 'place', fill: series[kind] }),
      Plot.text(bars, { x: 0, y: 'place', text: 'word', textAnchor: 'end', dx: -6 }),
      Plot.text(bars, {
        x: 'strength',
        y: 'place',
        text: ({ strength }: { strength: number }) => strength.toFixed(2),
        textAnchor: 'start',
        dx: 4,
        fontSize: 13,
      }),
    ],
  })
}
