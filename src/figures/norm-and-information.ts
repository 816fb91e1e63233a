import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** A word, how informative it is and how long its vector. */
export interface Informative {
  word: string
  /** How often it occurs. */
  count: number
  /** Nats, corrected for chance. */
  information: number
  squaredNorm: number
  stopWord: boolean
}

/** Words of the text that are named in the figure. */
const named = new Set('the this their results soviet'.split(' '))

/**
 * Squared length over information; stop words are triangles of another colour. Words
 * whose information is less than chance gives have no place on the logarithmic axis.
 */
export function normAndInformation(words: readonly Informative[]): string {
  const kinds = [false, true].map((stop) =>
    words.filter((w) => w.stopWord === stop && w.information > 0),
  )
  const mean = (of: readonly Informative[]) =>
    (of.reduce((sum, w) => sum + w.squaredNorm, 0) / of.length).toFixed(1)
  return draw(
    {
      name: 'norm-and-information',
      title: 'Squared length of word vectors over the information of the words',
      description: `The more informative a word, the longer its vector. The mean squared length of ${kinds[1]!.length} stop words is ${mean(kinds[1]!)}, of the ${kinds[0]!.length} other words ${mean(kinds[0]!)}.`,
    },
    {
      x: {
        label: 'information, corrected for chance (nats, logarithmic)',
        type: 'log',
        ticks: [0.03, 0.1, 0.3, 1, 3],
        tickFormat: String,
      },
      y: { label: 'squared length' },
      r: { type: 'sqrt', range: [1.3, 10] },
      marks: [
        ...kinds.map((kind, k) =>
          Plot.dot(kind, {
            x: 'information',
            y: 'squaredNorm',
            symbol: k ? 'triangle' : 'circle',
            stroke: series[k]!,
            strokeOpacity: k ? 1 : 0.45,
            strokeWidth: k ? 2 : 1.2,
            r: 'count',
          }),
        ),
        Plot.dot(
          words.filter(({ word }) => named.has(word)),
          { x: 'information', y: 'squaredNorm', fill: 'currentColor', r: 3.5 },
        ),
        Plot.text(
          words.filter(({ word }) => named.has(word)),
          {
            x: 'information',
            y: 'squaredNorm',
            text: 'word',
            fill: 'currentColor',
            fontWeight: 700,
            fontSize: 14,
            textAnchor: 'end',
            dx: -6,
            dy: -12,
          },
        ),
      ],
    },
  )
}
