import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The parts of a cross entropy in nats; all but `entropy` may be infinite. */
export interface Surprise {
  entropy: number
  divergence: number
  crossEntropy: number
}

const most = 2.5

const rows = ['H(p) + KL', 'H(p, q)']

/** A length that ends with the scale, as bars do that are longer. */
const cut = (value: number): number => Math.min(most, value)

const label = (value: number): string => {
  const digits = Number.isFinite(value) ? value.toFixed(2) : '∞'
  return `${digits}${value > most ? ' →' : ''}`
}

/** H(p) and KL end to end, and H(p, q) below them. */
export function surpriseBars(surprise: Surprise): string {
  const { entropy, divergence, crossEntropy } = surprise
  const sum = entropy + divergence
  const bars = [
    { row: rows[0]!, x1: 0, x2: entropy, fill: series[2] },
    { row: rows[0]!, x1: entropy, x2: cut(sum), fill: series[3] },
    { row: rows[1]!, x1: 0, x2: cut(crossEntropy), fill: series[1] },
  ]
  const ends = [
    { row: rows[0]!, value: sum },
    { row: rows[1]!, value: crossEntropy },
  ]
  // A name stands in its part of the stack if there is room for it.
  const parts = [
    { name: 'H(p)', x1: 0, x2: entropy },
    { name: 'KL', x1: entropy, x2: cut(sum) },
  ].filter(({ name, x1, x2 }) => x2 - x1 > 0.16 * name.length)
  return draw(
    {
      name: 'live-cross-entropy-stack',
      title: 'Cross entropy as the sum of entropy and divergence',
      description: `H(p) is ${label(entropy)}, KL ${label(divergence)} and H(p, q) ${label(crossEntropy)} nats.`,
    },
    {
      width: 400,
      height: 150,
      marginTop: 8,
      marginLeft: 88,
      marginRight: 56,
      x: { label: 'nats', domain: [0, most], ticks: 5 },
      y: { label: null, domain: rows, padding: 0.3, tickSize: 0 },
      marks: [
        Plot.barX(bars, { x1: 'x1', x2: 'x2', y: 'row', fill: 'fill' }),
        Plot.ruleX([0], { stroke: faint }),
        Plot.ruleX([entropy, cut(crossEntropy)], {
          stroke: 'currentColor',
          strokeOpacity: 0.5,
        }),
        Plot.text(parts, {
          x: ({ x1, x2 }: { x1: number; x2: number }) => (x1 + x2) / 2,
          y: () => rows[0],
          text: 'name',
          fill: 'var(--figure-paper, canvas)',
          fontWeight: 600,
        }),
        Plot.text(ends, {
          x: ({ value }: { value: number }) => cut(value),
          y: 'row',
          text: ({ value }: { value: number }) => label(value),
          textAnchor: 'start',
          dx: 6,
          fill: 'currentColor',
        }),
      ],
    },
  )
}
