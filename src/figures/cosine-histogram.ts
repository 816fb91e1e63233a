import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Cosines of random directions, in bins of one width from −1 to 1. */
export interface CosineHistogram {
  /** Share of the cosines in each bin. */
  shares: readonly number[]
  epsilon: number
}

/** The largest share that the scale holds. */
const most = 0.36

/** The share at whose height the line of ε is taken, where few bars are so high. */
export const handleAt = 0.25

/**
 * A histogram with ±ε marked, what lies beyond in another colour. The square root of the
 * share is drawn, so that tails stay visible and all widths fit on one scale.
 */
export function cosineHistogram({ shares, epsilon }: CosineHistogram): string {
  const edge = (i: number) => (2 * i) / shares.length - 1
  const bins = shares.map((share, i) => ({ x1: edge(i), x2: edge(i + 1), share }))
  // A bin that ε divides is drawn in two parts.
  const parts = bins
    .filter(({ share }) => share > 0)
    .flatMap(({ x1, x2, share }) => {
      const cuts = [-epsilon, epsilon].filter((at) => at > x1 && at < x2)
      const ends = [x1, ...cuts, x2]
      return ends.slice(1).map((end, i) => {
        const start = ends[i]!
        const beyond = Math.abs(start + end) / 2 > epsilon
        return { x1: start, x2: end, share, beyond }
      })
    })
  const lines = [-epsilon, epsilon]
  return draw(
    {
      name: 'live-random-directions',
      title: 'Cosines of pairs of random directions',
      description: 'A histogram from −1 to 1 about 0, with lines at −ε and ε.',
    },
    {
      dragged: true,
      width: 480,
      height: 270,
      marginLeft: 58,
      marginRight: 16,
      x: { label: 'cosine of two directions', domain: [-1, 1], ticks: 5 },
      y: {
        label: 'share of pairs (root scale)',
        type: 'sqrt',
        domain: [0, most],
        ticks: [0, 0.01, 0.05, 0.1, 0.2, 0.3],
        tickFormat: (share: number) => `${Math.round(share * 100)}\u00a0%`,
        grid: true,
      },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.rect(parts, {
          x1: 'x1',
          x2: 'x2',
          y1: 0,
          y2: 'share',
          insetLeft: 0.3,
          insetRight: 0.3,
          fill: ({ beyond }: { beyond: boolean }) => (beyond ? series[1] : series[0]),
        }),
        Plot.ruleX(lines, {
          stroke: 'currentColor',
          strokeWidth: 1.5,
        }),
        ...lines.map((at) =>
          Plot.text([at < 0 ? '−ε' : 'ε'], {
            x: [at],
            y: [most],
            textAnchor: at < 0 ? 'end' : 'start',
            dx: at < 0 ? -5 : 5,
            dy: 8,
            fontWeight: 600,
          }),
        ),
      ],
    },
  )
}
