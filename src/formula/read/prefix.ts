/** Operators in front of what they act on: `\log x`, `\det(A)`, and those of binder.ts. */
import { FormulaError } from '../language/error.ts'
import type { Expression, Span } from '../language/expression.ts'
import type { Item } from './item.ts'
import { areAlike } from './alike.ts'
import { bigOperator, integral, limit, optimum } from './binder.ts'
import { argumentList } from './call.ts'
import { nabla, primed } from './derivative.ts'
import { expectation } from './expectation.ts'
import { spell } from './spell.ts'
import { isMark, isRelation, unionSpan, word } from './marks.ts'
import { isPrefix, plainPrefixes, sums } from './prefixes.ts'
import type { Reader } from './reader.ts'

/** Operators in front of what they act on; undefined if the name is none. */
export function operator(
  reader: Reader,
  item: Item,
  name: string,
): Expression | undefined {
  if (reader.names.declares(name) || reader.bound.has(name)) return undefined
  const binder = sums[name]
  if (binder) return bigOperator(reader, item, binder)
  if (name === '\\int') return integral(reader, item)
  if (name === '\\nabla') return nabla(reader, item)
  if (name === '\\lim') return limit(reader, item)
  const remainder = order(reader, item, name)
  if (remainder) return remainder
  const plain = word(name)
  if (name === '\\arg') {
    const next = reader.items[reader.at + 1]
    const head = next?.type === 'script' ? next.base[0] : next
    if (head?.type === 'name' && /^\\(max|min)$/.test(head.name)) {
      reader.at++
      return optimum(reader, next!, head.name === '\\max' ? 'argmax' : 'argmin')
    }
  }
  if (plain === 'argmax' || plain === 'argmin') return optimum(reader, item, plain)
  // An optimisation problem stands for its optimum.
  if (/^minimi[sz]e$/.test(plain) && item.type === 'script') return optimum(reader, item, 'min') // prettier-ignore
  if (/^maximi[sz]e$/.test(plain) && item.type === 'script') return optimum(reader, item, 'max') // prettier-ignore
  if (plain === 'max' || plain === 'min' || plain === 'sup' || plain === 'inf') {
    const kind = plain === 'sup' ? 'max' : plain === 'inf' ? 'min' : plain
    const isBound = plain === 'sup' || plain === 'inf'
    return optimum(reader, item, kind, isBound)
  }
  if (
    /^(\\mathbb\{E\}|\\mathrm\{E\}|\\mathbf\{E\})$/.test(name) ||
    (name === 'E' && ofOutcomes(reader))
  ) {
    return expectation(reader, item, 'expectation')
  }
  if (
    name === '\\Pr' ||
    name === '\\mathbb{P}' ||
    plain === 'Prob' ||
    name === '\\mathrm{P}' ||
    (name === 'P' && ofEvent(reader))
  ) {
    return expectation(reader, item, 'probability')
  }
  if (plain === 'Var' || name === '\\mathbb{V}' || plain === 'var') {
    return expectation(reader, item, 'variance')
  }
  if (plain === 'Cov' || plain === 'cov') return expectation(reader, item, 'covariance')
  if (
    plainPrefixes.has(plain) &&
    (plain !== name || reader.names.kind(name) === 'function')
  ) {
    return elementary(reader, item, name, plain)
  }
  return undefined
}

