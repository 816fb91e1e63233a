import { render } from '../formula/read/katex.ts'
import { escape } from '../rules/escape.ts'
import { fewerSpans } from './fewer-spans.ts'
import { inlineBox } from './wide.ts'

export { escape }

/** A message with `values` in backticks, as HTML. */
export function message(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

/** Inline LaTeX as HTML; what KaTeX cannot render stays as code. */
export function math(latex: string): string {
  try {
    return inlineBox(fewerSpans(render(latex, false)))
  } catch {
    return `<code>${escape(latex)}</code>`
  }
}

/** A small or large number as a reader writes it: `3.1 × 10⁻¹⁶`. */
export function number(value: number): string {
  if (value === 0) return '0'
  const [digits, exponent] = value.toExponential(1).split('e') as [string, string]
  if (Math.abs(Number(exponent)) < 4) return String(Number(value.toPrecision(2)))
  const power = `10<sup>${exponent.replace('-', '−').replace('+', '')}</sup>`
  return Number(digits) === 1 ? power : `${Number(digits)} × ${power}`
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`
}
