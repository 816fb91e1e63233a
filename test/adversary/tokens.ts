// LaTeX as tokens with their places, nothing more: the adversary must not share the
// engine's idea of what a formula says.

export interface Token {
  text: string
  from: number
  to: number
}

/** Commands whose argument is letters: the whole is one token. */
const lettered =
  /^\\(?:mathrm|mathcal|mathbb|mathbf|mathsf|operatorname\*?|text|begin|end|label|tag)\s*(?:\{[^{}]*\}|[A-Za-z0-9])/
const command = /^\\(?:[A-Za-z]+|[\s\S])/
const fraction = /^\\[td]?frac$|^\\[td]?binom$/

/** Cuts LaTeX in tokens; `\frac12` and `x^10` take one digit at a time, as TeX does. */
export function tokenize(tex: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  // How many of the next arguments are single tokens.
  let single = 0
  while (at < tex.length) {
    const rest = tex.slice(at)
    const space = /^\s+/.exec(rest)
    if (space) {
      at += space[0].length
      continue
    }
    const digits = single > 0 ? /^\d/ : /^\d+(?:\.\d+)?/
    const [text] = lettered.exec(rest) ??
      command.exec(rest) ??
      digits.exec(rest) ?? [rest.charAt(0)]
    tokens.push({ text, from: at, to: at + text.length })
    at += text.length
    if (fraction.test(text)) single = 2
    else if (text === '^' || text === '_' || text === '\\sqrt') single = 1
    else if (text === '{') single = 0
    else single = Math.max(0, single - 1)
  }
  return tokens
}

/** Opening brackets and what closes them; `\lvert` and its like too. */
const closing: Record<string, string> = {
  '{': '}',
  '(': ')',
  '[': ']',
  '\\{': '\\}',
  '\\lVert': '\\rVert',
  '\\lvert': '\\rvert',
  '\\lfloor': '\\rfloor',
  '\\begin{pmatrix}': '\\end{pmatrix}',
}

/** Sizes of brackets, which say nothing. */
export const sizes =
  /^\\(?:left|right|middle|big[lrm]?|Big[lrm]?|bigg[lrm]?|Bigg[lrm]?)$/

/** The index of the bracket that closes the one at `open`; -1 if none does. */
export function closes(tokens: readonly Token[], open: number): number {
  const first = tokens[open]
  const close = first && closing[first.text]
  if (!close) return -1
  let depth = 0
  for (let i = open; i < tokens.length; i++) {
    const { text } = tokens[i]!
    if (closing[text]) depth++
    else if (Object.values(closing).includes(text)) depth--
    if (depth === 0) return tokens[i]!.text === close ? i : -1
  }
  return -1
}

/** Part of a formula, by the offsets of its text. */
export interface Part {
  from: number
  to: number
}

/** One factor, operator or sign, with what hangs on it. */
export interface Atom extends Part {
  kind: 'sign' | 'relation' | 'separator' | 'space' | 'atom'
  /** Without scripts and call. */
  base: Part
  /** First token of the base. */
  head: string
  sub?: Part
  sup?: Part
  /** Base and subscript. */
  name: Part
  /** Both scripts with their marks, to be cut away. */
  scripts: { sub?: Part; sup?: Part }
  /** Brackets with arguments behind a function. */
  call?: Part
  /** What else is inside: brackets, arguments of `\frac`. */
  inside: Part[]
}

const relations =
  /^(?:=|<|>|\\(?:le|leq|ge|geq|ne|neq|approx|leftarrow|in|sim|propto|equiv|coloneqq|triangleq|to))$/
const separators =
  /^(?:,|;|:|\.|&|\\\\|\\q?quad|\\mid|\\Vert|\\(?:begin|end)\s*\{(?!pmatrix).*\}|\\(?:text|label|tag)\s*\{.*\})$/
const spaces = /^(?:\\[,;:! ]|~)$/
const accents = /^\\(?:hat|bar|tilde|widehat|vec)$/

