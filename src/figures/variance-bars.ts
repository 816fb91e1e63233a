import * as Plot from '@observablehq/plot'
import { draw, faint, series, wrong } from './drawing.ts'

/** The variances along the new axes, and what a wrong formula makes of them. */
export interface VarianceBars {
  /** Unique on a page. */
  name: string
  /** Measured along the axes: the diagonal of C_Y. */
  measured: readonly number[]
  /** The same by the formula. */
  formula: readonly number[]
  /** The formula as it is shown. */
  label: string
}

/** Two bars an axis: what the data have, and what the formula says. */
export function varianceBars(bars: VarianceBars): string {
  const { name, measured, formula, label } = bars
  const kinds = ['the data', label]
  const data = [
    ...measured.map((variance, i) => ({
      axis: `p${'₁₂'[i]}`,
      kind: kinds[0]!,
      variance,
    })),
    ...formula.map((variance, i) => ({
      axis: `p${'₁₂'[i]}`,
      kind: kinds[1]!,
      variance,
    })),
  ]
  return draw(
    {
      name,
      title: 'Variances along the principal axes',
      description: 'For each axis the variance of the data and that of the formula.',
    },
    {
      width: 256,
      height: 270,
      marginTop: 44,
      fx: { label: null, padding: 0.25 },
      x: { label: null, axis: null, domain: kinds },
      y: { label: 'variance', ticks: 5 },
      color: { domain: kinds, range: [series[0], wrong] },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.barY(data, { fx: 'axis', x: 'kind', y: 'variance', fill: 'kind' }),
        Plot.text(data, {
          fx: 'axis',
          x: 'kind',
          y: 'variance',
          text: ({ variance }: { variance: number }) =>
            variance.toPrecision(variance < 0.01 ? 1 : 2),
          dy: -9,
          fill: 'currentColor',
          fontSize: 13,
        }),
        ...kinds.map((kind, i) =>
          Plot.text([kind], {
            frameAnchor: 'top-right',
            fx: () => 'p₂',
            dy: -34 + 17 * i,
            text: () => `■ ${kind}`,
            fill: i === 0 ? series[0] : wrong,
            fontWeight: 600,
          }),
        ),
      ],
    },
  )
}
