/** Sums, products, integrals, optima, limits. */
import type { BinderName, Expression, Range } from '../language/expression.ts'
import { freeSymbols, namesOf } from '../language/expression.ts'
import type { Item } from './item.ts'
import { argumentList } from './call.ts'
import { spell } from './spell.ts'
import { isMark, plainNames, relations, unionSpan } from './marks.ts'
import { ranges } from './range.ts'
import { scripts } from './script.ts'
import type { Reader } from './reader.ts'

export function bigOperator(reader: Reader, item: Item, op: BinderName): Expression {
  reader.at++
  const sub = item.type === 'script' ? item.sub : []
  const sup = item.type === 'script' ? item.sup : []
  if (sub.length === 0) {
    throw reader.fail(
      `Unexpected \`${spell([item])}\` without an index, expected \`_{i=1}^n\` or \`_{x \\in S}\``,
      item.span,
    )
  }
  const variables = ranges(reader, sub, sup, item.span)
  const inner = new Set([...reader.bound, ...variables.flatMap(namesOf)])
  const body = reader.inside(inner, (reader) => reader.signedProduct())
  return {
    kind: 'bind',
    op,
    variables,
    body,
    span: unionSpan(item.span, body.span),
  }
}

/**
 * `\int_a^b f(x) \, dx`, `\int_{\mathbb{R}}`, `\int_{x \in S}`, `\int p(x) \, dx` over all
 * values of x, and with the differential in front: `\int d\theta \, L(\theta)`.
 */
export function integral(reader: Reader, item: Item): Expression {
  reader.at++
  const sub = item.type === 'script' ? item.sub : []
  const sup = item.type === 'script' ? item.sup : []
  if (sup.length > 0 && sub.length === 0) {
    throw reader.fail(
      'Unexpected integral without a lower bound, expected `\\int_a^b`',
      item.span,
    )
  }
  const set = sub.findIndex((part) => isMark(part, '∈'))
  const range: Range =
    sub.length === 0
      ? { kind: 'implicit' }
      : sup.length === 0
        ? { kind: 'set', set: reader.sub(sub.slice(set + 1), item.span) }
        : {
            kind: 'bounds',
            from: reader.sub(sub, item.span),
            to: reader.sub(sup, item.span),
          }
  const begin = reader.at
  const made = (name: Item, body: Expression): Expression => {
    const variable = spell([name])
    const after = reader.at
    reader.at = begin
    const isFree = range.kind === 'implicit' && (reader.mentionsOutside(variable) || !freeSymbols(body).has(variable)) // prettier-ignore
    reader.at = after
    if (isFree) {
      throw reader.fail(
        'Unexpected integral without bounds, expected `\\int_a^b`',
        item.span,
        'A primitive is no value: write the derivative of the other side, or bounds.',
      )
    }
    return {
      kind: 'bind',
      op: 'integral',
      variables: [{ name: variable, range, span: name.span }],
      body,
      span: unionSpan(item.span, unionSpan(name.span, body.span)),
    }
  }
  // In front, as physicists write it, the integrand is the product that follows.
  const first = reader.items[reader.at + 1]
  if (isDifferentialSign(reader.item) && first && reader.items[reader.at + 2]) {
    reader.at += 2
    const inner = new Set([...reader.bound, spell([first])])
    return made(
      first,
      reader.inside(inner, (reader) => reader.product()),
    )
  }
  // The variable is known only at the end; everything up to its d is the integrand.
  const start = reader.at
  const inner = new Set([...reader.bound, differentialAfter(reader, start)])
  const body = reader.inside(inner, (reader) => {
    reader.integrals++
    return reader.sum()
  })
  const name = reader.items[reader.at + 1]
  if (reader.item?.type !== 'name' || !name) {
    throw reader.fail(
      'Unexpected end of the integrand, expected its differential, such as `dx`',
    )
  }
  reader.at += 2
  return made(name, body)
}

const isDifferentialSign = (item: Item | undefined): boolean =>
  item?.type === 'name' && (item.name === 'd' || item.name === '\\mathrm{d}')

