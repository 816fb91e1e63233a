/** Names with scripts that mean something everywhere: `\mathbb{R}^n`, `I_n`, `\delta_{ij}`. */
import type { Expression, Span } from '../language/expression.ts'
import { freeSymbols } from '../language/expression.ts'
import type { Item } from './item.ts'
import { isMark, relations, splitAt } from './marks.ts'
import { spell } from './spell.ts'
import type { Reader } from './reader.ts'

/** `\mathbf{1}_n`, `I_n`, `\mathbb{R}^{m×n}`, `\Delta^{K-1}`, `e_i`, `\delta_{ij}`. */
export function standardName(
  reader: Reader,
  item: Item & { type: 'script' },
  base: Item & { type: 'name' },
): Expression | undefined {
  const { sub, sup, span } = item
  // A number `\\lambda` of the page leaves `\\lambda_{\\max}(A)` what it is.
  const isOther = isExtreme(sub) && reader.names.kind(base.name) === 'number'
  if (isOther) return spectrum(reader, item, base.name)
  if (reader.names.declares(base.name) || reader.bound.has(base.name)) return undefined
  const make = (op: string, args: Expression[]): Expression => ({
    kind: 'apply',
    op,
    args,
    span,
  })
  const values = spectrum(reader, item, base.name)
  if (values) return values
  const space = /^\\mathbb\{([RZN])\}$/.exec(base.name)
  const bounded = space && boundedSet(reader, item, space[1]!)
  if (bounded) return bounded
  if (space && sup.length > 0 && sub.length === 0) {
    const sizes = splitAt(sup, (part) => isMark(part, '×')).map((part) =>
      reader.sub(part, span),
    )
    const names: Record<string, string> = { R: 'space', Z: 'integers', N: 'naturals' }
    return make(names[space[1]!]!, sizes)
  }
  const event = sub.length > 0 && sup.length === 0 && /^\\math(bf|bb)\{1\}$/.test(base.name) && eventIn(reader, sub, span) // prettier-ignore
  if (event) return make('indicator', [event])
  if ((base.name === '\\mathbf{1}' || base.name === '\\mathbf{0}') && sub.length > 0) {
    const result = make(base.name === '\\mathbf{1}' ? 'ones' : 'zeros', [
      reader.sub(sub, span),
    ])
    return sup.length ? reader.scripts(result, { ...item, sub: [] }, false) : result
  }
  if (
    (base.name === 'I' || base.name === '\\mathbf{I}') &&
    sub.length > 0 &&
    reader.names.kind('I') !== 'function'
  ) {
    const result = make('identity', [reader.sub(sub, span)])
    return sup.length ? reader.scripts(result, { ...item, sub: [] }, false) : result
  }
  if (base.name === 'I' && sub.length > 0) {
    return make('identity', [reader.sub(sub, span)])
  }
  if (base.name === '\\Delta' && sup.length > 0 && sub.length === 0) {
    return make('simplex', [reader.sub(sup, span)])
  }
  if (base.name === '\\delta' && sub.length > 0 && sup.length === 0) {
    const args = reader.indices(sub, span)
    if (args.length === 2) return make('kronecker-delta', args)
  }
  return undefined
}

/** `\\mathbf{1}_A`, `\\mathbf{1}_{A \\cap B}` of events, `\\mathbf{1}_{X > 0}`, `\\mathbf{1}_{\\{X > 0\\}}`: what is below is a condition. */
function eventIn(
  reader: Reader,
  sub: readonly Item[],
  span: Span,
): Expression | undefined {
  const [only, ...more] = sub
  const isSet = only?.type === 'group' && more.length === 0 && only.open === '{'
  const inside = isSet ? only.body : sub
  if (inside.some((part) => part.type === 'mark' && relations[part.text]))
    return reader.sub(inside, span)
  const node = reader.sub(sub, span)
  const names = [...freeSymbols(node)]
  const isOfEvents = names.length > 0 && names.every((name) => reader.names.kind(name) === 'random variable') // prettier-ignore
  return isOfEvents ? node : undefined
}

