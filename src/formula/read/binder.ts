/** Sums, products, integrals, optima, limits. */
import { table } from '../table.ts'
import type { BinderName, Expression } from '../expression.ts'
import { namesOf } from '../expression.ts'
import type { Item } from './item.ts'
import { argumentList } from './call.ts'
import { spell } from './spell.ts'
import { isMark, plainNames, relations, unionSpan } from './marks.ts'
import { ranges } from './range.ts'
import { scripts } from './script.ts'
import type { TermReader } from './term.ts'

/** Big operators by their commands. */
export const sums = table<BinderName>({
  '\\sum': 'sum',
  '\\prod': 'product',
  '\\bigcup': 'union',
})

export function bigOperator(
  reader: TermReader,
  item: Item,
  op: BinderName,
): Expression {
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

export function integral(reader: TermReader, item: Item): Expression {
  reader.at++
  const sub = item.type === 'script' ? item.sub : []
  const sup = item.type === 'script' ? item.sup : []
  if (sub.length === 0 || sup.length === 0) {
    throw reader.fail(
      'Unexpected integral without bounds, expected `\\int_a^b`',
      item.span,
    )
  }
  const from = reader.sub(sub, item.span)
  const to = reader.sub(sup, item.span)
  // The variable is known only at the end; everything up to its d is the integrand.
  const start = reader.at
  const variableName = differentialAfter(reader, start)
  const inner = new Set([...reader.bound, variableName])
  const body = reader.inside(inner, (reader) => {
    reader.integrals++
    return reader.sum()
  })
  const d = reader.item
  const name = reader.items[reader.at + 1]
  if (d?.type !== 'name' || !name) {
    throw reader.fail(
      'Unexpected end of the integrand, expected its differential, such as `dx`',
    )
  }
  reader.at += 2
  return {
    kind: 'bind',
    op: 'integral',
    variables: [
      {
        name: spell([name]),
        range: { kind: 'bounds', from, to },
        span: name.span,
      },
    ],
    body,
    span: unionSpan(item.span, name.span),
  }
}

/** The differential that closes an integral opened before `start`: inner ones come first. */
export function differentialAfter(reader: TermReader, start: number): string {
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
  reader: TermReader,
  item: Item,
  op: 'max' | 'min' | 'argmax' | 'argmin',
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
    span: unionSpan(item.span, body.span),
  }
}

/** Does the term after the sign at this place mention one of the names? */
export function termMentions(reader: TermReader, names: ReadonlySet<string>): boolean {
  let text = ''
  for (const item of reader.items.slice(reader.at + 1)) {
    if (isMark(item, '+', '-', ',', '\\quad') || (item.type === 'mark' && relations[item.text])) break // prettier-ignore
    text += ` ${plainNames([item]).join(' ')} `
  }
  return [...names].some((name) => text.includes(` ${name} `))
}

export function limit(reader: TermReader, item: Item): Expression {
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
