/** Matrices of blocks: which size each block has, also 0 and I, whose size is their neighbours'. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../language/error.ts'
import { isUnsized, isZero, ScaledIdentity, sized, Uniform } from '../values/unsized.ts'
import type { Value } from '../values/value.ts'
import { asMatrix, collapse } from '../values/value.ts'

/** A block that takes the size of its place: 0, \mathbf{0}, I. */
const isOpen = (cell: Value): boolean => cell === 0 || isUnsized(cell)

const isSquare = (cell: Value): boolean =>
  cell instanceof ScaledIdentity || cell instanceof Uniform

/** The blocks as matrices, each of the size of its place. */
export function blocksOf(cells: readonly (readonly Value[])[]): Matrix[][] {
  const fixed = cells.map((row) => row.map((cell) => isOpen(cell) ? undefined : asMatrix(cell))) // prettier-ignore
  const heights = cells.map((_, i) => fixed[i]!.find((block) => block)?.rows)
  const widths = cells[0]!.map((_, j) => fixed.map((row) => row[j]).find((block) => block)?.columns) // prettier-ignore
  // An identity is as high as it is wide; what one tells, the next may wait for.
  let open = cells.flatMap((row, i) => row.flatMap((cell, j) => isSquare(cell) ? [[i, j] as const] : [])) // prettier-ignore
  for (let before = Infinity; open.length < before;) {
    before = open.length
    open = open.filter(([i, j]) => {
      heights[i] ??= widths[j]
      widths[j] ??= heights[i]
      return heights[i] === undefined
    })
  }
  return cells.map((row, i) =>
    row.map((cell, j) => {
      const block = fixed[i]![j]
      if (block) return block
      // Nothing but zeros in a row or a column: one each.
      const isKnown = heights[i] !== undefined && widths[j] !== undefined
      if (cell !== 0 && !isZero(cell) && !isKnown) return asMatrix(cell)
      const [rows, columns] = [heights[i] ?? 1, widths[j] ?? 1]
      return isUnsized(cell) ? sized(cell, rows, columns) : Matrix.zeros(rows, columns)
    }),
  )
}

/** A matrix of blocks. */
export function assemble(blocks: readonly (readonly Matrix[])[]): Value {
  const height = blocks.map((row) => row[0]!.rows)
  const width = blocks[0]!.map((cell) => cell.columns)
  const total = (sizes: readonly number[]): number =>
    sizes.reduce((sum, size) => sum + size, 0)
  const out = Matrix.zeros(total(height), total(width))
  let top = 0
  blocks.forEach((row, i) => {
    let left = 0
    row.forEach((block, j) => {
      if (block.rows !== height[i] || block.columns !== width[j]) {
        throw new FormulaError(
          'shape-mismatch',
          `Unexpected block of shape \`${block.rows}×${block.columns}\`, expected \`${height[i]}×${width[j]}\``,
        )
      }
      out.setSubMatrix(block, top, left)
      left += block.columns
    })
    top += height[i]!
  })
  return collapse(out)
}
