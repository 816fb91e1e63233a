import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Pairs of words: how different their contexts are, how alike their vectors. */
export interface ContextCosine {
  /** Sorted by divergence. */
  pairs: readonly { divergence: number; cosine: number }[]
  /** Means of equal parts of the pairs, by rising divergence. */
  quintiles: readonly { divergence: number; cosine: number }[]
}

/** A cloud of every fourth pair, and a line through the means of its parts. */
export function contextCosine({ pairs, quintiles }: ContextCosine): string {
  const [first, last] = [quintiles[0]!, quintiles.at(-1)!]
  return draw(
    {
      name: 'context-cosine',
      title: 'Words with similar contexts have similar vectors',
      description: `The mean cosine falls from ${first.cosine.toFixed(2)} at a divergence of ${first.divergence.toFixed(2)} to ${last.cosine.toFixed(2)} at ${last.divergence.toFixed(2)}, with much scatter.`,
    },
    {
      x: { label: 'Jensen–Shannon divergence of the contexts (nats)' },
      y: { label: 'cosine of the vectors' },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.dot(
          pairs.filter((_, k) => k % 4 === 0),
          {
            x: 'divergence',
            y: 'cosine',
            fill: series[0],
            fillOpacity: 0.35,
            r: 1.8,
          },
        ),
        Plot.line(quintiles, {
          x: 'divergence',
          y: 'cosine',
          stroke: series[1],
          strokeWidth: 2.5,
        }),
        Plot.dot(quintiles, {
          x: 'divergence',
          y: 'cosine',
          fill: series[1],
          symbol: 'square',
          r: 4.5,
        }),
      ],
    },
  )
}
