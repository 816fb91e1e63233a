import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Mean relative change of an answer's probability when neurons are switched off. */
export interface KnockOutMeans {
  /** The neurons that the answer is attributed to. */
  own: number
  /** Neurons drawn at random. */
  random: number
  /** The same neurons as in `own`, seen on facts with other answers. */
  others: number
}

/** Three bars that hang from zero. */
export function knockOutBars({ own, random, others }: KnockOutMeans): string {
  const bars = [
    { name: 'this fact, its own five', change: own },
    { name: 'this fact, five at random', change: random },
    { name: 'other facts, the same five', change: others },
  ]
  return draw(
    {
      name: 'knock-out-bars',
      title: 'What switching five neurons off costs',
      description: bars
        .map(({ name, change }) => `${name}: ${percent(change)}`)
        .join('; '),
    },
    {
      height: 190,
      marginLeft: 214,
      marginRight: 24,
      x: {
        label: 'change of the probability of the answer (%)',
        percent: true,
        domain: [-100, 0],
        ticks: 5,
      },
      y: { label: null, domain: bars.map(({ name }) => name), tickSize: 0 },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.barX(bars, {
          x: 'change',
          y: 'name',
          fill: series[0],
          insetTop: 4,
          insetBottom: 4,
        }),
        Plot.text(bars, {
          x: 'change',
          y: 'name',
          text: ({ change }: (typeof bars)[number]) => percent(change),
          textAnchor: 'end',
          dx: -5,
        }),
      ],
    },
  )
}

const percent = (share: number): string =>
  `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(0)} %`
