import * as Plot from '@observablehq/plot'
import { draw, series, wrong } from './drawing.ts'

/** How many almost-orthogonal directions were found, for one ε and several n. */
export interface PackingLine {
  epsilon: number
  counts: readonly { n: number; found: number; welch: number }[]
}

/** Numbers found, guaranteed and possible, and exp(n), on a logarithmic axis. */
export function packingCounts(packings: readonly PackingLine[], most = 1000): string {
  const last = packings[0]!.counts.at(-1)!.n
  const curve = (exponent: number) =>
    Array.from({ length: 61 }, (_, i) => {
      const n = (last * i) / 60
      return { n, value: Math.exp(exponent * n) }
    })
  const steep = [
    { n: 0, value: 1 },
    { n: Math.log(most), value: most },
  ]
  const ends = packings.map(({ epsilon, counts }) => {
    const { n, found } = counts.at(-1)!
    return `${found} for ε = ${epsilon} at n = ${n}`
  })
  return draw(
    {
      name: 'packing-counts',
      title: 'Almost-orthogonal directions, found, guaranteed and possible',
      description: `Found: ${ends.join('; ')}. The curve exp(n) passes ${most.toLocaleString('en')} at n = ${Math.log(most).toFixed(1)}.`,
    },
    {
      marginLeft: 52,
      marginRight: 74,
      x: { label: 'dimensions n', domain: [0, last] },
      y: {
        label: 'number of directions',
        type: 'log',
        domain: [1, most],
        ticks: [1, 10, 100, 1000],
        tickFormat: ',d',
        grid: true,
      },
      marks: [
        Plot.line(steep, { x: 'n', y: 'value', stroke: wrong, strokeWidth: 2 }),
        Plot.text(['exp(n)'], {
          x: [Math.log(most)],
          y: [most * 0.75],
          fill: wrong,
          textAnchor: 'start',
          dx: 4,
          fontWeight: 600,
        }),
        ...packings.flatMap(({ epsilon, counts }, i) => [
          Plot.line(curve((epsilon * epsilon) / 4), {
            x: 'n',
            y: 'value',
            stroke: series[i]!,
            strokeWidth: 1,
          }),
          Plot.line(counts, { x: 'n', y: 'found', stroke: series[i]!, strokeWidth: 2 }),
          Plot.dot(counts, { x: 'n', y: 'found', fill: series[i]!, r: 4 }),
          Plot.dot(
            counts.filter(({ welch }) => Number.isFinite(welch)),
            { x: 'n', y: 'welch', stroke: series[i]!, symbol: 'times', strokeWidth: 2 },
          ),
          Plot.text([counts.at(-1)!], {
            x: 'n',
            y: 'found',
            text: () => `ε = ${epsilon}`,
            fill: series[i]!,
            textAnchor: 'start',
            dx: 8,
            fontWeight: 600,
          }),
        ]),
      ],
    },
  )
}
