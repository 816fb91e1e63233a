import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** |cos| of true directions (rows) and learned ones (columns), in order. */
export interface CosineMatrix {
  /** In steps of 1/{@link steps}, rounded down. */
  cells: readonly (readonly number[])[]
}

/** Shades between |cos| 0 and 1. */
export const steps = 10

/** Learned directions that the drawing has room for, and true ones. */
const [most, rows] = [64, 32]

/** A square for each pair of directions: the fuller its colour, the nearer they are. */
export function cosineMatrix({ cells }: CosineMatrix): string {
  // One path a shade: two thousand elements would weigh the page down.
  const shades = Array.from({ length: steps + 1 }, (_, shade) => ({
    shade,
    runs: cells.flatMap((row, y) => runsOf(row, shade).map((run) => ({ ...run, y }))),
  })).filter(({ shade, runs }) => shade > 1 && runs.length > 0)
  const key = Array.from({ length: steps - 1 }, (_, i) => i + 2)
  return draw(
    {
      name: 'live-dictionary-cosines',
      title: 'Cosines between true and learned directions',
      description:
        'A matrix: where a true direction was found, its row has a square of full colour on the diagonal and faint ones elsewhere.',
    },
    {
      width: 420,
      height: 290,
      marginLeft: 44,
      marginRight: 12,
      marginTop: 44,
      x: { label: 'learned directions', domain: [0, most], ticks: [16, 32, 48, 64] },
      y: { label: 'true directions', domain: [rows, 0], ticks: [8, 16, 24, 32] },
      marks: [
        Plot.frame({ stroke: faint }),
        ...shades.map(({ shade, runs }) => squares(runs, opacity(shade))),
        Plot.rect(key, {
          x1: (shade: number) => 28 + 3.4 * (shade - 2),
          x2: (shade: number) => 28 + 3.4 * (shade - 1),
          y1: -1.2,
          y2: -3,
          fill: series[0],
          fillOpacity: opacity,
          clip: false,
        }),
        Plot.text(['|cos| 0.2', '1'], {
          x: (_: string, i: number) => (i === 0 ? 27 : 29 + 3.4 * (steps - 1) + 2),
          y: () => -2.1,
          textAnchor: 'end',
        }),
      ],
    },
  )
}

const opacity = (shade: number): number => (shade * shade) / (steps * steps)

/** Neighbouring squares of one shade in a row, as one. */
interface Run {
  x1: number
  x2: number
}

function runsOf(row: readonly number[], shade: number): Run[] {
  const runs: Run[] = []
  row.forEach((cell, x) => {
    if (cell !== shade) return
    const before = runs.at(-1)
    if (before?.x2 === x) before.x2 = x + 1
    else runs.push({ x1: x, x2: x + 1 })
  })
  return runs
}

/** All squares of one shade as one path. */
function squares(
  runs: readonly (Run & { y: number })[],
  fillOpacity: number,
): Plot.RenderFunction {
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const at = (value: unknown) => Number(value).toFixed(2)
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    const corners = runs.map((run) => {
      const [left, right] = [at(x!(run.x1)), at(x!(run.x2))]
      return `M${left} ${at(y!(run.y))}H${right}V${at(y!(run.y + 1))}H${left}Z`
    })
    path.setAttribute('d', corners.join(''))
    path.setAttribute('fill', series[0])
    path.setAttribute('fill-opacity', String(fillOpacity))
    return path
  }
}
