/** What a formula uses a symbol as, and how one would say what such a symbol is. */
import type { Apply, Bind, Expression } from '../../language/expression.ts'
import { children, rangeParts } from '../../language/expression.ts'

type Use =
  | 'size'
  | 'function'
  | 'family'
  | 'variable'
  | 'event'
  | 'distribution'
  | 'probability'
  | 'square'
  | 'matrix'
  | 'vector'
  | 'set'
  | 'number'

/** The nodes around an occurrence, the nearest first. */
type Around = readonly Expression[]

const examples: Record<Use, (name: string) => string> = {
  size: (name) => `\`${name} \\in \\mathbb{N}\``,
  function: (name) => `\`${name} : \\mathbb{R}^n \\to \\mathbb{R}\``,
  family: (name) => {
    const [, head = name] = /^(.*)_(?:[^{}]|\{[^{}]*\})$/.exec(name) ?? []
    return `\`${head}_1, \\dots, ${head}_n \\in \\mathbb{R}\``
  },
  variable: (name) => `"let $${name} \\sim \\mathcal{N}(0, 1)$"`,
  event: (name) => `"let $${name}$ be an event"`,
  distribution: (name) => `"let $${name}$ be a distribution over $\\{1, \\dots, K\\}$"`,
  probability: (name) => `\`0 < ${name} < 1\``,
  square: (name) => `\`${name} \\in \\mathbb{R}^{n \\times n}\``,
  matrix: (name) => `\`${name} \\in \\mathbb{R}^{m \\times n}\``,
  vector: (name) => `\`${name} \\in \\mathbb{R}^n\``,
  set: (name) => `\`${name} = \\{1, \\dots, n\\}\``,
  number: (name) => `\`${name} \\in \\mathbb{R}\``,
}

/** How to say what the name is, as the expressions use it: `n \in \mathbb{N}`. */
export const exampleOf = (name: string, expressions: readonly Expression[]): string =>
  examples[useOf(name, expressions)](name)

/** The uses of all occurrences, the most telling one. */
export function useOf(name: string, expressions: readonly Expression[]): Use {
  const uses = new Set<Use>()
  const visit = (node: Expression, around: Around): void => {
    if (node.kind === 'symbol' && node.name === name) {
      const use = useAt(name, node, around)
      if (use) uses.add(use)
    }
    const inner = [node, ...around]
    for (const child of children(node)) visit(child, inner)
  }
  for (const node of expressions) visit(node, [])
  return ranking.find((use) => uses.has(use)) ?? plainUse(name)
}

/** What tells more comes first: a symbol in `1 - p` may also stand in a product. */
const ranking: readonly Use[] = [
  'function',
  'distribution',
  'event',
  'set',
  'variable',
  'size',
  'family',
  'square',
  'matrix',
  'vector',
  'probability',
  'number',
]

/** Nothing in the formula tells: what such a name mostly is. It is only an example. */
function plainUse(name: string): Use {
  if (/^\\(?:mathbf|boldsymbol|vec)\{\\?[a-z]+\}$/.test(name)) return 'vector'
  if (/^(?:\\(?:mathbf|boldsymbol)\{[A-Z]\}|\\?[A-Z][a-z]*)$/.test(name))
    return 'matrix'
  return /_(?:[a-z0-9]|\{[a-z0-9]+\})$/.test(name) ? 'family' : 'number'
}

function useAt(name: string, node: Expression, around: Around): Use | undefined {
  const [parent, above] = around
  if (!parent) return undefined
  if (parent.kind === 'chain') {
    const use = ofRelation(node, parent.terms, parent.relations)
    if (use) return use
  }
  if (parent.kind === 'bind') {
    const use = ofBinder(node, parent)
    if (use) return use
  }
  if (parent.kind === 'apply') {
    const use = ofOperator(name, node, parent, above)
    if (use) return use
  }
  return around.some(isMean) ? 'variable' : undefined
}

const isMean = (node: Expression): boolean =>
  node.kind === 'bind' && averages.has(node.op) && node.variables.length === 0

const averages = new Set(['expectation', 'variance', 'covariance', 'probability'])

const orders = new Set(['⪰', '⪯', '≻', '≺'])

function ofRelation(
  node: Expression,
  terms: readonly Expression[],
  relations: readonly string[],
): Use | undefined {
  const at = terms.indexOf(node)
  const [before, after] = [relations[at - 1], relations[at]]
  if (before === '∈' || before === '∉' || before === '⊆' || after === '⊆') return 'set'
  if (before === '∼') return 'distribution'
  if (after === '∼') return 'variable'
  return [before, after].some((relation) => relation && orders.has(relation))
    ? 'square'
    : undefined
}

function ofBinder(node: Expression, binder: Bind): Use | undefined {
  for (const { range } of binder.variables) {
    if (!rangeParts(range).includes(node)) continue
    if (range.kind === 'bounds') return binder.op === 'integral' ? 'number' : 'size'
    if (range.kind === 'set') return 'set'
    if (range.kind === 'law') return 'distribution'
  }
  if (binder.body !== node) return undefined
  if (binder.op === 'derivative') return 'function'
  return binder.op === 'probability' ? 'event' : undefined
}

/** Uses by the operator that a symbol is under. */
const operators: Readonly<Record<string, Use>> = {
  identity: 'size',
  ones: 'size',
  zeros: 'size',
  space: 'size',
  simplex: 'size',
  factorial: 'size',
  binomial: 'size',
  range: 'size',
  union: 'set',
  intersection: 'set',
  difference: 'set',
  complement: 'set',
  det: 'square',
  inverse: 'square',
  'pseudo-inverse': 'matrix',
  frobenius: 'matrix',
  kronecker: 'matrix',
  hadamard: 'matrix',
  norm: 'vector',
  inner: 'vector',
}

/** Standard functions by what they take. */
const functions: Readonly<Record<string, Use>> = {
  '\\det': 'square',
  '\\tr': 'square',
  '\\mathrm{tr}': 'square',
  '\\mathrm{rank}': 'matrix',
  '\\mathrm{diag}': 'vector',
  '\\mathrm{softmax}': 'vector',
  '\\mathrm{KL}': 'distribution',
  H: 'distribution',
  I: 'variable',
}

function ofOperator(
  name: string,
  node: Expression,
  { op, args, bar }: Apply,
  above: Expression | undefined,
): Use | undefined {
  if (op === 'call') {
    const [head] = args
    if (head === node) return bar === undefined ? 'function' : 'distribution'
    if (head?.kind !== 'symbol') return undefined
    if (head.name === 'H') return bar !== undefined || args.length > 2 || isCapital(name) ? 'variable' : 'distribution' // prettier-ignore
    return functions[head.name]
  }
  if (op === 'abs' && isCapital(name)) return 'set'
  if (op === 'transpose') return isSmall(name) ? 'vector' : 'matrix'
  if (op === 'power' && args[0] === node) {
    const [, exponent] = args
    const isInverse =
      exponent?.kind === 'apply' && exponent.op === 'negate' && isCapital(name)
    return isInverse ? 'square' : undefined
  }
  const [first] = args
  if (op === 'subtract' && args[1] === node && first?.kind === 'number') {
    // `p \log p + (1 - p) …`: a share and the rest of it.
    return first.value === 1 && above?.kind === 'apply' ? 'probability' : undefined
  }
  return operators[op]
}

const isCapital = (name: string): boolean => /^(?:\\math\w+\{)?\\?[A-Z]/.test(name)

const isSmall = (name: string): boolean => /^(?:\\\w+\{)?\\?[a-z]/.test(name)
