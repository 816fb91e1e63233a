import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** Where a rule ends the training, and the best epoch until then. */
export interface Rule {
  name: string
  stopped: number
  best: number
}

/** A validation curve; for each rule a bar from its best epoch to its stop. */
export function stoppingRules(
  curve: readonly number[],
  rules: readonly Rule[],
): string {
  const points = curve.map((loss, epoch) => ({ epoch, loss }))
  const low = Math.min(...curve)
  const high = Math.min(1.2, Math.max(...curve))
  const step = (high - low) * 0.085
  const bars = rules.map((rule, i) => ({ ...rule, y: low - (i + 1.2) * step }))
  return draw(
    {
      name: 'stopping-rules',
      title: 'Where the rules of early stopping end a training',
      description: `The validation loss is lowest, ${low.toFixed(3)}, after ${curve.indexOf(low)} epochs. ${rules.map(({ name, stopped, best }) => `${name} stops after ${stopped} and keeps epoch ${best}`).join('; ')}.`,
    },
    {
      height: 340,
      marginRight: 20,
      x: { label: 'epochs', domain: [0, curve.length - 1] },
      y: {
        label: 'validation loss (nats)',
        domain: [low - (rules.length + 1) * step, high],
        ticks: [0.6, 0.8, 1, 1.2].filter((tick) => tick <= high),
        tickFormat: '.1f',
      },
      clip: true,
      marks: [
        Plot.line(points, { x: 'epoch', y: 'loss', stroke: series[0], strokeWidth: 2 }),
        Plot.dot([points[curve.indexOf(low)]!], {
          x: 'epoch',
          y: 'loss',
          r: 5,
          fill: series[0],
        }),
        Plot.ruleY(bars, {
          y: 'y',
          x1: 'best',
          x2: 'stopped',
          stroke: series[1],
          strokeWidth: 3,
        }),
        Plot.dot(bars, { x: 'best', y: 'y', fill: series[1], r: 4 }),
        Plot.dot(bars, {
          x: 'stopped',
          y: 'y',
          symbol: 'times',
          stroke: series[1],
          strokeWidth: 2,
          r: 4,
        }),
        Plot.text(bars, {
          x: 'stopped',
          y: 'y',
          text: 'name',
          fill: series[1],
          textAnchor: 'start',
          dx: 9,
        }),
      ],
    },
  )
}
