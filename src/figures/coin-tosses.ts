import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The log-likelihood of a series of tosses, seen from one candidate θ. */
export interface CoinTosses {
  heads: number
  tails: number
  /** ℓ(θ) − ℓ(θ̂) in nats on a grid, rising θ: 0 at the estimate. */
  points: readonly { theta: number; value: number }[]
  /** Where the likelihood is largest; none without a toss. */
  estimate: number | undefined
  /** The candidate, its ℓ(θ) − ℓ(θ̂), and the slope there. */
  at: { theta: number; value: number; slope: number }
}

/** Nats below the maximum that are shown. */
const depth = 6

/** Where a candidate is marked: on the curve, or at the floor if that is below it. */
export const shownAt = (value: number): number =>
  value < -depth ? -depth + 0.25 : value

/** The curve, its maximum dropped to the axis, and the tangent at the candidate. */
export function coinTosses({ heads, tails, points, estimate, at }: CoinTosses): string {
  const half = Math.min(0.12, 1.4 / Math.hypot(at.slope, 1e-9))
  const tangent = [-half, half].map((step) => ({
    theta: at.theta + step,
    value: at.value + step * at.slope,
  }))
  const isBelow = at.value < -depth
  const best = estimate === undefined ? [] : [{ theta: estimate, value: 0 }]
  return draw(
    {
      name: 'live-coin',
      title: `Log-likelihood of ${heads} heads and ${tails} tails`,
      description: 'An arch over the probability of heads, and its slope at one θ.',
    },
    {
      dragged: true,
      width: 600,
      height: 330,
      marginLeft: 52,
      marginTop: 40,
      marginBottom: 60,
      clip: true,
      x: { label: 'θ, probability of heads', domain: [0, 1] },
      y: {
        label: 'log-likelihood (nats), its top at 0',
        domain: [-depth, 0.5],
        ticks: 6,
      },
      marks: [
        Plot.ruleY([-depth], { stroke: faint, clip: false }),
        Plot.ruleX(best, {
          x: 'theta',
          y1: -depth,
          y2: 'value',
          stroke: series[0],
          strokeOpacity: 0.6,
        }),
        Plot.line(points, {
          x: 'theta',
          y: 'value',
          stroke: series[0],
          strokeWidth: 2,
        }),
        Plot.line(tangent, {
          x: 'theta',
          y: 'value',
          stroke: series[1],
          strokeWidth: 2.5,
          strokeDasharray: '4 3',
        }),
        Plot.dot(best, { x: 'theta', y: 'value', fill: series[0], r: 4, clip: false }),
        Plot.dot([at], {
          x: 'theta',
          y: shownAt(at.value),
          fill: series[1],
          r: 5,
          symbol: isBelow ? 'triangle' : 'diamond',
          rotate: isBelow ? 180 : 0,
          clip: false,
        }),
        ...(isBelow
          ? [
              Plot.text([at], {
                x: 'theta',
                y: shownAt(at.value),
                text: ({ value }: { value: number }) =>
                  `below: ${value.toFixed(1).replace('-', '−')}`,
                fill: series[1],
                textAnchor: at.theta < 0.5 ? 'start' : 'end',
                dx: at.theta < 0.5 ? 10 : -10,
                stroke: 'var(--figure-paper, canvas)',
                strokeWidth: 5,
                clip: false,
              }),
            ]
          : []),
      ],
    },
  )
}
