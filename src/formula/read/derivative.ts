/** Fractions that are derivatives, gradients, and fractions that are fractions. */
import { argumentList } from './call.ts'
import { FormulaError } from '../error.ts'
import type { Expression, Span, Variable } from '../expression.ts'
import type { Item } from './item.ts'
import { spell } from './spell.ts'
import { unionSpan } from './marks.ts'
import { indices, isTranspose } from './script.ts'
import type { TermReader } from './term.ts'

export function nabla(reader: TermReader, item: Item): Expression {
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

/** Factors side by side, up to an explicit operator: what a derivative acts on. */
export function factorProduct(reader: TermReader): Expression {
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
  reader: TermReader,
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
  reader: TermReader,
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
  const body = rest.length > 0 ? applied(reader, rest, span) : factorProduct(reader)
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
function applied(reader: TermReader, rest: readonly Item[], span: Span): Expression {
  const body = reader.sub(rest, span)
  const next = reader.item
  const isFunction =
    body.kind === 'symbol' && reader.names.kind(body.name) === 'function'
  if (!isFunction || next?.type !== 'group' || next.open !== '(') return body
  reader.at++
  const { args } = argumentList(reader, next.body, next.span)
  return { kind: 'apply', op: 'call', args: [body, ...args], span }
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
