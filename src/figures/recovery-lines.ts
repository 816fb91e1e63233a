import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** How near the directions of an autoencoder come to the true ones. */
export interface RecoveryTable {
  sparsity: { topK: number } | { l1: number }
  width: number
  /** |cos|, a row a true direction, a column a learned one. */
  cosines: readonly (readonly number[])[]
  meanMaxCosine: number
}

const symbols = ['triangle', 'square', 'diamond', 'circle', 'times', 'cross'] as const
const [blue, orange, green, purple] = series
const colours = [orange, green, purple, blue, blue, 'currentColor'] as const

/** For each autoencoder the best cosine of each true direction, sorted. */
export function recoveryLines(tables: readonly RecoveryTable[]): string {
  const label = ({ sparsity, width }: RecoveryTable) =>
    `${'topK' in sparsity ? `TopK ${sparsity.topK}` : `L1 ${sparsity.l1}`}, ${width} codes`
  const lines = tables.map((table, i) => ({
    label: label(table),
    mean: table.meanMaxCosine,
    colour: colours[i % colours.length]!,
    symbol: symbols[i % symbols.length]!,
    points: table.cosines
      .map((row) => Math.max(...row))
      .sort((a, b) => b - a)
      .map((best, rank) => ({ rank: rank + 1, best })),
  }))
  return draw(
    {
      name: 'recovery-lines',
      title: 'Best cosine of each true direction with a learned one',
      description: `Mean over the true directions: ${lines.map(({ label, mean }) => `${label} ${mean.toFixed(3)}`).join('; ')}.`,
    },
    {
      marginRight: 20,
      x: {
        label: 'true directions, best found first',
        domain: [1, lines[0]!.points.length],
      },
      y: { label: 'best |cos|', domain: [0.2, 1.02], grid: true },
      marks: [
        ...lines.map(({ points, colour }) =>
          Plot.line(points, {
            x: 'rank',
            y: 'best',
            stroke: colour,
            strokeWidth: 2,
          }),
        ),
        // A mark now and then, in turn, says which line is which without its colour.
        ...lines.map(({ points, colour, symbol }, i) =>
          Plot.dot(
            points.filter(({ rank }) => rank % 6 === i % 6),
            { x: 'rank', y: 'best', fill: colour, stroke: colour, symbol, r: 4 },
          ),
        ),
        ...lines.flatMap(({ label, colour, symbol }, i) => [
          Plot.link([i], {
            x1: 2,
            x2: 5,
            y1: 0.58 - i * 0.066,
            y2: 0.58 - i * 0.066,
            stroke: colour,
            strokeWidth: 2,
          }),
          Plot.dot([i], {
            x: 3.5,
            y: 0.58 - i * 0.066,
            fill: colour,
            stroke: colour,
            symbol,
            r: 4,
          }),
          Plot.text([label], {
            x: [5.5],
            y: [0.58 - i * 0.066],
            fill: colour,
            textAnchor: 'start',
          }),
        ]),
      ],
    },
  )
}
