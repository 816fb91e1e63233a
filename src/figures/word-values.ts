import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** A unit's value after each word of a sentence, and of its opposite. */
export interface WordValues {
  /** No value: a word that the model does not know. */
  words: readonly {
    word: string
    value: number | undefined
    opposite: number | undefined
  }[]
  /** Rows that there is room for. */
  room: number
}

/** The words from top to bottom: a bar from zero, a diamond for the opposite. */
export function wordValues({ words, room }: WordValues): string {
  const rows = words.map((word, row) => ({ ...word, row }))
  const known = rows.filter(({ value }) => value !== undefined)
  const legend = [
    { text: '▬ as typed', fill: series[0], at: -1, anchor: 'start' },
    { text: '◆ said the other way', fill: series[1], at: 1, anchor: 'end' },
  ] as const
  return draw(
    {
      name: 'live-word-values',
      title: 'Value of the unit after each word',
      description: rows
        .map(({ word, value }) => `${word} ${value?.toFixed(2) ?? 'unknown'}`)
        .join(', '),
    },
    {
      width: 400,
      height: room * 18 + 76,
      marginLeft: 108,
      marginRight: 16,
      marginTop: 30,
      x: { label: 'value of the unit', domain: [-1, 1], ticks: 5 },
      y: {
        label: null,
        type: 'band',
        domain: Array.from({ length: room }, (_, row) => row),
        tickFormat: (row: number) => shortened(rows[row]?.word ?? ''),
        tickSize: 0,
      },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.barX(known, {
          x1: 0,
          x2: 'value',
          y: 'row',
          fill: series[0],
          insetTop: 3,
          insetBottom: 3,
        }),
        Plot.dot(known, {
          x: 'opposite',
          y: 'row',
          fill: series[1],
          symbol: 'diamond',
          r: 5,
        }),
        Plot.text(
          rows.filter(({ value }) => value === undefined),
          { x: 0, y: 'row', text: () => 'unknown', textAnchor: 'start', dx: 6 },
        ),
        ...legend.map(({ text, fill, at, anchor }) =>
          Plot.text([at], {
            x: (x: number) => x,
            text: () => text,
            frameAnchor: 'top',
            textAnchor: anchor,
            dy: -18,
            fill,
            fontWeight: 600,
          }),
        ),
      ],
    },
  )
}

/** A word that fits the margin. */
function shortened(word: string): string {
  return word.length > 12 ? `${word.slice(0, 11)}…` : word
}
