import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** A read-out: the codes that it finds (columns) for each input (rows). */
export interface Reading {
  name: string
  codes: readonly (readonly number[])[]
  error: number
}

/** A grid of squares for each read-out; area is the size of the code. */
export function readOutCodes(readings: readonly Reading[]): string {
  const cells = readings.flatMap(({ name, codes }) =>
    codes.flatMap((row, i) =>
      row.map((code, j) => ({ name, input: i + 1, feature: j + 1, code })),
    ),
  )
  const shown = cells.filter(({ code }) => Math.abs(code) > 1e-9)
  const count = (name: string) => shown.filter((cell) => cell.name === name).length
  return draw(
    {
      name: 'read-out-codes',
      title: 'Codes read from the activations of five inputs, by three read-outs',
      description: `Non-zero codes among 25, and error: ${readings.map(({ name, error }) => `${name} ${count(name)}, ${error.toFixed(3)}`).join('; ')}.`,
    },
    {
      height: 220,
      marginTop: 34,
      fx: {
        label: null,
        domain: readings.map(({ name }) => name),
        padding: 0.12,
        axis: 'top',
      },
      x: {
        label: 'feature',
        domain: [0.4, 5.6],
        ticks: [1, 2, 3, 4, 5],
        tickFormat: 'd',
      },
      y: {
        label: 'input',
        domain: [5.6, 0.4],
        ticks: [1, 2, 3, 4, 5],
        tickFormat: 'd',
      },
      r: { type: 'sqrt', domain: [0, 1], range: [0, 10] },
      marks: [
        Plot.frame({ stroke: faint }),
        Plot.dot(
          shown.filter(({ code }) => code > 0),
          { x: 'feature', y: 'input', fx: 'name', r: 'code', fill: series[0] },
        ),
        Plot.dot(
          shown.filter(({ code }) => code < 0),
          {
            x: 'feature',
            y: 'input',
            fx: 'name',
            r: ({ code }: { code: number }) => -code,
            stroke: series[1],
            strokeWidth: 2,
          },
        ),
      ],
    },
  )
}
