import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The codes of an input, and the codes that were read from its activation. */
export interface CodesRead {
  codes: readonly number[]
  read: readonly number[]
}

/** A bar for each code, and a dot where it was read. */
export function pentagonCodes({ codes, read }: CodesRead): string {
  const each = codes.map((code, i) => ({ feature: i + 1, code, read: read[i]! }))
  const values = read.map((value, i) => `${i + 1}: ${value.toFixed(2)}`)
  return draw(
    {
      name: 'live-pentagon-codes',
      title: 'The codes of five features, and what is read of them',
      description: `Bars are the codes, dots what is read. Read: ${values.join('; ')}.`,
    },
    {
      dragged: true,
      width: 306,
      height: 312,
      marginLeft: 46,
      marginRight: 16,
      marginTop: 28,
      marginBottom: 40,
      x: { type: 'band', label: 'feature', domain: [1, 2, 3, 4, 5], padding: 0.35 },
      y: { label: 'code', domain: [-1.7, 2], ticks: [-1, 0, 1, 2], grid: true },
      marks: [
        Plot.barY(each, { x: 'feature', y: 'code', fill: series[0] }),
        Plot.ruleY([0], { stroke: faint }),
        Plot.ruleX(each, {
          x: 'feature',
          y1: 'code',
          y2: 'read',
          stroke: series[1],
          strokeDasharray: '4 3',
        }),
        Plot.dot(each, { x: 'feature', y: 'read', fill: series[1], r: 5 }),
        Plot.text(['bar: present', 'dot: read'], {
          x: [5, 5],
          y: [1.85, 1.55],
          text: ['bar: present', 'dot: read'],
          textAnchor: 'end',
          dx: 18,
          fill: (label: string) => (label.startsWith('bar') ? series[0] : series[1]),
        }),
      ],
    },
  )
}
