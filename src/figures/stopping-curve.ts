import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** A validation curve, where a rule stops on it, and the model that it keeps. */
export interface StoppedCurve {
  losses: readonly number[]
  /** Epochs trained. */
  stopped: number
  /** Epochs of the model that is kept. */
  kept: number
  /** Epochs of the best model of all. */
  best: number
  /** Top of the axis. */
  most: number
}

/** The curve as far as it was trained, the rest of it faint; kept, stop and best marked. */
export function stoppingCurve({
  losses,
  stopped,
  kept,
  best,
  most,
}: StoppedCurve): string {
  const points = losses.map((loss, epoch) => ({ epoch, loss }))
  const at = { x: 'epoch', y: 'loss' }
  const missed = losses[best]! < losses[kept]!
  const label = (epoch: number, above: boolean) => ({
    ...at,
    fontWeight: 600,
    dy: above ? -15 : 17,
    textAnchor:
      epoch < 2
        ? ('start' as const)
        : epoch > losses.length - 3
          ? ('end' as const)
          : ('middle' as const),
  })
  // A loss near the floor has its words above it.
  const low = (epoch: number) => losses[epoch]! < 0.15 * most
  return draw(
    {
      name: 'live-stopping-curve',
      title: 'A validation curve and where a rule stops on it',
      description: `Trained for ${stopped} of ${losses.length - 1} epochs; kept is the model after ${kept}, the best is that after ${best}.`,
    },
    {
      height: 250,
      marginRight: 14,
      x: { label: 'epochs', domain: [0, losses.length - 1], ticks: [0, 5, 10, 15] },
      y: { label: 'validation loss', domain: [0, most], ticks: 3, grid: true },
      marks: [
        Plot.ruleX([stopped], { stroke: faint, strokeWidth: 2 }),
        Plot.line(points.slice(stopped), {
          ...at,
          stroke: series[0],
          strokeOpacity: 0.7,
          strokeDasharray: '2 4',
        }),
        Plot.line(points.slice(0, stopped + 1), {
          ...at,
          stroke: series[0],
          strokeWidth: 2,
        }),
        Plot.dot(points, {
          ...at,
          r: 2.5,
          stroke: series[0],
          fill: ({ epoch }: { epoch: number }) =>
            epoch <= stopped ? series[0] : 'none',
        }),
        Plot.dot([points[stopped]!], {
          ...at,
          symbol: 'times',
          r: 6,
          stroke: 'currentColor',
          strokeWidth: 2.5,
        }),
        Plot.text([points[stopped]!], {
          ...label(stopped, true),
          text: () => 'stop',
        }),
        Plot.dot(missed ? [points[best]!] : [], {
          ...at,
          r: 7,
          stroke: series[2],
          strokeWidth: 2.5,
        }),
        Plot.text(missed ? [points[best]!] : [], {
          ...label(best, low(best)),
          text: () => 'best',
          fill: series[2],
        }),
        Plot.dot([points[kept]!], { ...at, r: 6, fill: series[1] }),
        Plot.text([points[kept]!], {
          ...label(kept, low(kept) && kept !== stopped),
          text: () => 'kept',
          fill: series[1],
        }),
      ],
    },
  )
}
