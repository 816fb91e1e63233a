import * as Plot from '@observablehq/plot'
import { draw, faint, series, wrong } from './drawing.ts'

/** What three formulas attribute to a neuron. */
export interface AttributedNeuron {
  together: number
  alone: number
  asWritten: number
}

const kinds = [
  {
    key: 'together',
    label: '● all neurons together',
    symbol: 'circle',
    fill: series[0],
  },
  { key: 'alone', label: '▲ this neuron alone', symbol: 'triangle', fill: series[2] },
  {
    key: 'asWritten',
    label: '■ alone, a factor too many',
    symbol: 'square',
    fill: wrong,
  },
] as const

/** The ten neurons with the largest attribution: a row each, a mark per formula. */
export function attributionBars(neurons: readonly AttributedNeuron[]): string {
  const rows = neurons
    .map((neuron, k) => ({ ...neuron, label: `neuron ${k + 1}` }))
    .sort((a, b) => b.together - a.together)
    .slice(0, 10)
  const first = rows[0]!
  return draw(
    {
      name: 'attribution-bars',
      title: 'Attribution of an answer to the neurons of a layer',
      description: `${first.label} has the most: ${first.together.toFixed(3)} of the probability with all neurons scaled together, ${first.alone.toFixed(3)} alone, ${first.asWritten.toFixed(3)} with a factor too many.`,
    },
    {
      marginLeft: 100,
      height: 330,
      x: { label: 'part of the probability', grid: false },
      y: { label: null, domain: rows.map(({ label }) => label) },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.ruleY(rows, { y: 'label', x1: 0, x2: 'together', stroke: series[0] }),
        ...kinds.flatMap(({ key, label, symbol, fill }, k) => [
          Plot.dot(rows, { x: key, y: 'label', fill, symbol, r: 4.5 }),
          Plot.text([label], {
            frameAnchor: 'bottom-right',
            dy: 18 * k - 60,
            fill,
            fontWeight: 600,
          }),
        ]),
      ],
    },
  )
}
