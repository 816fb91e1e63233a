import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** Two distributions over the same outcomes; all 0 where there is none. */
export interface Outcomes {
  names: readonly string[]
  world: readonly number[]
  model: readonly number[]
}

/** Where the bar of an outcome stands: the world's to the left of the model's. */
export const barAt = (whose: 'p' | 'q', name: string): string => `${whose}(${name})`

/** For each outcome the world's bar and the model's, each with its letter under it. */
export function outcomeBars({ names, world, model }: Outcomes): string {
  const pair = names.flatMap((name, i) => [
    { place: barAt('p', name), value: world[i]!, fill: series[0] },
    { place: barAt('q', name), value: model[i]!, fill: series[1] },
  ])
  return draw(
    {
      name: 'live-outcome-bars',
      title: 'Probabilities of the outcomes, of the world and of the model',
      description: pair
        .map(({ place, value }) => `${place} ${value.toFixed(2)}`)
        .join(', '),
    },
    {
      dragged: true,
      width: 340,
      height: 180,
      marginTop: 34,
      marginLeft: 46,
      marginRight: 16,
      marginBottom: 46,
      x: {
        label: null,
        type: 'band',
        // A gap after each pair.
        domain: names
          .flatMap((name) => [barAt('p', name), barAt('q', name), ` ${name}`])
          .slice(0, -1),
        tickFormat: (place: string) => place.charAt(0),
        tickSize: 0,
        padding: 0.1,
      },
      y: { label: 'probability', domain: [0, 1], ticks: [0, 0.5, 1], grid: true },
      marks: [
        Plot.barY(pair, { x: 'place', y: 'value', fill: 'fill' }),
        Plot.ruleY([0], { stroke: faint }),
        // Under the two letters of its pair.
        Plot.text(names, {
          x: (name: string) => barAt('p', name),
          text: (name: string) => name,
          frameAnchor: 'bottom',
          dx: 17,
          dy: 38,
          fontWeight: 600,
        }),
      ],
    },
  )
}
