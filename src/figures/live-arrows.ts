import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Features in the plane of two neurons at one moment of a training. */
export interface LiveArrows {
  arrows: readonly (readonly [number, number])[]
  /** Length from which a feature counts as represented. */
  least: number
}

/** The features as numbered arrows in a unit circle; short ones dashed. */
export function liveArrows({ arrows, least }: LiveArrows): string {
  const placed = arrows.map(([x, y], i) => {
    const length = Math.hypot(x, y)
    // The number stands beyond the tip, also of an arrow that is hardly there.
    const reach = (length + 0.16) / Math.max(length, 1e-9)
    return { x, y, number: `${i + 1}`, tx: reach * x, ty: reach * y, length }
  })
  const long = placed.filter(({ length }) => length > least)
  const short = placed.filter(({ length }) => length <= least)
  const circle = Array.from({ length: 73 }, (_, k) => ({
    x: Math.cos((k * Math.PI) / 36),
    y: Math.sin((k * Math.PI) / 36),
  }))
  const arrow = { x1: 0, y1: 0, x2: 'x', y2: 'y', clip: true } as const
  return draw(
    {
      name: 'live-arrows',
      title: 'Five features in the plane of two neurons',
      description: `${long.length} of ${placed.length} arrows are long.`,
    },
    {
      dragged: true,
      width: 290,
      height: 290,
      margin: 2,
      marginLeft: 2,
      marginBottom: 2,
      marginTop: 2,
      x: { axis: null, domain: [-1.45, 1.45] },
      y: { axis: null, domain: [-1.45, 1.45] },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.ruleY([0], { stroke: faint }),
        Plot.line(circle, { x: 'x', y: 'y', stroke: faint, strokeWidth: 1.5 }),
        Plot.arrow(long, {
          ...arrow,
          stroke: series[0],
          strokeWidth: 2.5,
          headLength: 7,
        }),
        Plot.link(short, {
          ...arrow,
          stroke: series[1],
          strokeWidth: 2.5,
          strokeDasharray: '4 3',
        }),
        Plot.text(long, {
          x: 'tx',
          y: 'ty',
          text: 'number',
          fill: series[0],
          fontWeight: 700,
        }),
        Plot.text(short, {
          x: 'tx',
          y: 'ty',
          text: 'number',
          fill: series[1],
          fontWeight: 700,
        }),
      ],
    },
  )
}
