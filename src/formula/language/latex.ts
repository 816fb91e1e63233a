/**
 * An expression as LaTeX, for repairs and surviving mutants: what the author would type.
 * Reading it gives the expression back.
 */
import { densityName, lawName, parametersName } from './own-names.ts'
import { written } from './number.ts'
import { table } from './table.ts'
import type {
  Apply,
  Bind,
  Chain,
  Expression,
  Relation,
  Variable,
} from './expression.ts'

/** How tightly a construct binds; a looser one inside a tighter one needs brackets. */
const level = { sum: 1, product: 2, prefix: 3, atom: 4 } as const

const relationCommands: Record<Relation, string> = {
  '=': '=',
  '≠': '\\ne',
  '<': '<',
  '≤': '\\le',
  '>': '>',
  '≥': '\\ge',
  '≈': '\\approx',
  '≪': '\\ll',
  '≫': '\\gg',
  '∈': '\\in',
  '∉': '\\notin',
  '⊆': '\\subseteq',
  '∼': '\\sim',
  '∝': '\\propto',
  '≔': ':=',
  '←': '\\leftarrow',
  '→': '\\to',
  '⪰': '\\succeq',
  '⪯': '\\preceq',
  '≻': '\\succ',
  '≺': '\\prec',
}

/** The LaTeX of a relation sign. */
export const relationLatex = (relation: Relation): string => relationCommands[relation]

/** The LaTeX of an expression, with brackets where they are needed. */
export function latex(node: Expression): string {
  return write(node, 0)
}

function write(node: Expression, around: number): string {
  switch (node.kind) {
    case 'number':
      return written(node)
    case 'symbol':
      return node.name
    case 'apply':
      return application(node, around)
    case 'bind':
      // A body reaches as far as it can: inside a product or a difference it needs brackets.
      return bracket(binder(node), level.sum, around)
    case 'chain':
      return chain(node)
    case 'grid': {
      const rows = node.rows.map((row) => row.map((cell) => write(cell, 0)).join(' & '))
      return `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`
    }
  }
}

const bracket = (text: string, own: number, around: number): string =>
  own < around ? `\\left(${text}\\right)` : text

function chain(node: Chain): string {
  return node.terms
    .map((term, i) => {
      const text = write(term, level.sum)
      return i === 0 ? text : `${relationCommands[node.relations[i - 1]!]} ${text}`
    })
    .join(' ')
}

type Writer = (args: readonly Expression[], around: number) => string

const infix =
  (sign: string, own: number): Writer =>
  ([a, b], around) =>
    bracket(`${write(a!, own)} ${sign} ${write(b!, own + 1)}`, own, around)

const around =
  (open: string, close: string): Writer =>
  (args) =>
    `${open}${args.map((arg) => write(arg, 0)).join(', ')}${close}`

const power =
  (script: string): Writer =>
  ([base]) =>
    `${scripted(base!)}^{${script}}`

const superscripts = new Set(['power', 'transpose', 'inverse', 'pseudo-inverse'])

/** A base for a superscript: one that has a superscript goes into brackets. */
function scripted(base: Expression): string {
  const text = write(base, level.atom)
  const taken =
    (base.kind === 'apply' && superscripts.has(base.op)) || text.slice(1).includes('^')
  return taken && !text.startsWith('\\left(') ? `\\left(${text}\\right)` : text
}

const writers = table<Writer>({
  add: infix('+', level.sum),
  subtract: infix('-', level.sum),
  negate: ([a], outer) => bracket(`-${write(a!, level.product)}`, level.sum, outer),
  multiply: infix('\\,', level.product),
  dot: infix('\\cdot', level.product),
  times: infix('\\times', level.product),
  hadamard: infix('\\odot', level.product),
  kronecker: infix('\\otimes', level.product),
  oslash: infix('\\oslash', level.product),
  divide: ([a, b]) => `\\frac{${write(a!, 0)}}{${write(b!, 0)}}`,
  power: ([base, exponent]) => `${scripted(base!)}^{${write(exponent!, 0)}}`,
  transpose: power('\\top'),
  inverse: power('-1'),
  'pseudo-inverse': power('+'),
  sqrt: ([a]) => `\\sqrt{${write(a!, 0)}}`,
  root: ([a, n]) => `\\sqrt[${write(n!, 0)}]{${write(a!, 0)}}`,
  abs: around('\\lvert ', ' \\rvert'),
  norm: ([a, p]) => `\\lVert ${write(a!, 0)} \\rVert${p ? `_{${write(p, 0)}}` : ''}`,
  frobenius: ([a]) => `\\lVert ${write(a!, 0)} \\rVert_F`,
  nuclear: ([a]) => `\\lVert ${write(a!, 0)} \\rVert_*`,
  beside: around('\\left[', '\\right]'),
  below: around('\\begin{bmatrix} ', ' \\end{bmatrix}'),
  inner: around('\\langle ', ' \\rangle'),
  set: around('\\{', '\\}'),
  tuple: around('(', ')'),
  range: ([a, b]) => `\\{${write(a!, 0)}, \\dots, ${write(b!, 0)}\\}`,
  'interval-open-open': around('(', ')'),
  'interval-open-closed': around('(', ']'),
  'interval-closed-open': around('[', ')'),
  'interval-closed-closed': around('[', ']'),
  mean: around('\\bar{', '}'),
  'big-o': around('O(', ')'),
  'little-o': around('o(', ')'),
  'max-of': around('\\max(', ')'),
  'min-of': around('\\min(', ')'),
  factorial: ([a]) => `${write(a!, level.atom)}!`,
  binomial: ([n, k]) => `\\binom{${write(n!, 0)}}{${write(k!, 0)}}`,
  floor: around('\\lfloor ', ' \\rfloor'),
  ceil: around('\\lceil ', ' \\rceil'),
  label: ([name]) => `\\text{${name?.kind === 'symbol' ? name.name : ''}}`,
  identity: ([n]) => `I_{${write(n!, 0)}}`,
  ones: ([n]) => `\\mathbf{1}_{${write(n!, 0)}}`,
  indicator: ([condition]) => `\\mathbf{1}[${write(condition!, 0)}]`,
  'log-base': ([base, a]) => `\\log_{${write(base!, 0)}} ${write(a!, level.atom)}`,
  entry: ([head, ...positions]) => {
    const name = write(head!, level.atom)
    const list = positions.map((at) => write(at, 0)).join(', ')
    // A name that has a subscript takes its positions in brackets.
    return name.includes('_') ? `${name}(${list})` : `${name}_{${list}}`
  },
  space: (sizes) => `\\mathbb{R}^{${sizes.map((n) => write(n, 0)).join(' \\times ')}}`,
  cases: (args) => {
    const rows: string[] = []
    for (let i = 0; i < args.length; i += 2) {
      const condition = args[i + 1]
      const when = condition ? write(condition, 0) : '\\text{otherwise}'
      rows.push(`${write(args[i]!, 0)} & ${when}`)
    }
    return `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`
  },
})

