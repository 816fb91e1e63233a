// Changes to terms and factors: dropped, added, exchanged, raised, renamed, renumbered.

import type { Edit } from './edit.ts'
import { levels, replaced, type Atom, type Level, type Part } from './tokens.ts'
import { alike, type Vocabulary } from './vocabulary.ts'

const isOperator = (head: string) =>
  /^\\(?:sum|prod|int|log|ln|exp|arg|max|min|mathbb|operatorname|det)/.test(head)

export function* factors(tex: string, vocabulary: Vocabulary): Iterable<Edit> {
  const calls = (base: string) => vocabulary.calls.test(base)
  for (const { atoms, level, part } of levels(tex, calls)) {
    // In `x^2` and `\frac12` there is no room for more than one token.
    const hasRoom =
      level === 'top' || /(?:[{([]|\\l[vV]ert)\s*$/.test(tex.slice(0, part.from))
    if (hasRoom && level !== 'sub' && level !== 'call') {
      yield* signs(tex, atoms)
      yield* runs(tex, atoms, vocabulary, level)
    }
    for (const atom of atoms) {
      if (atom.kind !== 'atom') continue
      yield* names(tex, atom, vocabulary)
      yield* numbers(tex, atom)
      if (level === 'sub' || level === 'call') yield* shifts(tex, atom)
    }
    if (
      level === 'sub' &&
      atoms.length === 2 &&
      atoms.every(({ head }) => /^[ijk]$/.test(head))
    ) {
      const [a, b] = [atoms[0]!, atoms[1]!]
      yield {
        rule: 'indices exchanged',
        tex: replaced(tex, { from: a.from, to: b.to }, b.head + a.head),
      }
      yield {
        rule: 'indices equal',
        tex: replaced(tex, { from: a.from, to: b.to }, a.head + a.head),
      }
    }
  }
}

function* signs(tex: string, atoms: readonly Atom[]): Iterable<Edit> {
  const solid = atoms.filter(({ kind }) => kind !== 'space')
  const ends = (i: number) => {
    const next = solid.slice(i + 1).find(({ kind }) => kind !== 'atom')
    return next?.from ?? atoms.at(-1)?.to ?? 0
  }
  for (const [i, atom] of solid.entries()) {
    const before = solid[i - 1]
    const leads =
      before === undefined || before.kind === 'relation' || before.kind === 'separator'
    if (atom.kind === 'sign') {
      if (leads) yield { rule: 'leading sign dropped', tex: replaced(tex, atom, '') }
      else
        yield {
          rule: 'sign turned',
          tex: replaced(tex, atom, atom.head === '+' ? '-' : '+'),
        }
      if (!leads) {
        yield {
          rule: 'term dropped',
          tex: replaced(tex, { from: atom.from, to: ends(i) }, ''),
        }
        const start = solid.slice(0, i).findLastIndex(({ kind }) => kind !== 'atom') + 1
        const first = solid[start]
        if (first && first.from < atom.from) {
          const [a, b] = [tex.slice(first.from, atom.from), tex.slice(atom.to, ends(i))]
          const whole = { from: first.from, to: ends(i) }
          yield {
            rule: 'terms exchanged',
            tex: replaced(tex, whole, `${b} ${atom.head} ${a}`),
          }
          yield {
            rule: 'first term dropped',
            tex: replaced(
              tex,
              { from: first.from, to: atom.head === '+' ? atom.to : atom.from },
              '',
            ),
          }
        }
      }
    } else if (
      leads &&
      atom.kind === 'atom' &&
      !/^\\(?:begin|end|text)/.test(atom.head)
    ) {
      yield {
        rule: 'sign added',
        tex: replaced(tex, { from: atom.from, to: atom.from }, '-'),
      }
    }
  }
}

/** Factors side by side. */
function* runs(
  tex: string,
  atoms: readonly Atom[],
  vocabulary: Vocabulary,
  level: Level,
): Iterable<Edit> {
  let run: Atom[] = []
  for (const atom of [...atoms, undefined]) {
    if (atom?.kind === 'space') continue
    if (atom?.kind === 'atom') {
      run.push(atom)
      continue
    }
    yield* ofRun(tex, run, vocabulary, level)
    run = []
  }
}

function* ofRun(
  tex: string,
  run: Atom[],
  vocabulary: Vocabulary,
  level: Level,
): Iterable<Edit> {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) return
  const put = (place: number, text: string) =>
    replaced(tex, { from: place, to: place }, text)
  if (level === 'sup' && /^(?:\\top|T|\\intercal)$/.test(first.head)) return
  for (const by of ['2', '\\frac{1}{2}', vocabulary.factor, '10'])
    yield {
      rule: 'factor added',
      tex: put(first.from, /^\d/.test(first.head) ? `${by} \\cdot` : by),
    }
  yield { rule: 'one added', tex: put(last.to, '+ 1') }
  yield { rule: 'one taken', tex: put(last.to, '- 1') }
  for (const [i, atom] of run.entries()) {
    const next = run[i + 1]
    const text = tex.slice(atom.from, atom.to)
    if (run.length > 1) yield { rule: 'factor dropped', tex: replaced(tex, atom, '') }
    if (
      next &&
      !isOperator(atom.head) &&
      !isOperator(next.head) &&
      !isOperator(run[i - 1]?.head ?? '')
    ) {
      const pair: Part = { from: atom.from, to: next.to }
      yield {
        rule: 'factors exchanged',
        tex: replaced(tex, pair, `${tex.slice(next.from, next.to)} ${text}`),
      }
    }
    if (isOperator(atom.head)) continue
    const name = tex.slice(atom.name.from, atom.name.to)
    const isMatrix = vocabulary.matrices.test(name.trim())
    if (!atom.sup) {
      const place = atom.to
      yield { rule: 'square added', tex: put(place, '^2') }
      if (isMatrix) yield { rule: 'transpose added', tex: put(place, '^\\top') }
      if (isMatrix || /^[(\\a-zA-Z]/.test(atom.head))
        yield { rule: 'inverse added', tex: put(place, '^{-1}') }
      if (!/^\d/.test(atom.head))
        yield { rule: 'factor doubled', tex: put(place, text) }
    } else {
      const sup = tex.slice(atom.sup.from, atom.sup.to).trim()
      const cut = atom.scripts.sup ?? atom.sup
      yield { rule: `exponent ${sup} dropped`, tex: replaced(tex, cut, '') }
      if (sup === '\\top') {
        yield { rule: 'transpose → inverse', tex: replaced(tex, cut, '^{-1}') }
        yield { rule: 'transpose → square', tex: replaced(tex, cut, '^2') }
      } else if (sup === '-1') {
        yield { rule: 'inverse → transpose', tex: replaced(tex, cut, '^\\top') }
      } else {
        yield { rule: 'exponent negated', tex: replaced(tex, cut, `^{-(${sup})}`) }
      }
    }
    if (atom.scripts.sub && name.includes('_') && atom.head !== '\\sum')
      yield { rule: 'subscript dropped', tex: replaced(tex, atom.scripts.sub, '') }
    yield { rule: 'root added', tex: replaced(tex, atom, `\\sqrt{${text}}`) }
    yield { rule: 'logarithm added', tex: put(atom.from, '\\log') }
    yield { rule: 'replaced by one', tex: replaced(tex, atom, '1') }
  }
}

/** Another symbol of its kind, here alone or everywhere. */
function* names(tex: string, atom: Atom, { kinds }: Vocabulary): Iterable<Edit> {
  for (const part of [atom.name, atom.base]) {
    const name = tex.slice(part.from, part.to).trim()
    for (const kind of kinds) {
      if (!kind.some((other) => alike(other, name))) continue
      for (const other of kind) {
        if (alike(other, name)) continue
        yield { rule: `${name} → ${other}`, tex: replaced(tex, part, other) }
      }
    }
    if (atom.name.to === atom.base.to) break
  }
  const accent = /^\\(?:hat|bar)/.exec(atom.head)
  const [inner] = atom.inside
  if (accent && inner)
    yield {
      rule: `${accent[0]} dropped`,
      tex: replaced(tex, atom.base, tex.slice(inner.from, inner.to)),
    }
}

function* numbers(tex: string, atom: Atom): Iterable<Edit> {
  if (!/^\d/.test(atom.head)) return
  const value = Number(atom.head)
  const decimals = /\.(\d+)/.exec(atom.head)?.[1]?.length ?? 0
  const step = 1 / 10 ** decimals
  const others = new Set([
    value + step,
    value - step,
    value * 10,
    0,
    value / 2,
    value + 0.5,
  ])
  if (value >= 100) others.add(value + 10)
  for (const other of others) {
    if (other === value) continue
    const text = other < 0 ? `(${other})` : String(Number(other.toFixed(decimals + 1)))
    yield { rule: `${value} → ${text}`, tex: replaced(tex, atom.base, text) }
  }
}

function* shifts(tex: string, atom: Atom): Iterable<Edit> {
  if (!/^[a-z]$/.test(atom.head) || atom.sub || atom.sup) return
  for (const by of [`${atom.head}+1`, `${atom.head}-1`, `2${atom.head}`, '1'])
    yield { rule: `index ${atom.head} → ${by}`, tex: replaced(tex, atom, by) }
}
