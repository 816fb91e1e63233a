import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Words near a sum of words. */
export interface NearestWords {
  /** What was asked, such as "mexico + river"; empty if there is no answer. */
  asked: string
  /** The words of the sum, as the key names them; no marks for a single word. */
  terms: readonly string[]
  /** Nearest first: the cosine with the sum, and with each of the terms. */
  found: readonly { word: string; cosine: number; parts: readonly number[] }[]
}

/** For how many words the figure has room. */
export const room = 8

const marks = [
  { sign: '○', symbol: 'circle', stroke: series[1] },
  { sign: '△', symbol: 'triangle', stroke: series[2] },
  { sign: '□', symbol: 'square', stroke: series[3] },
  { sign: '◇', symbol: 'diamond', stroke: 'currentColor' },
] as const

const rows = Array.from({ length: room }, (_, rank) => rank)

/** A bar for each word near a sum, and a mark for how near it is to each part. */
export function nearestWords({ asked, terms, found }: NearestWords): string {
  const bars = found.slice(0, room).map((bar, rank) => ({ ...bar, rank }))
  const shown = terms.length > 1 ? marks.slice(0, terms.length) : []
  return draw(
    {
      name: 'live-nearest-words',
      title: bars.length > 0 ? `Words nearest to ${asked}` : 'No words to show',
      description: bars
        .map(({ word, cosine }) => `${word} ${cosine.toFixed(2)}`)
        .join(', '),
    },
    {
      width: 390,
      height: 330,
      marginTop: 54,
      marginLeft: 120,
      marginRight: 42,
      // No two of the words have a cosine below −0.5.
      x: { label: 'cosine', domain: [-0.5, 1], ticks: [-0.5, 0, 0.5, 1] },
      y: {
        label: null,
        type: 'band',
        domain: rows,
        tickFormat: (rank: number) => bars[rank]?.word ?? '',
        tickSize: 0,
      },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.barX(bars, {
          x: 'cosine',
          y: 'rank',
          fill: series[0],
          fillOpacity: shown.length > 0 ? 0.45 : 0.8,
          insetTop: 4,
          insetBottom: 4,
        }),
        Plot.text(bars, {
          x: 1,
          y: 'rank',
          text: ({ cosine }: (typeof bars)[number]) => cosine.toFixed(2),
          textAnchor: 'start',
          dx: 8,
        }),
        ...shown.flatMap(({ sign, symbol, stroke }, k) => [
          Plot.dot(bars, {
            x: ({ parts }: (typeof bars)[number]) => parts[k]!,
            y: 'rank',
            symbol,
            stroke,
            strokeWidth: 2,
            r: 4,
          }),
          Plot.text([`${sign} ${terms[k]!}`], {
            frameAnchor: 'top-left',
            dx: -112 + 180 * (k % 2),
            dy: -50 + 20 * Math.floor(k / 2),
            fill: stroke,
            fontWeight: 600,
          }),
        ]),
      ],
    },
  )
}
