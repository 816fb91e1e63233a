import { withoutLabels } from '../page/labels.ts'

/** What an equation is asked for: the LaTeX before its first equals sign, on one line. */
export function leftSide(written: string): string | undefined {
  const latex = withoutLabels(written).replace(/^\s*\\begin\{aligned\}/, '')
  let left = ''
  let depth = 0
  for (const [part] of latex.matchAll(parts)) {
    if (part === '{' || part.startsWith('\\begin')) depth++
    else if (part === '}' || part.startsWith('\\end')) depth--
    if (depth === 0 && part === '=') return left.trim()
    // Lines and columns of the equation; those of a matrix in it stay.
    left += depth === 0 && /^(?:&|\\\\|\\quad)$/.test(part) ? ' ' : part
  }
  return undefined
}

/** What the depth of braces and environments hangs on, one by one. */
const parts = /\\(?:begin|end)\{[^}]*\}|\\quad(?![a-zA-Z])|\\[^]|[^]/g
