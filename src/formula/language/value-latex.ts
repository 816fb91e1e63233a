/**
 * LaTeX of a value that is shown as short text (`[1 2; 3 4]`, `(1, 0.5)`, `1e-9`), for
 * readers who know how matrices look. Text of any other form is given as it is.
 *
 * @returns undefined for what is no number, vector or matrix.
 */
export function valueLatex(text: string): string | undefined {
  const trimmed = text.trim()
  const [, inside] = /^\[(.*)\]$/s.exec(trimmed) ?? []
  if (inside !== undefined) {
    const rows = inside.split(';').map((row) => cells(row.trim().split(/\s+/)))
    if (rows.some((row) => row === undefined)) return undefined
    return `\\begin{bmatrix} ${rows.map((row) => row!.join(' & ')).join(' \\\\ ')} \\end{bmatrix}`
  }
  const [, list] = /^\((.*)\)$/s.exec(trimmed) ?? []
  if (list !== undefined) {
    const entries = cells(list.split(',').map((entry) => entry.trim()))
    return entries && `(${entries.join(', ')})`
  }
  return cell(trimmed)
}

function cells(texts: readonly string[]): string[] | undefined {
  const all = texts.map(cell)
  return all.every((one) => one !== undefined) ? all : undefined
}

function cell(text: string): string | undefined {
  if (text === '…') return '\\dots'
  if (text === 'undefined') return '\\text{undefined}'
  if (/^[-−]?(?:Infinity|∞)$/.test(text))
    return /^[-−]/.test(text) ? '-\\infty' : '\\infty'
  const [, digits, exponent] = /^([-−]?\d+(?:\.\d+)?)(?:e([-+]?\d+))?$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const plain = digits.replace('−', '-')
  return exponent === undefined
    ? plain
    : `${plain === '1' ? '' : `${plain} \\times `}10^{${Number(exponent)}}`
}
