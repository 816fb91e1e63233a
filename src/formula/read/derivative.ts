/** Fractions that are derivatives, gradients, and fractions that are fractions. */
import { argumentList } from './call.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression, Span, Variable } from '../language/expression.ts'
import type { Item } from './item.ts'
import { spell } from './spell.ts'
import { isMark, unionSpan } from './marks.ts'
import { through } from './evaluation-bar.ts'
import { indices, isTranspose } from './script.ts'
import type { Reader } from './reader.ts'

export function nabla(reader: Reader, item: Item): Expression {
  reader.at++
  const sub = item.type === 'script' ? item.sub : []
  const sup = item.type === 'script' ? item.sup : []
  let order = 1
  let transpose = false
  for (const part of sup) {
    if (part.type === 'number') order = Number(part.text)
    else if (isTranspose(reader, [part])) transpose = true
    else throw reader.fail('Unexpected superscript of `\\nabla`', part.span)
  }
  const wrap = (body: Expression, variable: Variable): Expression => {
    if (body.kind === 'apply' && body.op === 'transpose') {
      // In `\\nabla f(x)^\\top` the script is of the gradient.
      return { ...body, args: [wrap(body.args[0]!, variable)] }
    }
    const gradient: Expression = {
      kind: 'bind',
      op: 'derivative',
      variables: [variable],
      body,
      span: unionSpan(item.span, body.span),
    }
    // ∇ gives columns: the gradient of a scalar, and for n outputs the n×p Jacobian.
    return transpose
      ? { kind: 'apply', op: 'transpose', args: [gradient], span: gradient.span }
      : gradient
  }
  const point = (name: string, span: Span): Variable => ({
    name,
    range: { kind: 'point', order, entry: [] },
    span,
  })
  if (sub.length > 0) {
    const name = spell(sub)
    const body = factorProduct(reader)
    return wrap(body, point(name, sub[0]!.span))
  }
  const body = reader.factor()
  const inner = gradientAt(reader, body)
  if (inner) {
    const { value, call } = inner
    return through(own, wrap(call, point(own, item.span)), value, item.span)
  }
  // ∇f(x) is the gradient of f at x: by the only symbol that f is called with.
  const called = [...callArguments(body)]
  if (called.length !== 1) {
    throw new FormulaError(
      'ambiguous',
      'Unexpected `\\nabla` without a variable, expected `\\nabla_x`',
      item.span,
    )
  }
  return wrap(body, point(called[0]!, item.span))
}

/** `\nabla f(x + v)`: the gradient of a function, where its argument has a value. */
function gradientAt(
  reader: Reader,
  body: Expression,
): { value: Expression; call: Expression } | undefined {
  if (body.kind !== 'apply' || body.op !== 'call' || body.args.length !== 2) {
    return undefined
  }
  const [head, value] = body.args
  if (head?.kind !== 'symbol' || !value || value.kind === 'symbol') return undefined
  if (reader.names.kind(head.name) !== 'function') return undefined
  const place: Expression = { kind: 'symbol', name: own, span: value.span }
  return { value, call: { ...body, args: [head, place] } }
}

/** Factors side by side, up to an explicit operator: what a derivative acts on. */
export function factorProduct(reader: Reader): Expression {
  let left = reader.factor()
  for (;;) {
    const item = reader.item
    if (!item || !reader.startsFactor(item)) return left
    const head = item.type === 'script' ? item.base[0] : item
    if (head?.type === 'name' && head.name === '\\nabla') return left
    const right = reader.factor()
    left = {
      kind: 'apply',
      op: 'multiply',
      args: [left, right],
      span: unionSpan(left.span, right.span),
    }
  }
}

export function fraction(
  reader: Reader,
  item: Item & { type: 'fraction' },
): Expression {
  const { span } = item
  if (!item.bar) {
    const args = [reader.sub(item.numer, span), reader.sub(item.denom, span)]
    return { kind: 'apply', op: 'binomial', args, span }
  }
  const rate = derivative(reader, item)
  if (rate) return rate
  const args = [reader.sub(item.numer, span), reader.sub(item.denom, span)]
  return { kind: 'apply', op: 'divide', args, span }
}

/** `\frac{d}{dx} f`, `\frac{\partial^2 f}{\partial x\,\partial y}`; undefined for other fractions. */
export function derivative(
  reader: Reader,
  item: Item & { type: 'fraction' },
): Expression | undefined {
  const { numer, denom, span } = item
  const sign = differential(denom[0])
  if (!sign || differential(numer[0]) !== sign || denom.length < 2) return undefined
  // Variables with their orders: ∂x ∂y, dx², ∂x_i.
  const variables: Variable[] = []
  for (let i = 0; i < denom.length; i += 2) {
    const target = denom[i + 1]
    if (differential(denom[i]) !== sign || !target) return undefined
    let order = 1
    let name = target
    if (target.type === 'script' && target.sup.length === 1) {
      const [sup] = target.sup
      if (sup?.type === 'number') {
        order = Number(sup.text)
        name = target.sub.length ? { ...target, sup: [] } : target.base[0]!
      }
    }
    const plain = spell([name])
    const entry =
      name.type === 'script' && !reader.known(plain) && reader.known(spell(name.base))
        ? indices(reader, name.sub, name.span)
        : []
    variables.push({
      name: entry.length > 0 ? spell((name as { base: Item[] }).base) : plain,
      range: { kind: 'point', order, entry },
      span: name.span,
    })
  }
  const orders = variables.map(({ range }) =>
    range.kind === 'point' ? range.order : 0,
  )
  const total = orders.reduce((sum, order) => sum + order, 0)
  const powers = denom.some((part, i) => i % 2 === 0 && part.type === 'script')
  if (orderOf(numer[0]) !== total || powers) {
    throw reader.fail(
      `Unexpected order \`${spell([numer[0]!])}\` over \`${spell(denom)}\`, expected the same above and below`,
      span,
    )
  }
  const rest = numer.slice(1)
  const above = rest.length > 0 ? applied(reader, rest, span) : factorProduct(reader)
  const body = atItsParameters(reader, above, variables)
  return variables.reduceRight<Expression>(
    (inner, variable) => ({
      kind: 'bind',
      op: 'derivative',
      variables: [variable],
      body: inner,
      span: unionSpan(span, body.span),
    }),
    body,
  )
}