/** The differential that closes an integral opened before `start`: inner ones come first. */
export function differentialAfter(reader: Reader, start: number): string {
  let depth = 0
  for (let i = start; i < reader.items.length; i++) {
    const item = reader.items[i]!
    const head = item.type === 'script' ? item.base[0] : item
    if (head?.type !== 'name') continue
    if (head.name === '\\int') depth++
    const next = reader.items[i + 1]
    if (
      (head.name === 'd' || head.name === '\\mathrm{d}') &&
      (next?.type === 'name' || next?.type === 'script') &&
      depth-- === 0
    ) {
      return spell([next])
    }
  }
  throw reader.fail(
    'Unexpected integral without a differential, expected one such as `dx`',
    reader.items[start]?.span ?? reader.end,
  )
}

export function optimum(
  reader: Reader,
  item: Item,
  op: 'max' | 'min' | 'argmax' | 'argmin',
  isBound = false,
): Expression {
  reader.at++
  const sub = item.type === 'script' ? item.sub : []
  if (sub.length === 0) {
    const group = reader.item
    const base = group?.type === 'script' ? group.base[0] : group
    if (base?.type === 'group' && (op === 'max' || op === 'min')) {
      reader.at++
      const args = argumentList(reader, base.body, base.span).args
      const result: Expression = {
        kind: 'apply',
        op: `${op}-of`,
        args,
        span: unionSpan(item.span, base.span),
      }
      return group?.type === 'script' ? scripts(reader, result, group, false) : result
    }
    throw reader.fail(
      `Unexpected \`${spell([item])}\` without a variable, expected \`_{x \\in S}\` or arguments in brackets`,
      item.span,
    )
  }
  const variables = ranges(reader, sub, [], item.span)
  const names = new Set(variables.map((v) => v.name))
  const inner = new Set([...reader.bound, ...names])
  // The objective goes on over + and − as long as the terms speak of the variable.
  const body = reader.inside(inner, (reader) => {
    let result = reader.signedProduct()
    while (isMark(reader.item, '+', '-') && termMentions(reader, names)) {
      const op = isMark(reader.item, '+') ? 'add' : 'subtract'
      reader.at++
      const right = reader.product()
      result = {
        kind: 'apply',
        op,
        args: [result, right],
        span: unionSpan(result.span, right.span),
      }
    }
    return result
  })
  return {
    kind: 'bind',
    op,
    variables,
    body,
    ...(isBound && { bound: true as const }),
    span: unionSpan(item.span, body.span),
  }
}

/** Does the term after the sign at this place mention one of the names? */
export function termMentions(reader: Reader, names: ReadonlySet<string>): boolean {
  let text = ''
  for (const item of reader.items.slice(reader.at + 1)) {
    if (isMark(item, '+', '-', ',', '\\quad') || (item.type === 'mark' && relations[item.text])) break // prettier-ignore
    text += ` ${plainNames([item]).join(' ')} `
  }
  return [...names].some((name) => text.includes(` ${name} `))
}

export function limit(reader: Reader, item: Item): Expression {
  reader.at++
  const sub = item.type === 'script' ? item.sub : []
  const arrow = sub.findIndex((part) => isMark(part, '→'))
  if (arrow < 1) {
    throw reader.fail('Unexpected limit, expected `\\lim_{x \\to a}`', item.span)
  }
  const name = spell(sub.slice(0, arrow))
  let towards = sub.slice(arrow + 1)
  let side: -1 | 0 | 1 = 0
  const last = towards.at(-1)
  if (last?.type === 'script' && last.sup.length === 1) {
    if (isMark(last.sup[0], '+')) side = 1
    if (isMark(last.sup[0], '-')) side = -1
    if (side !== 0) towards = [...towards.slice(0, -1), ...last.base]
  }
  const to = reader.sub(towards, item.span)
  const inner = new Set([...reader.bound, name])
  const body = reader.inside(inner, (reader) => reader.product())
  return {
    kind: 'bind',
    op: 'limit',
    variables: [{ name, range: { kind: 'towards', to, side }, span: sub[0]!.span }],
    body,
    span: unionSpan(item.span, body.span),
  }
}
