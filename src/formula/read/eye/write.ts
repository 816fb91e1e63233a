/**
 * Items written back as LaTeX that KaTeX renders: what was read, to be looked at.
 *
 * Only what items hold is written: spaces, sizes, styles and colours are gone.
 */
import { table } from '../../language/table.ts'
import type { Item } from '../item.ts'

/** The LaTeX of marks that are not written as themselves. */
const marks = table<string>({
  '{': '\\{',
  '}': '\\}',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  '⌊': '\\lfloor',
  '⌋': '\\rfloor',
  '⌈': '\\lceil',
  '⌉': '\\rceil',
  '|': '|',
  '‖': '\\|',
  '≤': '\\le',
  '≥': '\\ge',
  '≡': '\\equiv',
  '≠': '\\ne',
  '≈': '\\approx',
  '≪': '\\ll',
  '≫': '\\gg',
  '∈': '\\in',
  '∉': '\\notin',
  '∋': '\\ni',
  '⊆': '\\subseteq',
  '∼': '\\sim',
  '∝': '\\propto',
  '≔': ':=',
  '←': '\\leftarrow',
  '⪰': '\\succeq',
  '⪯': '\\preceq',
  '≻': '\\succ',
  '≺': '\\prec',
  '⇒': '\\Rightarrow',
  '⇔': '\\Leftrightarrow',
  '→': '\\to',
  '↦': '\\mapsto',
  '∣': '\\mid',
  '·': '\\cdot',
  '×': '\\times',
  '⋆': '\\star',
  '⊙': '\\odot',
  '⊗': '\\otimes',
  '⊘': '\\oslash',
  '⊕': '\\oplus',
  '∘': '\\circ',
  '∖': '\\setminus',
  '∩': '\\cap',
  '∪': '\\cup',
  '±': '\\pm',
  '∧': '\\land',
  '∨': '\\lor',
  '…': '\\ldots',
  '⋮': '\\vdots',
  '⋱': '\\ddots',
  '∀': '\\forall',
  '∃': '\\exists',
  '′': '\\prime',
  '⊤': '\\top',
  '⊥': '\\perp',
  '†': '\\dagger',
  '\\newline': '\\\\',
  '.': '.',
})

/** LaTeX that shows the items. */
export function write(items: readonly Item[]): string {
  return items.map(one).join(' ')
}

function one(item: Item): string {
  switch (item.type) {
    case 'number':
      return item.text
    case 'mark':
      return marks[item.text] ?? item.text
    case 'name':
      return nameOf(item.name)
    case 'words':
      return item.shown ?? `${item.font ?? '\\text'}{${item.text}}`
    case 'note':
      return item.latex
    case 'script': {
      const [first] = item.base
      const base = write(item.base)
      const scripts =
        (item.sub.length > 0 ? `_{${write(item.sub)}}` : '') +
        (item.sup.length > 0 ? `^{${write(item.sup)}}` : '')
      // What has scripts of its own is set apart from these.
      return (first?.type === 'script' ? `{${base}}` : base || '{}') + scripts
    }
    case 'fraction':
      return `${item.bar ? '\\frac' : '\\binom'}{${write(item.numer)}}{${write(item.denom)}}`
    case 'root': {
      const index = item.index.length > 0 ? `[{${write(item.index)}}]` : ''
      return `\\sqrt${index}{${write(item.body)}}`
    }
    case 'group':
      return `${bracket(item.open)} ${write(item.body)} ${bracket(item.close)}`
    case 'rows': {
      const rows = item.rows.map((row) => row.map((cell) => write(cell)).join(' & '))
      return `\\begin{matrix}${rows.join(' \\\\ ')}\\end{matrix}`
    }
  }
}

const bracket = (text: string): string => (text === '.' ? '' : (marks[text] ?? text))

/** A name is LaTeX but for the marks in it, and bold has one spelling for all letters. */
const nameOf = (name: string): string =>
  name
    .replace(/[^\0-\x7f]/gu, (character) => ` ${marks[character] ?? character} `)
    .replace(/\\mathbf(?=\{[^{}A-Za-z0-9]*\\)/g, '\\boldsymbol')
