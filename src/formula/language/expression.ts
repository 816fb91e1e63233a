/**
 * What a formula says, as a tree. A reader makes it from KaTeX's tree, `compile`
 * gives it a value, `mutate` changes it, `print` shows it.
 *
 * Binders (sums, integrals, expectations, derivatives, optima) are one node kind:
 * they differ only in what they do with the values of their body. A relation chain
 * is an expression as well (its value is a boolean), so that conditions in `cases`,
 * events in `\Pr` and claims have one form.
 */
export type Expression = NumberNode | SymbolNode | Apply | Bind | Chain | Grid

/** What a relation speaks of, A of `A \\in \\mathbb{R}^{m \\times n}`; an expression by itself. */
export const subjectOf = (node: Expression | undefined): Expression | undefined =>
  node?.kind === 'chain' ? node.terms[0] : node

/** Offsets in the LaTeX source: from, to. */
export type Span = readonly [number, number]

export interface NumberNode {
  kind: 'number'
  value: number
  /** Digits after the point as written: `0.50` has 2. Whole numbers have 0. */
  decimals: number
  /** The number as written, where it has more digits than a double keeps. */
  digits?: string
  span: Span
}

export interface SymbolNode {
  kind: 'symbol'
  /** Canonical LaTeX: `C_X`, `\mathbf{x}`, `q_\theta`. */
  name: string
  /** Of a name with scripts that nothing declares: what it could be a member of. */
  member?: Member
  span: Span
}

/** A name as a member of a family: `x_i` of x at i, `x^{(1)}` of `x^{(·)}` at 1. */
export interface Member {
  head: string
  positions: readonly Expression[]
}

/** An operator from the table in `operators/`, or `call` whose first argument is the function. */
export interface Apply {
  kind: 'apply'
  op: string
  args: readonly Expression[]
  span: Span
  /** For calls with a conditioning bar: how many arguments stand before it. */
  bar?: number
}

/** A binder: variables, each with its range, and a body in which they are known. */
export interface Bind {
  kind: 'bind'
  op: BinderName
  variables: readonly Variable[]
  body: Expression
  /** Of `max` and `min`: `\\sup`, `\\inf`, which no place needs to attain. */
  bound?: true
  /** Of a family that the page defines by this binder: its name. */
  defines?: string
  span: Span
}

export type BinderName =
  | 'sum'
  | 'product'
  | 'integral'
  | 'expectation'
  | 'probability'
  | 'variance'
  | 'covariance'
  | 'max'
  | 'min'
  | 'argmax'
  | 'argmin'
  | 'union'
  | 'intersection'
  | 'derivative'
  | 'limit'
  | 'forall'
  | 'lambda'

export interface Variable {
  name: string
  /** Further names that the same law gives values: of a joint distribution. */
  also?: readonly string[]
  range: Range
  span: Span
}

export type Range =
  | { kind: 'bounds'; from: Expression; to: Expression }
  | { kind: 'set'; set: Expression }
  /** Drawn from a distribution: `x \sim p`. */
  | { kind: 'law'; law: Expression }
  /** Over its declared domain, or over what its use as an index implies. */
  | { kind: 'implicit' }
  /** All values that make the condition true: `1 \le i < j \le n`, `j \ne i`. */
  | { kind: 'where'; condition: Expression }
  /** At its present value: differentiation, `order` times, by an entry if given. */
  | { kind: 'point'; order: number; entry: readonly Expression[] }
  /** Towards a value: limits. */
  | { kind: 'towards'; to: Expression; side: -1 | 0 | 1 }

export interface Chain {
  kind: 'chain'
  terms: readonly Expression[]
  relations: readonly Relation[]
  /** Words over a `\\sim` say that what is drawn is independent. */
  independent?: true
  span: Span
}

export type Relation =
  | '='
  | '≠'
  | '<'
  | '≤'
  | '>'
  | '≥'
  | '≈'
  | '≪'
  | '≫'
  | '∈'
  | '∉'
  | '⊆'
  | '∼'
  | '∝'
  | '≔'
  | '←'
  | '→'
  | '⪰'
  | '⪯'
  | '≻'
  | '≺'

/** A matrix literal, row by row. */
export interface Grid {
  kind: 'grid'
  rows: readonly (readonly Expression[])[]
  span: Span
}

/** A name on its way to a value. */
export interface Approach {
  readonly name: string
  /** `\\infty` for large values. */
  readonly to: Expression
}

