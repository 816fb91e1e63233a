import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { MathNode } from './document.ts'

/** Name of a page in ids: `content/deep learning/Loss.mdx` → `content-deep-learning-loss`. */
export function slug(page: string): string {
  return page
    .replace(/\.(mdx?|markdown)$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Hash of what a formula shows: its LaTeX and whether it is displayed. */
export function contentHash(tex: string, display: boolean): string {
  const kind = display ? 'display' : 'inline'
  return bytesToHex(sha256(utf8ToBytes(`${kind}\n${tex}`))).slice(0, 8)
}

/** Gives each formula its id: page, content hash, and from the second occurrence on its number. */
export function identify(page: string, formulas: readonly MathNode[]): void {
  const seen = new Map<string, number>()
  for (const formula of formulas) {
    const name = `${slug(page)}-${contentHash(formula.tex, formula.display)}`
    const occurrence = (seen.get(name) ?? 0) + 1
    seen.set(name, occurrence)
    formula.id = occurrence === 1 ? name : `${name}-${occurrence}`
  }
}
