import * as Plot from '@observablehq/plot'
import { draw, faint, series, wrong } from './drawing.ts'

/** One model q of a fixed p: the entropy of p and the divergence of q from p. */
export interface Stack {
  /** Probability that q gives to the first of two outcomes. */
  q: number
  entropy: number
  divergence: number
  crossEntropy: number
  /** H(p) − KL, with the sign that slips. */
  asWritten: number
}

/** Two bands that add up to H(p, q), and H(p) − KL as a dashed line. */
export function crossEntropyStack(stacks: readonly Stack[], p: number): string {
  const right = stacks.at(-1)!
  return draw(
    {
      name: 'cross-entropy-stack',
      title: 'Cross entropy is entropy plus divergence',
      description: `A band of constant height H(p) = ${right.entropy.toFixed(3)} nats, and on it a band of height KL that is zero at q = p = ${p}; their upper edge is H(p, q). H(p) − KL falls below zero.`,
    },
    {
      marginRight: 86,
      x: { label: 'q(1), with p(1) = ' + String(p), domain: [0, 1] },
      y: { label: 'nats' },
      marks: [
        Plot.areaY(stacks, {
          x: 'q',
          y: 'entropy',
          fill: series[0],
          fillOpacity: 0.35,
        }),
        Plot.areaY(stacks, {
          x: 'q',
          y1: 'entropy',
          y2: 'crossEntropy',
          fill: series[1],
          fillOpacity: 0.35,
        }),
        Plot.ruleY([0], { stroke: faint }),
        Plot.line(stacks, { x: 'q', y: 'entropy', stroke: series[0] }),
        Plot.line(stacks, {
          x: 'q',
          y: 'crossEntropy',
          stroke: 'currentColor',
          strokeWidth: 2,
        }),
        Plot.line(stacks, {
          x: 'q',
          y: 'asWritten',
          stroke: wrong,
          strokeDasharray: '4 3',
          strokeWidth: 2,
        }),
        Plot.ruleX([p], {
          stroke: 'currentColor',
          y1: 0,
          y2: right.entropy,
        }),
        Plot.text(['H(p)'], {
          x: [0.55],
          y: [right.entropy / 2],
          fill: 'currentColor',
        }),
        Plot.text(['KL(p ‖ q)'], {
          x: [0.13],
          y: [right.entropy * 1.5],
          fill: 'currentColor',
        }),
        Plot.text([right], {
          x: 'q',
          y: 'crossEntropy',
          text: () => 'H(p, q)',
          textAnchor: 'start',
          dx: 6,
        }),
        Plot.text([right], {
          x: 'q',
          y: 'asWritten',
          text: () => 'H(p) − KL',
          fill: wrong,
          textAnchor: 'start',
          dx: 6,
        }),
      ],
    },
  )
}
