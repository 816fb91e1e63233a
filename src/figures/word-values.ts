import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** A unit's value after each word of a sentence. */
export interface WordValues {
  /** No value: a word that the model does not know. */
  words: readonly { word: string; value: number | undefined }[]
  /** Rows that there is room for. */
  room: number
  /** Means of the unit just before the verb, over reviews of each opinion. */
  positive: number
  negative: number
}

/** The words from top to bottom, a bar from zero beside each. */
export function wordValues({ words, room, positive, negative }: WordValues): string {
  const rows = words.map((word, row) => ({ ...word, row }))
  const known = rows.filter(({ value }) => value !== undefined)
  const means = [
    { mean: positive, name: 'positive', stroke: series[0], dash: 'none', dy: -22 },
    { mean: negative, name: 'negative', stroke: series[1], dash: '5 3', dy: -6 },
  ]
  return draw(
    {
      name: 'live-word-values',
      title: 'Value of the unit after each word',
      description: rows
        .map(({ word, value }) => `${word} ${value?.toFixed(2) ?? 'unknown'}`)
        .join(', '),
    },
    {
      height: room * 20 + 92,
      marginLeft: 112,
      marginRight: 16,
      marginTop: 44,
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
          fill: series[2],
          insetTop: 3,
          insetBottom: 3,
        }),
        Plot.text(
          rows.filter(({ value }) => value === undefined),
          { x: 0, y: 'row', text: () => 'unknown', textAnchor: 'start', dx: 6 },
        ),
        ...means.flatMap(({ mean, name, stroke, dash, dy }) => [
          Plot.ruleX([mean], { stroke, strokeWidth: 2, strokeDasharray: dash }),
          Plot.text([mean], {
            x: (x: number) => x,
            text: () => name,
            frameAnchor: 'top',
            textAnchor: mean > 0.6 ? 'end' : mean < -0.6 ? 'start' : 'middle',
            dy,
            fill: stroke,
            fontWeight: 600,
          }),
        ]),
      ],
    },
  )
}

/** A word that fits the margin. */
function shortened(word: string): string {
  return word.length > 12 ? `${word.slice(0, 11)}…` : word
}
