// Changes to operators and what they bind: logarithms, sums, means, optima, fractions,
// roots, arguments, intervals.

import type { Edit } from './edit.ts'
import { levels, replaced, type Atom, type Part } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

const heads: [RegExp, string[]][] = [
  [
    /^\\(?:log|ln)$/,
    [
      '',
      '\\log_2',
      '\\log_{10}',
      '\\exp',
      '2 \\log',
      '-\\log',
      '\\log \\log',
      '\\sqrt',
    ],
  ],
  [/^\\sum$/, ['\\prod', '', '-\\sum']],
  [/^\\prod$/, ['\\sum', '']],
  [/^\\max$/, ['\\min']],
  [/^\\min$/, ['\\max']],
  [/^\\arg$/, ['']],
  [
    /^\\operatorname\{tr\}$/,
    ['', '\\det', '\\operatorname{diag}', '-\\operatorname{tr}'],
  ],
  [/^\\mathbb\{E\}$/, ['-\\mathbb{E}', '\\mathbb{V}']],
  [/^e$/, ['2', '10']],
  [/^\\int$/, ['\\sum', '-\\int', '']],
  [/^\\lim$/, ['', '-\\lim']],
  [/^\\nabla$/, ['', '-\\nabla']],
  [/^\\odot$/, ['', '+', '-', '\\cdot']],
  [/^\\exp$/, ['', '\\log', '-\\exp', '\\cos', '2^']],
  [/^\\tanh$/, ['', '\\sin', '\\exp', '-\\tanh']],
  [/^\\cos$/, ['\\sin', '', '\\tanh']],
  [
    /^\\operatorname\{softmax\}$/,
    ['', '\\exp', '\\operatorname{ReLU}', '\\tanh', '-\\operatorname{softmax}'],
  ],
  [
    /^\\operatorname\{ReLU\}$/,
    ['', '\\operatorname{softmax}', '-\\operatorname{ReLU}'],
  ],
  [/^\\operatorname\{sgn\}$/, ['', '-\\operatorname{sgn}', '\\operatorname{ReLU}']],
  [/^\\sigma$/, ['', '-\\sigma', '\\tanh']],
  [/^\\mathrm\{(?:MLP|RMS|LN|norm)\}$/, ['', '-\\mathrm{MLP}']],
  [/^\\lfloor$/, ['\\lceil']],
]

export function* operators(tex: string, vocabulary: Vocabulary): Iterable<Edit> {
  const calls = (base: string) => vocabulary.calls.test(base)
  for (const { atoms, level } of levels(tex, calls)) {
    for (const [i, atom] of atoms.entries()) {
      const text = (part: Part) => tex.slice(part.from, part.to)
      for (const [pattern, others] of heads) {
        if (!pattern.test(atom.head)) continue
        for (const by of others) {
          // A sign that goes takes its bounds with it.
          const part = by === '' ? atom : atom.base
          yield {
            rule: `${atom.head} → ${by || 'nothing'}`,
            tex: replaced(tex, part, by),
          }
        }
      }
      yield* fractions(tex, atom)
      if (/^\\(?:sum|prod|int)$/.test(atom.head)) yield* bounds(tex, atom)
      if (atom.call) yield* args(tex, atom, calls)
      if (
        atom.kind === 'atom' &&
        atom.head === '(' &&
        atom.inside[0] &&
        level !== 'sub'
      ) {
        yield {
          rule: 'brackets dropped',
          tex: replaced(tex, atom, text(atom.inside[0])).replace(/\\left|\\right/g, ''),
        }
      }
      if (atom.head === '\\lVert') {
        for (const by of ['2', '1', '\\infty'])
          if (atom.sub) yield { rule: 'another norm', tex: replaced(tex, atom.sub, by) }
      }
      if (tex.slice(atom.from, atom.to).endsWith('!'))
        yield {
          rule: 'factorial dropped',
          tex: replaced(tex, { from: atom.to - 1, to: atom.to }, ''),
        }
      if (atom.head === '\\mid')
        yield { rule: 'bar → comma', tex: replaced(tex, atom, ',') }
      if (atom.head === '\\sim' && i > 0)
        yield { rule: '∼ → =', tex: replaced(tex, atom, '=') }
    }
    if (level === 'sub') yield* intervals(tex, atoms)
  }
}

