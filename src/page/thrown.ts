import type { Thrown } from './steps.ts'

const place = /((?:file:\/\/)?\/[^\s()]*?\.[cm]?[jt]sx?):(\d+)(?::(\d+))?/

/** What was thrown and where, as plain data: the first place outside Node and packages. */
export function thrown(error: unknown): Thrown {
  if (!(error instanceof Error)) return { error: `\`${String(error)}\`` }
  // What the engine says to an author needs no class name before it.
  const name = error.name === 'FormulaError' ? '' : `${error.name}: `
  const text = `${name}${error.message}`.split('\n')[0] ?? error.name
  const lines = (error.stack ?? '').split('\n')
  for (const [at, line] of lines.entries()) {
    const match = place.exec(line)
    if (!match?.[1] || match[1].includes('/node_modules/')) continue
    const file = match[1].startsWith('file://') ? match[1] : `file://${match[1]}`
    // A syntax error shows its column by a caret two lines on.
    const caret = at === 0 ? lines[2]?.search(/\^/) : undefined
    const column =
      match[3] ?? (caret !== undefined && caret >= 0 ? caret + 1 : undefined)
    const position = column === undefined ? match[2] : `${match[2]}:${column}`
    return { error: text, at: `${file}:${position}` }
  }
  return { error: text }
}
