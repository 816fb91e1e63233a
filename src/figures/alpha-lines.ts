import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** Mean results of a network with its output multiplied by α. */
export interface AlphaPoint {
  alpha: number
  deviation: number
  deviations: readonly number[]
  movement: number
  movements: readonly number[]
}

const labels = {
  deviation: 'largest deviation ÷ ‖t‖',
  movement: '‖w − w₀‖ ÷ ‖w₀‖',
} as const

const domains = { deviation: [0.0008, 3], movement: [0.0009, 1.3] }

/** One quantity against α, log–log: centred and not, a small dot for each seed. */
export function alphaLines(
  {
    centred,
    notCentred,
  }: { centred: readonly AlphaPoint[]; notCentred: readonly AlphaPoint[] },
  of: 'deviation' | 'movement',
): string {
  const each = (points: readonly AlphaPoint[]) =>
    points.flatMap((point) =>
      point[`${of}s`].map((value) => ({ alpha: point.alpha, value })),
    )
  const last = (points: readonly AlphaPoint[]) => points.at(-1)![of].toPrecision(2)
  const line = { x: 'alpha', y: of, strokeWidth: 2 }
  const dot = { x: 'alpha', y: 'value', r: 2, fillOpacity: 0.6 }
  const name = { x: 'alpha', y: of, textAnchor: 'end' as const, fontWeight: 600 }
  return draw(
    {
      name: `alpha-${of}`,
      title:
        of === 'deviation'
          ? 'Distance between a network and the equation of its kernel, against α'
          : 'How far the weights move, against α',
      description: `At α = ${centred.at(-1)!.alpha}: ${last(centred)} centred, ${last(notCentred)} not centred.`,
    },
    {
      height: 280,
      marginLeft: 52,
      x: { label: 'α', type: 'log', ticks: [0.3, 1, 3, 10, 30, 100], tickFormat: '~g' },
      y: {
        label: labels[of],
        type: 'log',
        domain: domains[of],
        ticks: [0.001, 0.01, 0.1, 1],
        tickFormat: '~g',
      },
      marks: [
        Plot.line(centred, { ...line, stroke: series[0] }),
        Plot.dot(each(centred), { ...dot, fill: series[0] }),
        Plot.line(notCentred, { ...line, stroke: series[1] }),
        Plot.dot(each(notCentred), {
          ...dot,
          fill: series[1],
          symbol: 'triangle',
          r: 3,
        }),
        Plot.text([centred.at(-1)!], {
          ...name,
          text: () => 'centred',
          fill: series[0],
          dx: -14,
          dy: 8,
        }),
        Plot.text([notCentred.at(-1)!], {
          ...name,
          text: () => 'not centred',
          fill: series[1],
          dx: -4,
          dy: of === 'deviation' ? -20 : -44,
        }),
      ],
    },
  )
}
