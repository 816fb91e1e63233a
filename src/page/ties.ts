// An expression that a sentence only mentions is true or false with the sentence: `which is
// $N - 1$`. It is tied if something on the page that is checked says the same expression: a
// slip in the mention then leaves it alone.

/** An expression as it was read: a name, or an operator with its parts. */
type Tree = string | Tree[]

/** What the operators of a mention are; whatever else is called is a name with its arguments. */
const operators = new Set([
  ...['+', '-', '*', '/', '^', 'neg', 'abs', 'sqrt', 'norm', 'frobenius', 'transpose'],
  ...['inverse', 'hadamard', 'dot', 'binomial', 'factorial', 'floor', 'sum', 'product'],
  ...['integral', 'expectation', 'indicator', 'limit', 'grid', 'min', 'max'],
  ...['\\log', '\\exp', '\\cos', '\\sin', '\\tanh', '\\tr', '\\diag', '\\det'],
])

/** Operators that make another thing of their first part: not `‖w‖` where `‖w‖²` stands. */
const changing = new Set(['^', 'neg', 'sqrt', 'abs', 'inverse', '\\log', '\\exp'])

/** Operators whose neighbouring parts make an expression of their own. */
const associative = new Set(['+', '*'])

/** Reads what `print` wrote. */
function read(text: string): Tree {
  const tokens =
    text.match(/[()[\];]|(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^\s()[\];{}])+/g) ?? []
  let at = 0
  const group = (end: string): Tree[] => {
    const parts: Tree[] = []
    while (at < tokens.length && tokens[at] !== end) parts.push(next())
    at++
    return parts
  }
  const next = (): Tree => {
    const token = tokens[at++] ?? ''
    if (token === '(') return flat(group(')'))
    if (token === '[') return ['grid', ...group(']')]
    return token
  }
  return next()
}

/** `(* a (* b c))` as `(* a b c)`: brackets that nobody sees. */
function flat(tree: Tree[]): Tree[] {
  const [head] = tree
  if (typeof head !== 'string' || !associative.has(head)) return tree
  return tree.flatMap((part, i) =>
    i > 0 && typeof part !== 'string' && part[0] === head ? part.slice(1) : [part],
  )
}

const key = (tree: Tree): string =>
  typeof tree === 'string' ? tree : `(${tree.map(key).join(' ')})`

/** Whether an expression has an operator in it: else it is a name, which cannot be wrong. */
function isCompound(tree: Tree): boolean {
  if (typeof tree === 'string') return false
  const [head, ...parts] = tree
  if (head === '_' || head === 'forall' || head === 'space') return false
  return (typeof head === 'string' && operators.has(head)) || parts.some(isCompound)
}

/** All expressions that a formula says, those left out that the operator around changes. */
function* said(tree: Tree, around?: string): Generator<string> {
  if (typeof tree === 'string') return
  if (around === undefined || !changing.has(around)) yield key(tree)
  const [head, ...parts] = tree
  const name = typeof head === 'string' ? head : undefined
  if (name !== undefined && associative.has(name))
    for (let from = 0; from < parts.length; from++)
      for (let to = from + 2; to <= parts.length; to++)
        if (to - from < parts.length) yield key([name, ...parts.slice(from, to)])
  for (const [i, part] of parts.entries()) yield* said(part, i === 0 ? name : undefined)
}

const relations = /^\((?:=|<|>|≤|≥|≠|∈|≈|∝|chain|⇒|⇔|forall|←)/

/** Numbers of the mentions that nothing on the page says once more. */
export function untiedMentions(
  formulas: readonly { verdict: string; reading: string }[],
): Set<number> {
  const known = new Set(
    formulas.flatMap(({ verdict, reading }) =>
      verdict === 'mentioned' || verdict === 'stated' ? [] : [...said(read(reading))],
    ),
  )
  return new Set(
    formulas.flatMap(({ verdict, reading }, index) => {
      if (verdict !== 'mentioned' || relations.test(reading)) return []
      const tree = read(reading)
      return isCompound(tree) && !known.has(key(tree)) ? [index] : []
    }),
  )
}
