import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Outputs of a network up to some moment, and of its equation to the end. */
export interface Followed {
  times: readonly number[]
  /** Outputs of the network at each of the first times. */
  net: readonly (readonly number[])[]
  /** Outputs of the equation at each time. */
  ode: readonly (readonly number[])[]
  targets: readonly number[]
}

/** How far from zero outputs are shown. */
export const frame = 1.3

const long = (times: readonly number[], outputs: readonly (readonly number[])[]) =>
  outputs.flatMap((y, step) =>
    y.map((value, output) => ({ time: times[step]!, value, output })),
  )

/** Six outputs in time: lines of the network, dashes of the equation, targets at the end. */
export function lazyTraining({ times, net, ode, targets }: Followed): string {
  const until = times.at(-1)!
  const line = { x: 'time', y: 'value', z: 'output', clip: true }
  return draw(
    {
      name: 'live-lazy-training',
      title: 'Outputs of a network in training and the prediction of its kernel',
      description: `${targets.length} outputs from time 0 to ${until}: lines of the network, dashes of the equation of its first kernel, and the targets at the right edge.`,
    },
    {
      width: 400,
      height: 300,
      marginRight: 66,
      x: { label: 'time τ', domain: [0, until], ticks: [0, 5, 10, 15, 20] },
      y: { label: 'outputs y', domain: [-frame, frame], ticks: [-1, 0, 1], grid: true },
      marks: [
        Plot.frame({ stroke: faint }),
        Plot.line(long(times, net), { ...line, stroke: series[0], strokeWidth: 2 }),
        Plot.line(long(times, ode), {
          ...line,
          stroke: series[1],
          strokeWidth: 2,
          strokeDasharray: '4 3',
        }),
        Plot.text(targets, {
          x: () => until,
          y: (target: number) => target,
          text: () => '◂',
          textAnchor: 'start',
          dx: 2,
        }),
        Plot.text(['targets'], {
          x: [until],
          y: [0],
          textAnchor: 'start',
          dx: 14,
        }),
      ],
    },
  )
}
