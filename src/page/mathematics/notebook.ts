/** Markdown cells of a Jupyter notebook as one text, and where each begins in it. */
export interface Cell {
  /** Its number among all cells, from 1 on, as notebooks count. */
  number: number
  from: number
  text: string
}

interface Source {
  cell_type?: unknown
  source?: unknown
}

/** Reads a notebook. Throws a `SyntaxError` for one that is no JSON. */
export function cellsOf(json: string): { source: string; cells: Cell[] } {
  const notebook = JSON.parse(json) as {
    cells?: Source[]
    worksheets?: { cells?: Source[] }[]
  }
  const all = notebook.cells ?? notebook.worksheets?.flatMap(({ cells }) => cells ?? [])
  const cells: Cell[] = []
  let source = ''
  for (const [index, cell] of (all ?? []).entries()) {
    if (cell.cell_type !== 'markdown') continue
    const lines: unknown[] = Array.isArray(cell.source) ? cell.source : [cell.source]
    const text = lines.filter((line) => typeof line === 'string').join('')
    cells.push({ number: index + 1, from: source.length, text })
    source += `${text}\n\n`
  }
  return { source, cells }
}

/** The cell in which an offset of the text lies. */
export const cellAt = (cells: readonly Cell[], offset: number): Cell | undefined =>
  cells.findLast(({ from }) => from <= offset)
