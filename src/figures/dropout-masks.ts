import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** All masked versions of a network, their mean and the scaled network. */
export interface MaskedNetworks {
  outputs: readonly { kept: number; probability: number; output: number }[]
  /** Mean of the outputs, weighted with the probabilities of the masks. */
  mean: number
  /** Output of the network whose inputs are multiplied by p. */
  scaled: number
}

/** A dot for each mask, by how much it keeps; two lines across. */
export function dropoutMasks({ outputs, mean, scaled }: MaskedNetworks): string {
  const most = Math.max(...outputs.map(({ kept }) => kept))
  const likely = Math.max(...outputs.map(({ probability }) => probability))
  return draw(
    {
      name: 'dropout-masks',
      title: 'The outputs of all masked networks and of the scaled one',
      description: `${outputs.length.toLocaleString('en')} dots: the output of each masked network against the number of inputs that it keeps. Their mean is ${mean.toFixed(2)}, the scaled network gives ${scaled.toFixed(2)}.`,
    },
    {
      marginRight: 62,
      x: {
        label: 'inputs kept',
        domain: [-0.5, most + 0.5],
        ticks: most,
        tickFormat: 'd',
      },
      y: { label: 'output', grid: true },
      r: { range: [1, 4], domain: [0, Math.sqrt(likely)] },
      marks: [
        Plot.dot(outputs, {
          x: (each: Each, i: number) =>
            each.kept + (((i * 7919) % 101) / 101 - 0.5) * 0.6,
          y: 'output',
          r: (each: Each) => Math.sqrt(each.probability),
          fill: series[0],
          fillOpacity: 0.5,
        }),
        Plot.ruleY([mean], { stroke: series[1], strokeWidth: 2 }),
        Plot.ruleY([scaled], {
          stroke: 'currentColor',
          strokeWidth: 2,
        }),
        Plot.text([mean], {
          x: [most + 0.5],
          y: [mean],
          text: ['mean'],
          fill: series[1],
          textAnchor: 'start',
          dx: 6,
          dy: -7,
        }),
        Plot.text([scaled], {
          x: [most + 0.5],
          y: [scaled],
          text: ['scaled'],
          textAnchor: 'start',
          dx: 6,
          dy: 7,
        }),
      ],
    },
  )
}

interface Each {
  kept: number
  probability: number
}
