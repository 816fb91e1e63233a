import type { NumberNode } from './expression.ts'

/** A literal as it was written. */
export function written({ value, decimals, digits }: NumberNode): string {
  return digits ?? (decimals > 0 ? value.toFixed(decimals) : String(value))
}
