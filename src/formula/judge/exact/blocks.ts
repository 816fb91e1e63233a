/** Matrices of exact blocks, where a zero is as large as its place. */
import type { Exact } from './table.ts'
import { collapsed, Table } from './table.ts'
import { Rational } from './rational.ts'
import { Unknown } from './unknown.ts'

const isZero = (block: Table): boolean =>
  block.height === 1 && block.width === 1 && block.at(0, 0).top === 0n

export function ofBlocks(cells: readonly (readonly Table[])[]): Exact {
  const heights = cells.map((row) => row.find((block) => !isZero(block))?.height ?? 1)
  const widths = cells[0]!.map((_, j) => cells.map((row) => row[j]!).find((block) => !isZero(block))?.width ?? 1) // prettier-ignore
  const rows = cells.flatMap((row, i) => {
    const blocks = row.map((block, j) => {
      const [height, width] = [heights[i]!, widths[j]!]
      if (isZero(block)) return Table.make(height, width, () => Rational.integer(0))
      if (block.height === height && block.width === width) return block
      throw new Unknown('blocks that do not fit')
    })
    return blocks[0]!.rows.map((_, k) => blocks.flatMap((block) => block.rows[k]!))
  })
  return collapsed(new Table(rows))
}
