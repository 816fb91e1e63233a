// LaTeX that MathJax, LaTeX itself and their kin take and KaTeX does not. In documents that
// other renderers show it is understood as what it prints there.

import type { Macros } from './macros.ts'
import { editsOf, rewrite, type Placed } from './rewrite.ts'

/** Commands: what only numbers or refers to equations prints words. */
export const commandsElsewhere: Macros = {
  '\\mbox': '\\text{#1}',
  '\\hbox': '\\text{#1}',
  '\\textsc': '\\text{#1}',
  '\\eqref': '\\text{(#1)}',
  '\\ref': '\\text{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\bold': '\\mathbf{#1}',
  '\\boldmath': '',
  '\\displaylimits': '\\limits',
  '\\require': '\\relax{}',
  '\\cssId': '#2',
  '\\class': '#2',
}

/** Environments, by one that KaTeX has and that prints the same. */
const environments: Record<string, string> = {
  eqnarray: 'align',
  'eqnarray*': 'align*',
  flalign: 'align',
  'flalign*': 'align*',
  displaymath: 'equation*',
  math: 'equation*',
  multline: 'equation',
  'multline*': 'equation*',
}

const begins = /\\(begin|end)\{((?:eqnarray|flalign|multline)\*?|displaymath|math)\}/g

/** LaTeX as KaTeX prints it: environments by other names, blank lines and `\label` left out. */
export function asKatex(placed: Placed): Placed {
  let now = rewrite(
    placed,
    editsOf(placed.tex, /\\(?:begin|end)\{subequations\}/g, () => ''),
  )
  // One formula broken over lines.
  now = within(now, 'multline', /\\\\(?:\[[^\]]*\])?/g, () => ' ')
  // Three columns, of which the middle one holds the relation.
  now = within(now, 'eqnarray', /&(\s*[^&\\]{0,3}\s*|\s*\\[a-zA-Z]+\s*)&/g, ([, relation = '']) => `&${relation}`) // prettier-ignore
  return rewrite(
    now,
    editsOf(
      now.tex,
      begins,
      ([, side = '', name = '']) => `\\${side}{${environments[name] ?? name}}`,
    ),
  )
}

/** Edits the inside of one environment. */
function within(
  placed: Placed,
  name: string,
  pattern: RegExp,
  instead: (match: RegExpExecArray) => string,
): Placed {
  const { tex } = placed
  const inside = new RegExp(`\\\\begin\\{${name}\\*?\\}([^]*?)\\\\end\\{${name}\\*?\\}`, 'g') // prettier-ignore
  const edits = [...tex.matchAll(inside)].flatMap(({ index, 0: whole }) =>
    editsOf(whole, pattern, instead).map(({ from, to, instead }) => ({
      from: index + from,
      to: index + to,
      instead,
    })),
  )
  return rewrite(placed, edits)
}

/** Between doubled marks Markdown takes one of two backslashes, as it does in the text. */
export const unescaped = (placed: Placed): Placed =>
  rewrite(
    placed,
    editsOf(placed.tex, /\\(\\\\\\|[_*{}])/g, ([, escaped = '']) => (escaped.startsWith('\\') ? '\\\\' : escaped)), // prettier-ignore
  )

/** `32,000` beside a relation or an operator is one number; in a list it may be two. */
const thousands =
  /(?<=(?:^|[=<>+\-*/~]|\\[a-zA-Z]+)\s*)\d{1,3}(?:,\d{3})+(?![\d,.]*\d|,|\s*[)\]}|])/g

/** Numbers as people type them: `.5`, `32,000`. */
export const plainNumbers = (placed: Placed): Placed => {
  const whole = rewrite(
    placed,
    editsOf(placed.tex, thousands, ([digits]) => digits.replaceAll(',', '{,}')),
  )
  // Only the missing zero is new: what was typed keeps its place.
  const points = [...whole.tex.matchAll(/(?<![\d\w.})\]])\.(?=\d)/g)].map(
    ({ index }) => ({
      from: index,
      to: index,
      instead: '0',
    }),
  )
  return rewrite(whole, points)
}