/** What a math node says: a relation or an expression, and under which conditions. */
export interface Statement {
  /** A chain is a claim; anything else is a mention. */
  claim: Expression
  /** Conditions under which the claim is made; all must hold. */
  premises: readonly Expression[]
  span: Span
  /** What stands between it and the statement before it in the formula. */
  joint?: 'comma' | 'quad' | 'row' | 'and' | 'or' | 'none'
  /** A word in the formula says what it does: `if` makes a condition, `where` explains. */
  role?: 'condition' | 'where'
  /** Where it is claimed to hold in the end: `h \\to 0`, "for large n". */
  towards?: Approach
  /** It follows from what stands before it: behind `\\Rightarrow`, `hence`. */
  concludes?: boolean
  /** A relation of the first or last member of a row with dots. */
  ofRun?: true
  /** Words say it of a name by itself: "A is symmetric". */
  ofName?: string
  /** Words say that it does not hold. */
  denied?: true
  /** One half of an equivalence: from left to right, or back. */
  iff?: 'there' | 'back'
}

/** All names that a variable binds. */
export const namesOf = ({ name, also }: Variable): readonly string[] =>
  also ? [name, ...also] : [name]

/** Direct sub-expressions, binders' ranges included, in reading order. */
export function children(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'number':
    case 'symbol':
      return []
    case 'apply':
      return node.args
    case 'bind':
      return [...node.variables.flatMap((v) => rangeParts(v.range)), node.body]
    case 'chain':
      return node.terms
    case 'grid':
      return node.rows.flat()
  }
}

/** The expressions that a range consists of. */
export function rangeParts(range: Range): readonly Expression[] {
  switch (range.kind) {
    case 'bounds':
      return [range.from, range.to]
    case 'set':
      return [range.set]
    case 'law':
      return [range.law]
    case 'implicit':
      return []
    case 'where':
      return [range.condition]
    case 'point':
      return range.entry
    case 'towards':
      return [range.to]
  }
}

/** The same range with its parts replaced, in the order of `rangeParts`. */
function withRangeParts(range: Range, parts: readonly Expression[]): Range {
  const [first, second] = parts
  switch (range.kind) {
    case 'bounds':
      return { kind: 'bounds', from: first!, to: second! }
    case 'set':
      return { kind: 'set', set: first! }
    case 'law':
      return { kind: 'law', law: first! }
    case 'implicit':
      return range
    case 'where':
      return { kind: 'where', condition: first! }
    case 'point':
      return { ...range, entry: parts }
    case 'towards':
      return { ...range, to: first! }
  }
}

/** The same node over other children, in the order of `children`. */
export function withChildren(
  node: Expression,
  parts: readonly Expression[],
): Expression {
  switch (node.kind) {
    case 'number':
    case 'symbol':
      return node
    case 'apply':
      return { ...node, args: parts }
    case 'bind': {
      let at = 0
      const variables = node.variables.map((variable) => {
        const count = rangeParts(variable.range).length
        const own = parts.slice(at, (at += count))
        return { ...variable, range: withRangeParts(variable.range, own) }
      })
      return { ...node, variables, body: parts[at]! }
    }
    case 'chain':
      return { ...node, terms: parts }
    case 'grid': {
      const width = node.rows[0]?.length ?? 0
      const rows = node.rows.map((_, i) => parts.slice(i * width, (i + 1) * width))
      return { ...node, rows }
    }
  }
}

/** Names that occur free, in reading order. */
export function freeSymbols(node: Expression, bound: ReadonlySet<string> = new Set()) {
  const found = new Set<string>()
  const visit = (part: Expression, hidden: ReadonlySet<string>): void => {
    if (part.kind === 'symbol') {
      if (!hidden.has(part.name)) found.add(part.name)
      return
    }
    if (part.kind !== 'bind') {
      for (const child of children(part)) visit(child, hidden)
      return
    }
    const inner = new Set(hidden)
    // A condition may speak of all the names that run: 1 ≤ i < j ≤ n.
    const all = new Set([...hidden, ...part.variables.flatMap(namesOf)])
    for (const variable of part.variables) {
      // A derivative's variable keeps its meaning; a bound of a range is read outside of it.
      if (variable.range.kind === 'point') {
        visit({ kind: 'symbol', name: variable.name, span: variable.span }, hidden)
      }
      const known = variable.range.kind === 'where' ? all : inner
      for (const piece of rangeParts(variable.range)) visit(piece, known)
      if (variable.range.kind !== 'point')
        namesOf(variable).forEach((name) => inner.add(name))
    }
    visit(part.body, inner)
  }
  visit(node, bound)
  return found
}

/** The expression with every free occurrence of a symbol replaced. */
export function substitute(
  node: Expression,
  name: string,
  replacement: (at: SymbolNode) => Expression,
): Expression {
  if (node.kind === 'symbol') return node.name === name ? replacement(node) : node
  if (node.kind === 'bind' && node.variables.some((v) => namesOf(v).includes(name)))
    return node
  return withChildren(
    node,
    children(node).map((child) => substitute(child, name, replacement)),
  )
}
