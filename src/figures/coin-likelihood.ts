import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The log-likelihood of one series of tosses. */
export interface Curve {
  heads: number
  tails: number
  /** ℓ(θ) in nats on a grid, rising θ. */
  points: readonly { theta: number; value: number }[]
  /** Where it is largest, and how large. */
  best: { theta: number; value: number }
}

/** At the tops, and before the names. */
const symbols = ['circle', 'triangle', 'square'] as const
const signs = '●▲■'

/** One curve per series, its maximum marked and dropped to the axis. */
export function coinLikelihood(curves: readonly Curve[], floor: number): string {
  const label = ({ heads, tails }: Curve) => `${heads} heads, ${tails} tails`
  return draw(
    {
      name: 'coin-likelihood',
      title: 'Log-likelihood of a coin’s parameter for three series of tosses',
      description: `Each curve has one maximum: ${curves.map((curve) => `${label(curve)} at ${curve.best.theta.toFixed(3)}`).join('; ')}.`,
    },
    {
      marginLeft: 48,
      x: { label: 'θ, probability of heads', domain: [0, 1] },
      y: { label: 'ℓ(θ) (nats)', domain: [floor, -5.6] },
      marks: [
        Plot.ruleY([floor], { stroke: faint }),
        ...curves.flatMap((curve, i) => [
          Plot.line(curve.points, {
            x: 'theta',
            y: 'value',
            stroke: series[i]!,
            strokeWidth: 2,
            clip: true,
          }),
          Plot.ruleX([curve.best], {
            x: 'theta',
            y1: floor,
            y2: 'value',
            stroke: series[i]!,
            strokeOpacity: 0.6,
          }),
          Plot.dot([curve.best], {
            x: 'theta',
            y: 'value',
            fill: series[i]!,
            r: 5,
            symbol: symbols[i]!,
          }),
          Plot.text([curve], {
            x: [0.01],
            y: [-5.75 - i * 0.55],
            text: (each: typeof curve) => `${signs.charAt(i)} ${label(each)}`,
            fill: series[i]!,
            textAnchor: 'start',
            fontWeight: 600,
          }),
        ]),
      ],
    },
  )
}
