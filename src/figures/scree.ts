import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** What a scree plot shows. */
export interface Scree {
  /** Whose components these are, for the title: `150 iris flowers`. */
  of: string
  /** Unique on a page. */
  name: string
  /** Share of the variance per component, descending, summing to 1. */
  shares: readonly number[]
  /** A cumulative share to mark with the number of components that reach it. */
  mark?: number
}

/** Bars: the share of each component. Line with dots: the share of the first k. */
export function scree({ of, name, shares, mark }: Scree): string {
  let sum = 0
  const bars = shares.map((share, i) => ({
    component: i + 1,
    share,
    sum: (sum += share),
  }))
  const few = shares.length <= 10
  const reached = mark === undefined ? undefined : bars.find((bar) => bar.sum >= mark)
  return draw(
    {
      name,
      title: `Share of variance per principal component of ${of}`,
      description: `Component 1 has ${percent(shares[0]!)} of the variance; the first two have ${percent(bars[1]!.sum)}${reached ? `; ${reached.component} of ${shares.length} reach ${percent(reached.sum)}` : ''}.`,
    },
    {
      x: {
        label: 'component',
        domain: [0.4, shares.length + 0.6],
        ticks: few ? shares.map((_, i) => i + 1) : 8,
        tickFormat: 'd',
      },
      y: { label: 'share of variance (%)', percent: true, domain: [0, 100] },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.rectY(bars, {
          x1: (bar: Bar) => bar.component - 0.35,
          x2: (bar: Bar) => bar.component + 0.35,
          y: 'share',
          fill: series[0],
        }),
        Plot.line(bars, { x: 'component', y: 'sum', stroke: series[1] }),
        Plot.dot(bars, {
          x: 'component',
          y: 'sum',
          r: few ? 3.5 : 1.5,
          fill: series[1],
        }),
        Plot.text([bars[few ? 1 : Math.floor(bars.length * 0.6)]!], {
          x: 'component',
          y: 'sum',
          text: () => 'the first k together',
          fill: series[1],
          textAnchor: few ? 'start' : 'middle',
          dx: few ? 4 : 0,
          dy: 16,
        }),
        Plot.text([bars[few ? 1 : 2]!], {
          x: 'component',
          y: 'share',
          text: () => 'each alone',
          fill: series[0],
          textAnchor: few ? 'middle' : 'start',
          dx: few ? 0 : 8,
          dy: -10,
        }),
        ...(reached
          ? [
              Plot.ruleX([reached], {
                x: 'component',
                y1: 0,
                y2: 'sum',
                stroke: 'currentColor',
              }),
              Plot.text([reached], {
                x: 'component',
                y: 'sum',
                text: (bar: Bar) => `${bar.component} components: ${percent(bar.sum)}`,
                textAnchor: 'start',
                dx: 6,
                dy: 60,
              }),
            ]
          : []),
      ],
    },
  )
}

interface Bar {
  component: number
  share: number
  sum: number
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
