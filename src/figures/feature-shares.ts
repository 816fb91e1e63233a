import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** What a model with fewer neurons than features kept at one sparsity. */
export interface FeatureShares {
  sparsity: number
  dimensionality: readonly number[]
  kept: number
  dedicated: number
}

/** A row of bars for each sparsity: the dimensionality of every feature. */
export function featureShares(runs: readonly FeatureShares[]): string {
  const bars = runs.flatMap(({ sparsity, dimensionality }) =>
    dimensionality.map((share, i) => ({ sparsity, feature: i + 1, share })),
  )
  return draw(
    {
      name: 'feature-shares',
      title: 'Dimensionality of features of falling importance, by sparsity',
      description: runs
        .map(
          (run) =>
            `Sparsity ${run.sparsity}: ${run.kept} features kept, ${run.dedicated} of them with a dimension of their own.`,
        )
        .join(' '),
    },
    {
      height: 100 * runs.length,
      marginTop: 26,
      x: {
        label: 'feature, the most important first',
        domain: [0.4, 20.6],
        ticks: [1, 5, 10, 15, 20],
      },
      y: { label: 'dimensionality', domain: [0, 1.05], ticks: [0, 0.5, 1] },
      fy: { axis: null, padding: 0.18 },
      marks: [
        Plot.ruleY([0, 0.5, 1], { stroke: faint }),
        Plot.rectY(bars, {
          fy: 'sparsity',
          x1: ({ feature }: { feature: number }) => feature - 0.35,
          x2: ({ feature }: { feature: number }) => feature + 0.35,
          y: 'share',
          fill: series[0],
        }),
        Plot.text(runs, {
          fy: 'sparsity',
          text: ({ sparsity }: FeatureShares) => `sparsity ${sparsity}`,
          frameAnchor: 'top-right',
          dy: 13,
          fontWeight: 700,
        }),
      ],
    },
  )
}
