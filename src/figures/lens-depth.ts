import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** What the logit lens reads at each point, mean over prompts. */
export interface LensMeans {
  points: readonly string[]
  mean: { answer: readonly number[]; kind: readonly number[] }
}

/** Two lines over the points of the stream: the right kind of word, the right word. */
export function lensDepth({ points, mean }: LensMeans): string {
  const lines = [
    { name: 'right kind of word', values: mean.kind },
    { name: 'right word', values: mean.answer },
  ]
  const ends = (values: readonly number[]) =>
    `from ${values[0]!.toFixed(2)} to ${values.at(-1)!.toFixed(2)}`
  return draw(
    {
      name: 'lens-depth',
      title: 'How the answer forms with depth, on average',
      description: lines
        .map(({ name, values }) => `Probability of the ${name}: ${ends(values)}.`)
        .join(' '),
    },
    {
      marginBottom: 84,
      x: { label: null, domain: points, type: 'point', tickRotate: -45 },
      y: { label: 'mean probability', domain: [0, 1] },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        ...lines.flatMap(({ name, values }, k) => {
          const marks = values.map((value, i) => ({ point: points[i]!, value }))
          return [
            Plot.line(marks, {
              x: 'point',
              y: 'value',
              stroke: series[k]!,
              strokeWidth: 2.5,
            }),
            Plot.dot(marks, {
              x: 'point',
              y: 'value',
              fill: series[k]!,
              r: 4,
              symbol: k === 0 ? 'diamond' : 'circle',
            }),
            Plot.text([marks.at(k === 0 ? 2 : -3)!], {
              x: 'point',
              y: 'value',
              text: () => name,
              fill: series[k]!,
              fontWeight: 600,
              dx: k === 0 ? -24 : 34,
              dy: k === 0 ? -26 : 22,
            }),
          ]
        }),
      ],
    },
  )
}