function application(node: Apply, outer: number): string {
  if (node.op === 'call') return call(node)
  const writer = writers[node.op] ?? around(`\\operatorname{${node.op}}(`, ')')
  return writer(node.args, outer)
}

function call(node: Apply): string {
  const [head, ...args] = node.args
  const parts = args.map((arg) => write(arg, 0))
  const own = head?.kind === 'symbol' ? head.name : ''
  if (own === parametersName) return parts.join()
  if (own === lawName) {
    const given = parts.slice(1).join(', ')
    return given === '' ? parts[0]! : `${parts[0]!} \\mid ${given}`
  }
  const text =
    node.bar === undefined
      ? parts.join(', ')
      : `${parts.slice(0, node.bar).join(', ')} \\mid ${parts.slice(node.bar).join(', ')}`
  const name = own === densityName ? 'p' : write(head!, level.atom)
  const command =
    /^\\(tr|diag|vec|vech|rank|null|nullity|chol|expm|logm|sqrtm|eigenvalues|singularvalues|sgn|erf|erfc|ReLU|GELU|SiLU|softplus|sigmoid|softmax|logit|logsumexp|LSE|clip|lcm|arsinh|arcosh|artanh|sinc|digamma|trigamma|lgamma)$/.test(
      name,
    )
      ? `\\operatorname{${name.slice(1)}}`
      : name
  return `${command}(${text})`
}

const commands: Partial<Record<Bind['op'], string>> = {
  sum: '\\sum',
  product: '\\prod',
  union: '\\bigcup',
  intersection: '\\bigcap',
  max: '\\max',
  min: '\\min',
  argmax: '\\arg\\max',
  argmin: '\\arg\\min',
  expectation: '\\mathbb{E}',
  variance: '\\operatorname{Var}',
  covariance: '\\operatorname{Cov}',
  probability: '\\Pr',
}

function binder(node: Bind): string {
  const [first] = node.variables
  const { body } = node
  if (node.op === 'derivative' && first?.range.kind === 'point') {
    const { entry, order } = first.range
    const target =
      first.name +
      (entry.length ? `_{${entry.map((at) => write(at, 0)).join('')}}` : '')
    const times = order > 1 ? `^${order}` : ''
    return `\\frac{\\partial${times}}{\\partial ${target}${times}} ${write(body, level.prefix)}`
  }
  if (node.op === 'integral' && first?.range.kind === 'bounds') {
    const { from, to } = first.range
    return `\\int_{${write(from, 0)}}^{${write(to, 0)}} ${write(body, level.product)}\\,d${first.name}`
  }
  if (node.op === 'integral' && first) {
    const below = first.range.kind === 'set' ? `_{${write(first.range.set, 0)}}` : ''
    return `\\int${below} ${write(body, level.product)}\\,d${first.name}`
  }
  if (node.op === 'limit' && first?.range.kind === 'towards') {
    return `\\lim_{${first.name} \\to ${write(first.range.to, 0)}} ${write(body, level.product)}`
  }
  const command = commands[node.op] ?? `\\operatorname{${node.op}}`
  const inBrackets = /^\\(mathbb|operatorname|Pr)/.test(command)
  const text = inBrackets
    ? `\\left[${write(body, 0)}\\right]`
    : ` ${write(body, level.product)}`
  return `${command}${scripts(node.variables)}${text}`
}

function scripts(variables: readonly Variable[]): string {
  const [first] = variables
  if (!first) return ''
  if (first.range.kind === 'bounds') {
    const { from, to } = first.range
    return `_{${variables.map((v) => v.name).join(', ')}=${write(from, 0)}}^{${write(to, 0)}}`
  }
  const below = variables.map(({ name, range }) => {
    if (range.kind === 'set') return `${name} \\in ${write(range.set, 0)}`
    if (range.kind === 'law')
      return `${name ? `${name} \\sim ` : ''}${write(range.law, 0)}`
    if (range.kind === 'where') return write(range.condition, 0)
    return name
  })
  return `_{${below.join(', ')}}`
}
