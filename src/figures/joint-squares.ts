import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** The joint distribution of two bits beside what it were if they were independent. */
export interface JointSquares {
  /** Rows x = 0, 1; columns y = 0, 1. */
  joint: readonly (readonly number[])[]
  /** The products of the margins, likewise. */
  product: readonly (readonly number[])[]
}

/** A square for each cell, its area the probability; an outline, that of independence. */
export function jointSquares({ joint, product }: JointSquares): string {
  const cells = joint.flatMap((row, x) =>
    row.map((probability, y) => ({
      x,
      y,
      half: Math.sqrt(probability) / 2,
      outlined: Math.sqrt(product[x]![y]!) / 2,
    })),
  )
  type Cell = (typeof cells)[number]
  const edges = (half: (cell: Cell) => number) => ({
    x1: (cell: Cell) => cell.y - half(cell),
    x2: (cell: Cell) => cell.y + half(cell),
    y1: (cell: Cell) => cell.x - half(cell),
    y2: (cell: Cell) => cell.x + half(cell),
  })
  return draw(
    {
      name: 'live-joint-table',
      title: 'Joint distribution of two bits',
      description: `The probabilities of (0, 0), (0, 1), (1, 0) and (1, 1) are ${cells.map(({ x, y }) => joint[x]![y]!.toFixed(2)).join(', ')}.`,
    },
    {
      dragged: true,
      width: 240,
      height: 240,
      margin: 4,
      marginTop: 40,
      marginLeft: 52,
      marginRight: 4,
      marginBottom: 16,
      x: {
        label: null,
        axis: 'top',
        domain: [-0.5, 1.5],
        ticks: [0, 1],
        tickSize: 0,
        tickFormat: (y: number) => `Y = ${y}`,
      },
      y: {
        label: null,
        domain: [1.5, -0.5],
        ticks: [0, 1],
        tickSize: 0,
        tickFormat: (x: number) => `X = ${x}`,
      },
      marks: [
        Plot.rect(cells, { ...edges(({ half }) => half), fill: series[0] }),
        Plot.rect(cells, {
          ...edges(({ outlined }) => outlined),
          stroke: 'currentColor',
          strokeWidth: 1.5,
        }),
      ],
    },
  )
}
