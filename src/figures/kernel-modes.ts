import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** The error along one eigenvector of the kernel, relative to its start. */
export interface ModePath {
  eigenvalue: number
  points: readonly { time: number; left: number }[]
}

/** What is left of each mode on a log axis, and dashes of slope −λ. */
export function kernelModes(modes: readonly ModePath[], floor = 0.01): string {
  const shown = modes.map(({ eigenvalue, points }, mode) => {
    const end = points.findIndex(({ left }) => left < floor)
    return {
      eigenvalue,
      points: points
        .slice(0, end < 0 ? points.length : end)
        .map((point) => ({ ...point, mode })),
    }
  })
  const until = modes[0]!.points.at(-1)!.time
  const straight = shown.flatMap(({ eigenvalue }, mode) => {
    const end = Math.min(until, -Math.log(floor) / eigenvalue)
    return [
      { mode, time: 0, left: 1 },
      { mode, time: end, left: Math.exp(-eigenvalue * end) },
    ]
  })
  return draw(
    {
      name: 'kernel-modes',
      title: 'The error of a network along the eigenvectors of its first kernel',
      description: `On a logarithmic axis each falls on a straight line whose slope is minus the eigenvalue: ${modes.map(({ eigenvalue }) => eigenvalue.toPrecision(2)).join(', ')}.`,
    },
    {
      marginLeft: 52,
      marginRight: 86,
      x: { label: 'time τ', domain: [0, until] },
      y: {
        label: 'error left along an eigenvector',
        type: 'log',
        domain: [floor, 1.05],
        ticks: [0.01, 0.1, 1],
        tickFormat: '~g',
        grid: true,
      },
      marks: [
        Plot.line(straight, {
          x: 'time',
          y: 'left',
          z: 'mode',
          stroke: series[1],
          strokeWidth: 2,
          strokeDasharray: '4 3',
        }),
        Plot.line(
          shown.flatMap(({ points }) => points),
          { x: 'time', y: 'left', z: 'mode', stroke: series[0], strokeWidth: 1.5 },
        ),
        Plot.text(
          straight.filter(({ time }) => time === until),
          {
            x: 'time',
            y: 'left',
            text: ({ mode }: { mode: number }) =>
              `λ = ${modes[mode]!.eigenvalue.toPrecision(2)}`,
            textAnchor: 'start',
            dx: 6,
          },
        ),
      ],
    },
  )
}
