import katex from 'katex'
import { katexOptions } from '../formula/katex.ts'
import { inlineBox } from './wide.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for HTML, in attributes too. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

/** A message with `values` in backticks, as HTML. */
export function message(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

/** Inline LaTeX as HTML; what KaTeX cannot render stays as code. */
export function math(latex: string): string {
  try {
    return inlineBox(katex.renderToString(latex, katexOptions))
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

/** `1 draw`, `2 draws`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`
}
