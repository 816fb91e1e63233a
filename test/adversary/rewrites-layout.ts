// What changes on paper and not in meaning: blanks, braces, punctuation, lines.

import type { Edit } from './edit.ts'
import { atomsOf, levels, replaced } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

const ends = [
  '',
  '.',
  ',',
  ';',
  '\\,.',
  ' \\, ,',
  '\\;.',
  '~.',
  '\\text{.}',
  '\\quad .',
]
const styles: [string, (tex: string) => string][] = [
  ['display style', (tex) => `\\displaystyle ${tex}`],
  ['label', (tex) => `${tex} \\label{eq:one}`],
  ['tag', (tex) => `${tex} \\tag{1}`],
  ['in braces', (tex) => `{${tex}}`],
  ['boxed', (tex) => `\\boxed{${tex}}`],
  ['blank before', (tex) => `\\, ${tex}`],
  ['blank after', (tex) => `${tex} \\;`],
  ['one line', (tex) => tex.replace(/\s+/g, ' ')],
  ['blanks doubled', (tex) => tex.replace(/ /g, '  ')],
  ['comment', (tex) => tex.replace(/\n/, ' % a comment\n')],
]

export function* layout(tex: string, vocabulary: Vocabulary): Iterable<Edit> {
  const body = tex.trimEnd().replace(/\s*[.,:]$/, '')
  for (const end of ends)
    yield { rule: `end: ${end || 'nothing'}`, tex: `${body}${end}` }
  for (const [rule, change] of styles) yield { rule, tex: change(body) }
  const calls = (base: string) => vocabulary.calls.test(base)
  const top = atomsOf(body, { from: 0, to: body.length }, calls)
  const relations = top.filter(({ kind }) => kind === 'relation')
  const isPlain = !/\\begin\{aligned|\\q?quad/.test(body)
  if (isPlain) {
    for (const name of [
      'aligned',
      'align*',
      'split',
      'align',
      'gathered',
      'equation*',
    ]) {
      const aligned =
        name === 'gathered' || name === 'equation*'
          ? body
          : byRelation(body, relations.slice(0, 1), ' &')
      yield { rule: name, tex: `\\begin{${name}}\n${aligned}\n\\end{${name}}` }
    }
    if (relations.length > 1) {
      const rows = byRelation(body, relations, ' \\\\\n&', ' &')
      yield { rule: 'one link a row', tex: `\\begin{aligned}\n${rows}\n\\end{aligned}` }
      yield { rule: 'one link a row', tex: `\\begin{align*}\n${rows} .\n\\end{align*}` }
      const after = relations.reduceRight(
        (text, { to }) => `${text.slice(0, to)} {} \\\\ & ${text.slice(to)}`,
        body,
      )
      yield {
        rule: 'rows after relations',
        tex: `\\begin{aligned} ${after} \\end{aligned}`,
      }
    }
  } else if (body.includes('\\begin{aligned')) {
    const inner = body.replace(/\\(?:begin|end)\{aligned\}/g, '')
    yield { rule: 'rows joined', tex: inner.replace(/&|\\\\/g, '') }
    for (const name of ['align*', 'split', 'align'])
      yield { rule: name, tex: `\\begin{${name}}${inner}\\end{${name}}` }
  }
  if (body.includes('\\qquad')) {
    for (const by of [
      '\\quad',
      ' ',
      '\\; \\text{and} \\;',
      '\\qquad \\text{and} \\qquad',
      '\\quad\\text{ and }\\quad',
    ])
      yield { rule: 'statements apart', tex: body.replace(/\\qquad/, by) }
    yield {
      rule: 'statements in rows',
      tex: `\\begin{gathered} ${body.replace(/,\s*\\qquad/, ' \\\\')} \\end{gathered}`,
    }
    yield {
      rule: 'statements exchanged',
      tex: body.replace(/^([\s\S]*),\s*\\qquad\s*([\s\S]*)$/, '$2, \\qquad $1'),
    }
  }
  yield* pieces(body, calls)
}

const byRelation = (
  tex: string,
  relations: readonly { from: number }[],
  mark: string,
  first = mark,
): string =>
  relations.reduceRight(
    (text, { from }, i) =>
      text.slice(0, from) + (i === 0 ? first : mark) + text.slice(from),
    tex,
  )

/** Braces and blanks around single factors. */
function* pieces(tex: string, calls: (base: string) => boolean): Iterable<Edit> {
  let count = 0
  for (const { atoms, level, part } of levels(tex, calls)) {
    const hasRoom = level === 'top' || /[{([]\s*$/.test(tex.slice(0, part.from))
    if (!hasRoom || level === 'sub') continue
    for (const [i, atom] of atoms.entries()) {
      const next = atoms[i + 1]
      if (atom.kind !== 'atom' || ++count > 10) continue
      if (
        /^(?:d$|\\(?:sum|prod|int|log|arg|max|min|mathbb|operatorname|begin|frac))/.test(
          atom.head,
        )
      )
        continue
      if (atoms[i - 1]?.head === 'd') continue
      const text = tex.slice(atom.from, atom.to)
      yield { rule: 'factor in braces', tex: replaced(tex, atom, `{${text}}`) }
      yield { rule: 'factor in brackets', tex: replaced(tex, atom, `(${text})`) }
      yield { rule: 'factor in square brackets', tex: replaced(tex, atom, `[${text}]`) }
      yield {
        rule: 'factor in sized brackets',
        tex: replaced(tex, atom, `\\bigl(${text}\\bigr)`),
      }
      if (next?.kind !== 'atom' || /^[([]/.test(next.head)) continue
      for (const blank of ['\\,', '\\;', '\\!', '~', '\\:', '{}', '\\cdot'])
        yield {
          rule: `between factors: ${blank}`,
          tex: replaced(tex, { from: atom.to, to: atom.to }, blank),
        }
    }
  }
}
