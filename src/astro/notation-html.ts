/** All notation that has a meaning without a declaration. */
import type { CatalogueEntry } from '../formula/evaluation/catalogue.ts'
import { binding, notation, standardNames } from '../formula/evaluation/catalogue.ts'
import { escape, math } from './html.ts'

/** The parts of the catalogue by the names that the page uses. */
export const catalogue = { names: standardNames, operators: notation, binders: binding }

/** One part of the catalogue: how it looks, how it is written, what it means. */
export function notationHtml(part: keyof typeof catalogue): string {
  return `<dl class="glossary">${catalogue[part].map(entry).join('')}</dl>`
}

function entry({ latex, meaning }: CatalogueEntry): string {
  return `<div><dt>${math(latex)}<br><code>${escape(latex)}</code></dt><dd>${worded(meaning)}</dd></div>`
}

/** Words, in which what begins with a backslash is LaTeX. */
const worded = (text: string): string =>
  escape(text).replace(/\\[^\s;,]+/g, '<code>$&</code>')