/** Cuts a stretch of a formula in atoms. `calls` says which names take arguments. */
export function atomsOf(
  tex: string,
  part: Part,
  calls: (base: string) => boolean,
): Atom[] {
  const tokens = tokenize(tex).filter(
    ({ from, to }) => from >= part.from && to <= part.to,
  )
  const atoms: Atom[] = []
  let at = 0
  const partOf = (a: number, b: number): Part => ({
    from: tokens[a]!.from,
    to: tokens[b]!.to,
  })
  /** The inner part of a bracket pair. */
  const within = (a: number, b: number): Part => ({
    from: tokens[a]!.to,
    to: tokens[sizes.test(tokens[b - 1]!.text) ? b - 1 : b]!.from,
  })
  /** Last token of the argument that starts at `a`. */
  const argument = (a: number): number => {
    const token = tokens[a]
    if (!token) return a - 1
    if (token.text === '{') return Math.max(a, closes(tokens, a))
    if (fraction.test(token.text)) return argument(argument(a + 1) + 1)
    if (accents.test(token.text)) return argument(a + 1)
    return a
  }
  const inner = (a: number, b: number): Part =>
    tokens[a]?.text === '{' ? within(a, b) : partOf(a, b)
  while (at < tokens.length) {
    const start = at
    // `\left(` is one bracket.
    if (sizes.test(tokens[at]!.text) && closes(tokens, at + 1) > 0) at++
    const { text } = tokens[at]!
    const simple = /^[+-]$|^\\pm$/.test(text)
      ? 'sign'
      : relations.test(text)
        ? 'relation'
        : separators.test(text)
          ? 'separator'
          : spaces.test(text) || sizes.test(text)
            ? 'space'
            : undefined
    if (simple) {
      const place = partOf(at, at)
      atoms.push({
        ...place,
        kind: simple,
        base: place,
        name: place,
        scripts: {},
        head: text,
        inside: [],
      })
      at++
      continue
    }
    const inside: Part[] = []
    if (fraction.test(text)) {
      const first = argument(at + 1)
      const second = argument(first + 1)
      if (second > first) inside.push(inner(at + 1, first), inner(first + 1, second))
      at = second
    } else if (text === '\\sqrt' || accents.test(text)) {
      const end = argument(at + 1)
      if (text === '\\sqrt' && end > at) inside.push(inner(at + 1, end))
      at = end
    } else {
      const end = closes(tokens, at)
      if (end > at) {
        inside.push(within(at, end))
        at = end
      }
    }
    const atom: Atom = {
      ...partOf(start, at),
      kind: 'atom',
      base: partOf(start, at),
      name: partOf(start, at),
      scripts: {},
      head: text,
      inside,
    }
    at++
    for (;;) {
      const mark = tokens[at]?.text
      if ((mark === '_' || mark === '^') && tokens[at + 1]) {
        const end = argument(at + 1)
        const which = mark === '_' ? 'sub' : 'sup'
        atom[which] = inner(at + 1, end)
        atom.scripts[which] = partOf(at, end)
        atom.to = tokens[end]!.to
        if (mark === '_') atom.name = { from: atom.from, to: atom.to }
        at = end + 1
      } else if (mark === '!' || mark === '\\limits' || mark === "'") {
        atom.to = tokens[at]!.to
        at++
      } else break
    }
    // Sizes stand between a name and its bracket, and around every bracket.
    let open = at
    while (sizes.test(tokens[open]?.text ?? '')) open++
    const bracket = tokens[open]?.text
    const base = tex.slice(atom.base.from, atom.to)
    if ((bracket === '(' || bracket === '[') && calls(base)) {
      const end = closes(tokens, open)
      if (end > 0) {
        atom.call = within(open, end)
        atom.to = tokens[end]!.to
        at = end + 1
        for (;;) {
          const script = tokens[at]?.text
          if (!(script === '^' && !atom.sup) && !(script === '_' && !atom.sub)) break
          const which = script === '_' ? 'sub' : 'sup'
          const last = argument(at + 1)
          atom[which] = inner(at + 1, last)
          atom.scripts[which] = partOf(at, last)
          atom.to = tokens[last]!.to
          at = last + 1
        }
      }
    }
    atoms.push(atom)
  }
  return atoms
}

/** Where in the formula a list of atoms stands. */
export type Level = 'top' | 'inside' | 'call' | 'sub' | 'sup'

/** All lists of atoms of a formula, outer before inner. */
export function* levels(
  tex: string,
  calls: (base: string) => boolean,
  part: Part = { from: 0, to: tex.length },
  level: Level = 'top',
): Generator<{ atoms: Atom[]; level: Level; part: Part }> {
  const atoms = atomsOf(tex, part, calls)
  yield { atoms, level, part }
  for (const atom of atoms) {
    for (const inside of atom.inside) yield* levels(tex, calls, inside, 'inside')
    if (atom.sub) yield* levels(tex, calls, atom.sub, 'sub')
    if (atom.sup) yield* levels(tex, calls, atom.sup, 'sup')
    if (atom.call) yield* levels(tex, calls, atom.call, 'call')
  }
}

/** What takes the next token as its argument. */
const takes = /(?:[_^]|\\(?:[td]?frac|sqrt|hat|bar))\s*$/

/** The formula with one part replaced; blanks keep commands and letters apart. */
export function replaced(tex: string, { from, to }: Part, by: string): string {
  const before = tex.slice(0, from)
  const bare = takes.test(before) && (tokenize(by).length !== 1 || /^\d\d/.test(by))
  const text = bare ? `{${by}}` : by
  return `${before} ${text} ${tex.slice(to)}`.replace(/ {2,}/g, ' ')
}
