import * as Plot from '@observablehq/plot'
import { draw, faint, series, wrong } from './drawing.ts'

/** Three answers to one equation at one time. */
export interface FlowPoint {
  time: number
  right: number
  /** Solution of the equation without its minus. */
  equationAsWritten: number
  /** The target itself decays. */
  solutionAsWritten: number
}

/** One output from 0 to the target 1: the right solution and two slips. */
export function flowsAsWritten(flows: readonly FlowPoint[]): string {
  const end = flows.at(-1)!
  const low = -1.2
  const inside = flows.filter(({ equationAsWritten }) => equationAsWritten >= low)
  const label = { x: 'time', textAnchor: 'start' as const, dx: 6, fontWeight: 600 }
  return draw(
    {
      name: 'flows-as-written',
      title: 'The right solution, and two that are wrong',
      description: `At time ${end.time} the right solution is ${end.right.toFixed(3)}, near the target 1; without the minus the output is ${end.equationAsWritten.toFixed(1)}, and a target that decays gives ${end.solutionAsWritten.toFixed(3)}.`,
    },
    {
      height: 280,
      marginRight: 100,
      x: { label: 'time τ' },
      y: { label: 'output y', domain: [low, 1.2], ticks: [-1, 0, 1] },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.ruleY([1], { stroke: faint }),
        Plot.line(flows, {
          x: 'time',
          y: 'right',
          stroke: series[0],
          strokeWidth: 2.5,
        }),
        Plot.line(inside, {
          x: 'time',
          y: 'equationAsWritten',
          stroke: wrong,
          strokeWidth: 2,
        }),
        Plot.line(flows, {
          x: 'time',
          y: 'solutionAsWritten',
          stroke: wrong,
          strokeWidth: 2,
        }),
        Plot.text([end], {
          ...label,
          y: 'right',
          text: () => 'right',
          fill: series[0],
        }),
        Plot.text([inside.at(-1)!], {
          ...label,
          y: 'equationAsWritten',
          text: () => 'without the minus',
          fill: wrong,
        }),
        Plot.text([end], {
          ...label,
          y: 'solutionAsWritten',
          text: () => 'target\ndecays',
          fill: wrong,
        }),
      ],
    },
  )
}
