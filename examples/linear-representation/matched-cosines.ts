// #region main
/**
 * A table of |cos|, true directions in rows and learned ones in columns, put
 * in order: the largest entry comes first, then the largest of the rows and
 * columns that are left, and so on, so that pairs stand on the diagonal.
 * Columns that are left over follow, those nearest to any row first.
 */
export function matched(table: readonly (readonly number[])[]): number[][] {
  const columns = table[0]!.map((_, j) => j)
  const freeRows = new Set(table.keys())
  const freeColumns = new Set(columns)
  const pairs: { row: number; column: number }[] = []
  while (freeRows.size > 0 && freeColumns.size > 0) {
    let best = { row: -1, column: -1, value: -1 }
    for (const row of freeRows) {
      for (const column of freeColumns) {
        const value = table[row]![column]!
        if (value > best.value) best = { row, column, value }
      }
    }
    pairs.push(best)
    freeRows.delete(best.row)
    freeColumns.delete(best.column)
  }
  const nearest = (column: number) =>
    Math.max(...table.map((row) => row[column]!))
  const order = [
    ...pairs.map(({ column }) => column),
    ...[...freeColumns].sort((a, b) => nearest(b) - nearest(a)),
  ]
  const rows = [...pairs.map(({ row }) => row), ...freeRows]
  return rows.map((row) => order.map((column) => table[row]![column]!))
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { random } = await import('../data/random.ts')

  const draw = (rows: number, columns: number, seed: number) => {
    const uniform = random(seed)
    return Array.from({ length: rows }, () =>
      Array.from({ length: columns }, uniform),
    )
  }

  test.each([
    [5, 9],
    [6, 6],
    [7, 4],
  ])('%i×%i: the same entries, the diagonal falls', (rows, columns) => {
    const table = draw(rows, columns, 1)
    const ordered = matched(table)
    const sorted = (values: number[][]) => values.flat().sort((a, b) => a - b)
    expect(sorted(ordered)).toEqual(sorted(table))
    const diagonal = ordered.slice(0, columns).map((row, i) => row[i]!)
    expect(diagonal).toEqual(diagonal.toSorted((a, b) => b - a))
    // No free entry is larger than the pair that was taken before it.
    for (const [i, value] of diagonal.entries()) {
      const free = ordered.slice(i).flatMap((row) => row.slice(i))
      expect(Math.max(...free)).toBe(value)
    }
    const left = ordered[0]!.map((_, j) =>
      Math.max(...ordered.map((row) => row[j]!)),
    )
    const rest = left.slice(rows)
    expect(rest).toEqual(rest.toSorted((a, b) => b - a))
  })

  test('a shuffled identity is put right', () => {
    const table = [2, 0, 3, 1].map((at) =>
      [0, 1, 2, 3].map((j) => +(j === at)),
    )
    const identity = [0, 1, 2, 3].map((i) =>
      [0, 1, 2, 3].map((j) => +(i === j)),
    )
    expect(matched(table)).toEqual(identity)
  })
}