/** `\\frac{d \\ell}{d\\theta}(\\theta)`: the argument of the function above the line. */
function applied(reader: Reader, rest: readonly Item[], span: Span): Expression {
  const body = reader.sub(rest, span)
  const next = reader.item
  const isFunction =
    body.kind === 'symbol' && reader.names.kind(body.name) === 'function'
  if (!isFunction || next?.type !== 'group' || next.open !== '(') return body
  reader.at++
  const { args } = argumentList(reader, next.body, next.span)
  return { kind: 'apply', op: 'call', args: [body, ...args], span: unionSpan(span, next.span) } // prettier-ignore
}

/** `\\frac{\\partial f}{\\partial x}` of `f(x, y) = …`: f where its arguments have their own names. */
function atItsParameters(
  reader: Reader,
  body: Expression,
  variables: readonly Variable[],
): Expression {
  if (body.kind !== 'symbol' || reader.bound.has(body.name)) return body
  const parameters = reader.names.parameters(body.name)
  if (!variables.every(({ name }) => parameters.includes(name))) return body
  const args = parameters.map((name): Expression => ({ kind: 'symbol', name, span: body.span })) // prettier-ignore
  return { kind: 'apply', op: 'call', args: [body, ...args], span: body.span }
}

/** Order of `d`, `d^2`, `\\partial^3`; NaN for anything else. */
function orderOf(item: Item | undefined): number {
  if (item?.type !== 'script') return 1
  const [power] = item.sup
  return item.sup.length === 1 && item.sub.length === 0 && power?.type === 'number'
    ? Number(power.text)
    : NaN
}

/** d, ∂ or their powers; undefined for anything else. */
function differential(item: Item | undefined): 'd' | '∂' | undefined {
  const base = item?.type === 'script' ? item.base[0] : item
  if (base?.type !== 'name') return undefined
  if (base.name === '\\partial') return '∂'
  return base.name === 'd' || base.name === '\\mathrm{d}' ? 'd' : undefined
}

/** Symbols with which functions are called in an expression. */
function callArguments(node: Expression): Set<string> {
  const found = new Set<string>()
  const visit = (part: Expression): void => {
    if (part.kind === 'apply' && part.op === 'call') {
      for (const arg of part.args.slice(1)) {
        if (arg.kind === 'symbol') found.add(arg.name)
      }
    }
    if (part.kind === 'apply') part.args.forEach(visit)
  }
  visit(node)
  return found
}

/**
 * `f'(x)`, `f''(g(x))`, `\operatorname{ReLU}'(x)`: the derivative of a function of one
 * number at its argument; undefined unless the primes stand on a known function that is
 * called.
 */
export function primed(
  reader: Reader,
  item: Item & { type: 'script' },
  base: Item & { type: 'name' },
): Expression | undefined {
  const order = item.sup.length
  const next = reader.item
  const group = next?.type === 'script' ? next.base[0] : next
  if (order === 0 || !item.sup.every((part) => isMark(part, '′'))) return undefined
  if (group?.type !== 'group' || group.open !== '(') return undefined
  const below: Item = { ...item, sup: [] }
  const name = item.sub.length > 0 ? spell([below]) : base.name
  if (reader.bound.has(name) || reader.names.kind(name) !== 'function') return undefined
  const { args } = argumentList(reader, group.body, group.span)
  const [argument] = args
  if (args.length !== 1 || !argument) return undefined
  reader.at++
  const span = unionSpan(item.span, group.span)
  const at = argument.kind === 'symbol' ? argument.name : own
  const place: Expression = { kind: 'symbol', name: at, span: argument.span }
  const symbol: Expression = { kind: 'symbol', name, span: item.span }
  const derivative: Expression = {
    kind: 'bind',
    op: 'derivative',
    variables: [{ name: at, range: { kind: 'point', order, entry: [] }, span }],
    body: { kind: 'apply', op: 'call', args: [symbol, place], span },
    span,
  }
  const value: Expression =
    argument.kind === 'symbol' ? derivative : through(own, derivative, argument, span)
  return next?.type === 'script' ? reader.scripts(value, next, false) : value
}

/** A name of our own for what stands in the argument of a derivative. */
const own = '\\xi_{\\mathrm{argument}}'