/** `E[X]`, `E(X^2)`: what stands in its brackets is random. */
function ofOutcomes(reader: Reader): boolean {
  const next = reader.items[reader.at + 1]
  const bracket = next?.type === 'script' ? next.base[0] : next
  return bracket?.type === 'group' && /^[([{]$/.test(bracket.open) && bracket.body.some((item) => isRandom(reader, item)) // prettier-ignore
}

/** A name of a random variable, wherever it stands in it. */
function isRandom(reader: Reader, item: Item): boolean {
  if (item.type === 'script') return isRandom(reader, { type: 'name', name: spell([item]), span: item.span }) || [...item.base, ...item.sub, ...item.sup].some((part) => isRandom(reader, part)) // prettier-ignore
  if (item.type === 'group' || item.type === 'root') return item.body.some((part) => isRandom(reader, part)) // prettier-ignore
  if (item.type === 'fraction') return [...item.numer, ...item.denom].some((part) => isRandom(reader, part)) // prettier-ignore
  if (item.type !== 'name') return false
  const kinds = [reader.names.kind(item.name), reader.names.member(item.name)]
  return kinds.includes('random variable')
}

/**
 * `P(X > 2)`, `P(A \mid B)`: the letter is the probability where the page gives it no
 * meaning and what stands in its brackets is an event.
 */
function ofEvent(reader: Reader): boolean {
  const next = reader.items[reader.at + 1]
  const bracket = next?.type === 'script' ? next.base[0] : next
  if (bracket?.type !== 'group' || !/^[([{]$/.test(bracket.open)) return false
  const isRandom = (item: Item): boolean => {
    if (isRelation(item)) return true
    if (item.type === 'script') return isRandom({ type: 'name', name: spell([item]), span: item.span }) || item.base.some(isRandom) // prettier-ignore
    if (item.type === 'group') return item.body.some(isRandom)
    if (item.type !== 'name') return false
    const kinds = [reader.names.kind(item.name), reader.names.member(item.name)]
    return item.name === '\\bigcup' || item.name === '\\bigcap' || kinds.includes('random variable') // prettier-ignore
  }
  return bracket.body.some(isRandom)
}

/**
 * `O(h^2)` and `o(h)` behind another term, or alone: Landau's symbols. In front of a
 * relation they are functions that the page defines.
 */
function order(reader: Reader, item: Item, name: string): Expression | undefined {
  const [, letter] = /^(?:\\math(?:cal|rm)\{)?([oO])\}?$/.exec(name) ?? []
  const next = reader.items[reader.at + 1]
  if (letter === undefined || item.type !== 'name') return undefined
  if (next?.type !== 'group' || next.open !== '(') return undefined
  const before = reader.items[reader.at - 1]
  const isTerm =
    isMark(before, '+', '-') || (before !== undefined && isRelation(before))
  const isAlone = reader.items.length === 2
  if (!isTerm && !isAlone) return undefined
  reader.at += 2
  const span = unionSpan(item.span, next.span)
  const op = letter === 'O' ? 'big-o' : 'little-o'
  return { kind: 'apply', op, args: [reader.sub(next.body, next.span)], span }
}

/** `\log x`, `\log_2 x`, `\sin^2 x`, `\log(1+x)`, `\det(A)^{-1}`. */
export function elementary(
  reader: Reader,
  item: Item,
  name: string,
  plain: string,
): Expression {
  reader.at++
  const sub = item.type === 'script' ? item.sub : []
  const sup = item.type === 'script' ? item.sup : []
  if (item.type === 'script' && sub.length === 0) {
    const base = {
      type: 'name',
      name: canonicalFunction(plain),
      span: item.span,
    } as const
    const rate = primed(reader, item, base)
    if (rate) return rate
  }
  if (!reader.item) {
    // A function by its name alone, in prose.
    return { kind: 'symbol', name: canonicalFunction(plain), span: item.span }
  }
  const { arg, span } = operand(reader, item.span, name)
  let result: Expression
  if (sub.length > 0) {
    if (plain !== 'log') {
      throw reader.fail(
        `Unexpected subscript of \`${name}\`, expected none`,
        sub[0]!.span,
      )
    }
    const base = reader.sub(sub, item.span)
    result = { kind: 'apply', op: 'log-base', args: [base, arg], span }
  } else {
    const symbol: Expression = {
      kind: 'symbol',
      name: canonicalFunction(plain),
      span: item.span,
    }
    result = { kind: 'apply', op: 'call', args: [symbol, arg], span }
  }
  if (sup.length > 0) {
    const power = reader.sub(sup, item.span)
    if (power.kind === 'apply' && power.op === 'negate') {
      throw new FormulaError(
        'ambiguous',
        `Unexpected \`${spell([item])}\`: it can be an inverse function or a reciprocal`,
        item.span,
        'Write \\arcsin or \\frac{1}{…}.',
      )
    }
    result = { kind: 'apply', op: 'power', args: [result, power], span }
  }
  return result
}

/**
 * What a prefix function acts on: a bracketed group, whose script then belongs to
 * the result (`\det(A)^{-1}`); else the following product of plain factors. A factor
 * right after a call (`\log p(x) q(x)`) can be meant either way and is an error.
 */
export function operand(
  reader: Reader,
  from: Span,
  name: string,
): { arg: Expression; span: Span } {
  const item = reader.item
  const base = item?.type === 'script' ? item.base[0] : item
  if (base?.type === 'group' && /^[([{|]$/.test(base.open)) {
    reader.at++
    const list =
      base.open === '|' ? [] : argumentList(reader, base.body, base.span).args
    const [only] = list
    const arg: Expression =
      base.open === '|'
        ? reader.sub([base], base.span)
        : list.length === 1 && only
          ? only
          : { kind: 'apply', op: 'tuple', args: list, span: base.span }
    if (item?.type === 'script') {
      // The script is of the result: postfix puts it there.
      reader.pendingPower = item
    }
    return { arg, span: unionSpan(from, base.span) }
  }
  if (isMark(item, '-')) {
    reader.at++
    const { arg, span } = operand(reader, from, name)
    return {
      arg: { kind: 'apply', op: 'negate', args: [arg], span: arg.span },
      span,
    }
  }
  let arg = reader.factor()
  for (;;) {
    const next = reader.item
    if (!next || !reader.startsFactor(next)) break
    const head = next.type === 'script' ? next.base[0] : next
    const prefix = head?.type === 'name' && isPrefix(reader, head.name)
    if (prefix) break
    const called = arg.kind === 'apply' && arg.op === 'call'
    if (called || head?.type === 'group') {
      throw new FormulaError(
        'ambiguous',
        `Unexpected factor after the argument of \`${name}\`, expected brackets that say how far it reaches`,
        next.span,
        `Write \`${name}\\left( … \\right)\`, or put the other factor in front.`,
      )
    }
    const right = reader.factor()
    arg = {
      kind: 'apply',
      op: 'multiply',
      args: [arg, right],
      span: unionSpan(arg.span, right.span),
    }
  }
  const slash = reader.item
  if (slash && isMark(slash, '/') && isOver(reader, arg))
    throw new FormulaError(
      'ambiguous',
      `Unexpected slash after the argument of \`${name}\`, expected brackets that say how far it reaches`,
      slash.span,
      `Write \`${name}\\left( … \\right)\`, or \\frac.`,
    )
  return { arg, span: unionSpan(from, arg.span) }
}

/**
 * A fraction of two like things, `\\log p/q`, may be what a function is of; `\\log n/n`,
 * `\\ln 2/\\lambda` and `\\log a/\\log b` are read in one way by everybody.
 */
function isOver(reader: Reader, arg: Expression): boolean {
  const at = reader.at
  reader.at++
  try {
    return !isPrefixed(reader, reader.item) && areAlike(arg, reader.factor())
  } catch (error) {
    // It is said when it is read in its turn.
    if (error instanceof FormulaError) return false
    throw error
  } finally {
    reader.at = at
  }
}

const isPrefixed = (reader: Reader, item: Item | undefined): boolean => {
  const head = item?.type === 'script' ? item.base[0] : item
  return head?.type === 'name' && isPrefix(reader, head.name)
}

/** Standard functions have one name each: ln is log, Tr is tr. */
function canonicalFunction(plain: string): string {
  const synonym: Record<string, string> = {
    ln: 'log',
    Tr: 'tr',
    trace: 'tr',
    sign: 'sgn',
    relu: 'ReLU',
  }
  const name = synonym[plain] ?? plain
  return `\\${name}`
}