function* fractions(tex: string, atom: Atom): Iterable<Edit> {
  const [a, b] = atom.inside
  if (!a) return
  const text = (part: Part) => tex.slice(part.from, part.to)
  if (/^\\(?:[td]?frac|binom)$/.test(atom.head) && b) {
    const [above, below] = [text(a), text(b)]
    yield {
      rule: 'fraction turned',
      tex: replaced(tex, atom.base, `${atom.head}{${below}}{${above}}`),
    }
    if (/d|partial/.test(above) && /^\s*(?:d|\\partial)/.test(below)) {
      const variable = below.replace(/^\s*(?:d|\\partial)\s*/, '')
      yield {
        rule: 'second slope',
        tex: replaced(tex, atom.base, `\\frac{d^2}{d${variable}^2}`),
      }
      yield { rule: 'slope dropped', tex: replaced(tex, atom.base, '') }
      yield { rule: 'slope in h', tex: replaced(tex, atom.base, '\\frac{d}{dh}') }
      yield { rule: 'slope → area', tex: replaced(tex, atom.base, '\\int_0^1') }
      return
    }
    yield {
      rule: 'numerator alone',
      tex: replaced(tex, atom.base, `\\left( ${above} \\right)`),
    }
    yield {
      rule: 'denominator alone',
      tex: replaced(tex, atom.base, `\\left( ${below} \\right)`),
    }
    yield {
      rule: 'fraction → product',
      tex: replaced(
        tex,
        atom.base,
        `\\left( ${above} \\right) \\left( ${below} \\right)`,
      ),
    }
    if (atom.head === '\\binom')
      yield {
        rule: 'binomial → fraction',
        tex: replaced(tex, atom.base, `\\frac{${above}}{${below}}`),
      }
  }
  if (atom.head === '\\sqrt')
    yield { rule: 'root dropped', tex: replaced(tex, atom.base, text(a)) }
}

function* bounds(tex: string, atom: Atom): Iterable<Edit> {
  if (atom.sup) {
    const top = tex.slice(atom.sup.from, atom.sup.to)
    for (const by of [`${top}-1`, `${top}+1`, `2${top}`, '\\infty', '3'])
      yield { rule: `bound ${top} → ${by}`, tex: replaced(tex, atom.sup, by) }
  }
  if (!atom.sub) return
  const below = tex.slice(atom.sub.from, atom.sub.to)
  const equals = /^\s*([a-z])\s*=\s*(.*)$/s.exec(below)
  if (equals) {
    const [, name = '', from = ''] = equals
    for (const by of [`${from}+1`, `${from}-1`])
      yield {
        rule: `bound ${from} → ${by}`,
        tex: replaced(tex, atom.sub, `${name}=${by}`),
      }
    for (const other of ['i', 'j', 'k', 'l'])
      if (other !== name)
        yield {
          rule: `sum over ${other}`,
          tex: replaced(tex, atom.sub, `${other}=${from}`),
        }
  }
}

/** Arguments exchanged, repeated, left out; another mark between them. */
function* args(
  tex: string,
  atom: Atom,
  calls: (base: string) => boolean,
): Iterable<Edit> {
  const { call } = atom
  if (!call) return
  const inner = [...levels(tex, calls, call, 'call')][0]
  const mark = inner?.atoms.find(
    ({ kind, head }) => kind === 'separator' && /^(?:,|;|\\mid|\\Vert)$/.test(head),
  )
  if (!mark) return
  const space = (text: string) => text.replace(/\\,/g, ' ').trim()
  const a = space(tex.slice(call.from, mark.from))
  const b = space(tex.slice(mark.to, call.to))
  const by = (rule: string, text: string): Edit => ({
    rule,
    tex: replaced(tex, call, text),
  })
  yield by('arguments exchanged', `${b} ${mark.head} ${a}`)
  yield by('first argument twice', `${a} ${mark.head} ${a}`)
  yield by('second argument twice', `${b} ${mark.head} ${b}`)
  yield by('second argument dropped', a)
  yield by('first argument dropped', b)
  if (mark.head === ',') yield by('comma → bar', `${a} \\mid ${b}`)
  if (mark.head === '\\mid') {
    yield by('bar → comma', `${a}, ${b}`)
    yield by('bar → comma, exchanged', `${b}, ${a}`)
  }
}

/** `\theta \in (0,1)` over other intervals. */
function* intervals(tex: string, atoms: readonly Atom[]): Iterable<Edit> {
  const [, , interval] = atoms
  if (atoms[1]?.head !== '\\in' || interval?.head !== '(') return
  for (const by of [
    '(0, 2)',
    '(-1, 1)',
    '(0, 0.1)',
    '(0.95, 1)',
    '[0, 1]',
    '(1, 2)',
    '(1, 0)',
    '\\mathbb{R}',
    '(0, \\infty)',
  ])
    yield { rule: `(0, 1) → ${by}`, tex: replaced(tex, interval, by) }
}