/** `\\max` or `\\min` below a letter. */
const isExtreme = (sub: readonly Item[]): boolean =>
  sub.length === 1 && /^(?:\\max|\\min|\\mathrm\{(?:max|min)\})$/.test(spell(sub))

/** `\lambda_i(A)` and `\sigma_i(A)`: the i-th largest eigenvalue or singular value. */
function spectrum(
  reader: Reader,
  { sub, sup, span }: Item & { type: 'script' },
  name: string,
): Expression | undefined {
  const next = reader.item
  const group = next?.type === 'script' ? next.base[0] : next
  if (name !== '\\lambda' && name !== '\\sigma') return undefined
  if (sub.length === 0 || group?.type !== 'group' || group.open !== '(')
    return undefined
  const isMatrix = isExtreme(sub)
  reader.at++
  const list =
    name === '\\lambda' ? '\\mathrm{eigenvalues}' : '\\mathrm{singularvalues}'
  const argument = reader.sub(group.body, group.span)
  const whole: Expression = {
    kind: 'apply',
    op: 'call',
    args: [{ kind: 'symbol', name: list, span }, argument],
    span: [span[0], group.span[1]],
  }
  const chosen: Expression = isMatrix
    ? { ...whole, op: spell(sub).includes('max') ? 'max-of' : 'min-of', args: [whole] }
    : { ...whole, op: 'entry', args: [whole, ...reader.indices(sub, span)] }
  const powers: Item & { type: 'script' } = {
    type: 'script',
    base: [],
    sub: [],
    sup: next?.type === 'script' ? next.sup : sup,
    span,
  }
  return powers.sup.length > 0 ? reader.scripts(chosen, powers, false) : chosen
}

/**
 * `\\mathbb{R}_{\\ge 0}`, `\\mathbb{R}^n_{>0}`, `\\mathbb{Z}_{>0}`, `\\mathbb{N}_0`, `\\mathbb{N}^+`: the
 * numbers on one side of a bound.
 */
function boundedSet(
  reader: Reader,
  { sub, sup, span }: Item & { type: 'script' },
  letter: string,
): Expression | undefined {
  const isPlus = (items: readonly Item[]): boolean => items.length === 1 && isMark(items[0], '+') // prettier-ignore
  const make = (op: string, args: Expression[]): Expression => ({ kind: 'apply', op, args, span }) // prettier-ignore
  const number = (value: number): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore
  const [sign, ...rest] = sub
  const isSign = isMark(sign, '>', '≥', '<', '≤') && rest.length > 0
  const isZero = letter === 'N' && sub.length === 1 && sign?.type === 'number' && sign.text === '0' // prettier-ignore
  const plus = isPlus(sub) || (sub.length === 0 && isPlus(sup))
  if (!isSign && !isZero && !plus) return undefined
  const relation = isSign ? (sign as { text: string }).text : isZero ? '≥' : '>'
  const bound = isSign ? reader.sub(rest, span) : number(0)
  const sizes = isPlus(sup) || sup.length === 0 ? [] : splitAt(sup, (part) => isMark(part, '×')).map((part) => reader.sub(part, span)) // prettier-ignore
  const isLower = relation === '>' || relation === '≥'
  if (letter !== 'R') {
    return isLower && sizes.length === 0 ? make(relation === '>' ? 'whole-above' : 'whole-from', [bound]) : undefined // prettier-ignore
  }
  const isAtZero = bound.kind === 'number' && bound.value === 0
  if (sizes.length > 0) {
    return isAtZero && isLower ? make(relation === '>' ? 'positive-space' : 'nonnegative-space', sizes) : undefined // prettier-ignore
  }
  if (isAtZero && relation === '>') return make('positive-reals', [])
  const infinity: Expression = { kind: 'symbol', name: '\\infty', span }
  const minus = make('negate', [infinity])
  if (isLower) return make(`interval-${relation === '>' ? 'open' : 'closed'}-open`, [bound, infinity]) // prettier-ignore
  return make(`interval-open-${relation === '<' ? 'open' : 'closed'}`, [minus, bound])
}
