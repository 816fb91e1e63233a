/**
 * Items → expression: a precedence climber over what stands side by side.
 *
 *   relation  <  + −  <  juxtaposition · / ⊙ ⊗  <  prefix operators  <  scripts, calls
 *
 * What a name means decides how it is read: `p(x)` is a call if p is a function or a
 * distribution and a product if it is a number; `x_i` is an entry if x has entries.
 * Names that are not known (yet) are read as the shape suggests; resolution reports
 * them later with near spellings. Where two readings differ, that is an error.
 */
import { FormulaError } from '../error.ts'
import type {
  BinderName,
  Chain,
  Expression,
  Range,
  Relation,
  Span,
  Variable,
} from '../expression.ts'
import type { Kind } from '../value.ts'
import type { Item } from './item.ts'
import { spell } from './item.ts'

/** What the reader asks about names. */
export interface Names {
  /** Kind of the value of a declared or standard name; undefined if it has none. */
  kind(name: string): Kind | undefined
  /** True for whole numbers that run over positions. */
  isIndex(name: string): boolean
  /** True if the page itself says what the name is. */
  declares(name: string): boolean
}

const relations: Record<string, Relation> = {
  '=': '=',
  '≡': '=',
  '≠': '≠',
  '<': '<',
  '≤': '≤',
  '>': '>',
  '≥': '≥',
  '≈': '≈',
  '≪': '≪',
  '≫': '≫',
  '∈': '∈',
  '∉': '∉',
  '⊆': '⊆',
  '∼': '∼',
  '∝': '∝',
  '≔': '≔',
  '←': '←',
  '⪰': '⪰',
  '⪯': '⪯',
  '≻': '≻',
  '≺': '≺',
}

/** Prefix functions of one argument that need no brackets. */
const elementary = new Set([
  'log', 'ln', 'lg', 'exp', 'sin', 'cos', 'tan', 'cot', 'arcsin', 'arccos', 'arctan',
  'sinh', 'cosh', 'tanh', 'det', 'tr', 'Tr', 'trace', 'rank', 'diag', 'vec', 'sgn',
  'sign', 'erf', 'relu', 'ReLU', 'softplus', 'dim',
]) // prettier-ignore

const transposes = new Set([
  '⊤',
  '\\mathsf{T}',
  '\\mathrm{T}',
  '\\mathrm{t}',
  '\\mathsf{t}',
])

const sums: Record<string, BinderName> = {
  '\\sum': 'sum',
  '\\prod': 'product',
  '\\bigcup': 'union',
}

const isMark = (item: Item | undefined, ...texts: string[]): boolean =>
  item?.type === 'mark' && texts.includes(item.text)

const unionSpan = (a: Span, b: Span): Span => [
  Math.min(a[0], b[0]),
  Math.max(a[1], b[1]),
]

/** The plain word of an upright or command name: `\log` and `\mathrm{log}` are log. */
export function word(name: string): string {
  const upright = /^\\(?:mathrm|mathsf)\{(.*)\}$/.exec(name)
  if (upright) return upright[1]!
  return /^\\[A-Za-z]+$/.test(name) ? name.slice(1) : name
}

export class TermReader {
  private at = 0
  private readonly items: readonly Item[]
  private readonly names: Names
  private readonly bound: ReadonlySet<string>
  private readonly end: Span
  /** Bars that are open around this place. */
  private bars: string[] = []
  /** Inside an integral: `d` followed by a name ends the integrand. */
  private integrals = 0

  constructor(
    items: readonly Item[],
    names: Names,
    within: Span,
    bound: ReadonlySet<string> = new Set(),
  ) {
    this.items = items
    this.names = names
    this.bound = bound
    this.end = [within[1], within[1]]
  }

  /** One expression, relation chains included, from all the items. */
  static whole(
    items: readonly Item[],
    names: Names,
    within: Span,
    bound?: ReadonlySet<string>,
  ): Expression {
    const reader = new TermReader(items, names, within, bound)
    const result = reader.chain()
    reader.finish()
    return result
  }

  private get item(): Item | undefined {
    return this.items[this.at]
  }

  private fail(message: string, span?: Span, note?: string): FormulaError {
    return new FormulaError(
      'unreadable',
      message,
      span ?? this.item?.span ?? this.end,
      note,
    )
  }

  private finish(): void {
    if (this.item) {
      throw this.fail(
        `Unexpected \`${spell([this.item])}\`, expected the end of the expression`,
      )
    }
  }

  private sub(items: readonly Item[], span: Span, bound = this.bound): Expression {
    return TermReader.whole(items, this.names, span, bound)
  }

  /** a = b ≤ c, or a term alone. */
  chain(): Expression {
    const first = this.sum()
    const terms = [first]
    const signs: Relation[] = []
    for (;;) {
      const item = this.item
      if (item?.type !== 'mark') break
      let sign = relations[item.text]
      if (item.text === '≪' || item.text === '≫') sign = item.text
      if (!sign) break
      this.at++
      signs.push(sign)
      const term = this.sum()
      terms.push(sign === '∈' || sign === '∉' ? asSet(term) : term)
    }
    if (signs.length === 0) return first
    const ordered = this.monotone(terms, signs)
    if (ordered) return ordered
    const span = unionSpan(first.span, terms.at(-1)!.span)
    return { kind: 'chain', terms, relations: signs, span } satisfies Chain
  }

  /** `s_1 \\ge \\dots \\ge s_m`: each member against its neighbour. */
  private monotone(
    terms: readonly Expression[],
    signs: readonly Relation[],
  ): Chain | undefined {
    const dots = terms.findIndex((term) => isDots(term))
    if (dots < 0) return undefined
    const [sign] = signs
    const [first, last] = [terms[0]!, terms.at(-1)!]
    const family = sameFamily(first, last)
    if (!family || !/[<>≤≥]/.test(sign!) || signs.some((other) => other !== sign)) {
      throw this.fail(
        'Unexpected dots, expected a chain such as `s_1 \\ge \\dots \\ge s_m`',
        terms[dots]!.span,
      )
    }
    const span = unionSpan(first.span, last.span)
    const at = (shift: number): Expression =>
      memberOf(family, shift === 0 ? running(span) : plus(running(span), shift))
    const steps: Expression = {
      kind: 'bind',
      op: /[>≥]/.test(sign!) ? 'min' : 'max',
      variables: [
        {
          name: runningName,
          range: { kind: 'bounds', from: family.from, to: plus(family.to, -1) },
          span,
        },
      ],
      body: { kind: 'apply', op: 'subtract', args: [at(0), at(1)], span },
      span,
    }
    const zero: Expression = { kind: 'number', value: 0, decimals: 0, span }
    return { kind: 'chain', terms: [steps, zero], relations: [sign!], span }
  }

  /** Sums and differences. */
  sum(): Expression {
    let left = this.signed()
    for (;;) {
      const item = this.item
      if (item?.type !== 'mark') return left
      const op = { '+': 'add', '-': 'subtract', '∖': 'difference', '∪': 'union', '∩': 'intersection', '∧': 'and', '∨': 'or' }[item.text] // prettier-ignore
      if (item.text === '±') {
        throw this.fail(
          'Unexpected `\\pm`, expected `+` or `-`',
          undefined,
          'Write both claims.',
        )
      }
      if (!op) return left
      this.at++
      const right = this.product()
      left = {
        kind: 'apply',
        op,
        args: [left, right],
        span: unionSpan(left.span, right.span),
      }
    }
  }

  private signed(): Expression {
    const item = this.item
    if (isMark(item, '+')) {
      this.at++
      return this.signed()
    }
    if (isMark(item, '-')) {
      this.at++
      const arg = this.signedProduct()
      return {
        kind: 'apply',
        op: 'negate',
        args: [arg],
        span: unionSpan(item!.span, arg.span),
      }
    }
    return this.product()
  }

  private signedProduct(): Expression {
    return isMark(this.item, '-', '+') ? this.signed() : this.product()
  }

  private static readonly products: Record<string, string> = {
    '·': 'dot',
    '×': 'times',
    '*': 'multiply',
    '/': 'divide',
    '⊙': 'hadamard',
    '⊗': 'kronecker',
    '∘': 'compose',
  }

  /** Products: explicit operators and juxtaposition, from left to right. */
  product(): Expression {
    let left = this.factor()
    let slash: Expression | undefined
    for (;;) {
      const item = this.item
      if (!item) return left
      const op = item.type === 'mark' ? TermReader.products[item.text] : undefined
      if (op) {
        this.at++
        const right = this.signedFactor()
        slash = op === 'divide' ? right : undefined
        left = {
          kind: 'apply',
          op,
          args: [left, right],
          span: unionSpan(left.span, right.span),
        }
        continue
      }
      if (!this.startsFactor(item)) return left
      if (slash && slash.kind !== 'number') {
        throw new FormulaError(
          'ambiguous',
          'Unexpected factor after a slash: `a/bc` can be (a/b)c or a/(bc)',
          item.span,
          'Use \\frac or brackets.',
        )
      }
      const right = this.factor()
      left = {
        kind: 'apply',
        op: 'multiply',
        args: [left, right],
        span: unionSpan(left.span, right.span),
      }
    }
  }

  private signedFactor(): Expression {
    const item = this.item
    if (isMark(item, '-')) {
      this.at++
      const arg = this.factor()
      return {
        kind: 'apply',
        op: 'negate',
        args: [arg],
        span: unionSpan(item!.span, arg.span),
      }
    }
    return this.factor()
  }

  private isDifferential(): boolean {
    const item = this.item
    const next = this.items[this.at + 1]
    return (
      this.integrals > 0 &&
      item?.type === 'name' &&
      (item.name === 'd' || item.name === '\\mathrm{d}') &&
      (next?.type === 'name' || next?.type === 'script')
    )
  }

  /** Can a factor begin here? Bars that close, separators and relations cannot. */
  private startsFactor(item: Item): boolean {
    switch (item.type) {
      case 'number':
      case 'fraction':
      case 'root':
      case 'group':
      case 'rows':
      case 'words':
        return true
      case 'name':
        return !this.isDifferential()
      case 'script': {
        const base = item.base[0]
        if (base?.type === 'mark') {
          if (base.text !== '|' && base.text !== '‖') return false
          return !this.bars.includes(base.text)
        }
        return true
      }
      case 'mark':
        if (item.text === '|' || item.text === '‖') {
          if (item.side) return item.side === 'open'
          // A bar closes the innermost one of its kind; otherwise it opens one if it has a partner.
          if (this.bars.includes(item.text)) return false
          return this.hasPartner(item.text)
        }
        return false
    }
  }

  private hasPartner(text: string): boolean {
    let count = 0
    for (const item of this.items.slice(this.at)) {
      if (isMark(item, text)) count++
      else if (item.type === 'script' && isMark(item.base[0], text)) count++
    }
    return count >= 2
  }

  // ── factors ────────────────────────────────────────────────────────────────

  private factor(): Expression {
    const item = this.item
    if (!item) throw this.fail('Unexpected end, expected an expression')
    const head = item.type === 'script' ? item.base[0] : item
    if (head?.type === 'name') {
      const special = this.operator(item, head.name)
      if (special) return this.postfix(special)
    }
    return this.postfix(this.primary())
  }

  /** Operators in front of what they act on; undefined if the name is none. */
  private operator(item: Item, name: string): Expression | undefined {
    if (this.names.declares(name) || this.bound.has(name)) return undefined
    const binder = sums[name]
    if (binder) return this.bigOperator(item, binder)
    if (name === '\\int') return this.integral(item)
    if (name === '\\nabla') return this.nabla(item)
    if (name === '\\lim') return this.limit(item)
    const plain = word(name)
    if (name === '\\arg') {
      const next = this.items[this.at + 1]
      const head = next?.type === 'script' ? next.base[0] : next
      if (head?.type === 'name' && /^\\(max|min)$/.test(head.name)) {
        this.at++
        return this.optimum(next!, head.name === '\\max' ? 'argmax' : 'argmin')
      }
    }
    if (plain === 'argmax' || plain === 'argmin') return this.optimum(item, plain)
    if (plain === 'max' || plain === 'min' || plain === 'sup' || plain === 'inf') {
      const kind = plain === 'sup' ? 'max' : plain === 'inf' ? 'min' : plain
      return this.optimum(item, kind)
    }
    if (/^(\\mathbb\{E\}|\\mathrm\{E\}|\\mathbf\{E\}|\\mathrm\{Exp\})$/.test(name)) {
      return this.expectation(item, 'expectation')
    }
    if (
      name === '\\Pr' ||
      name === '\\mathbb{P}' ||
      plain === 'Prob' ||
      name === '\\mathrm{P}'
    ) {
      return this.expectation(item, 'probability')
    }
    if (plain === 'Var' || name === '\\mathbb{V}' || plain === 'var') {
      return this.expectation(item, 'variance')
    }
    if (plain === 'Cov' || plain === 'cov') return this.expectation(item, 'covariance')
    if (
      elementary.has(plain) &&
      (plain !== name || this.names.kind(name) === 'function')
    ) {
      return this.elementary(item, name, plain)
    }
    return undefined
  }

  /** `\log x`, `\log_2 x`, `\sin^2 x`, `\log(1+x)`, `\det(A)^{-1}`. */
  private elementary(item: Item, name: string, plain: string): Expression {
    this.at++
    const sub = item.type === 'script' ? item.sub : []
    const sup = item.type === 'script' ? item.sup : []
    if (!this.item) {
      // A function by its name alone, in prose.
      return { kind: 'symbol', name: canonicalFunction(plain), span: item.span }
    }
    const { arg, span } = this.operand(item.span, name)
    let result: Expression
    if (sub.length > 0) {
      if (plain !== 'log') {
        throw this.fail(
          `Unexpected subscript of \`${name}\`, expected none`,
          sub[0]!.span,
        )
      }
      const base = this.sub(sub, item.span)
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
      const power = this.sub(sup, item.span)
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
  private operand(from: Span, name: string): { arg: Expression; span: Span } {
    const item = this.item
    const base = item?.type === 'script' ? item.base[0] : item
    if (base?.type === 'group' && /^[([{|]$/.test(base.open)) {
      this.at++
      const list = base.open === '|' ? [] : this.arguments(base.body, base.span).args
      const [only] = list
      const arg: Expression =
        base.open === '|'
          ? this.sub([base], base.span)
          : list.length === 1 && only
            ? only
            : { kind: 'apply', op: 'tuple', args: list, span: base.span }
      if (item?.type === 'script') {
        // The power is of the result: hand it to postfix by way of a marker.
        const power = this.scripts(arg, item, true)
        if (power !== arg) this.pendingPower = item
      }
      return { arg, span: unionSpan(from, base.span) }
    }
    if (isMark(item, '-')) {
      this.at++
      const { arg, span } = this.operand(from, name)
      return {
        arg: { kind: 'apply', op: 'negate', args: [arg], span: arg.span },
        span,
      }
    }
    let arg = this.factor()
    for (;;) {
      const next = this.item
      if (!next || !this.startsFactor(next)) break
      const head = next.type === 'script' ? next.base[0] : next
      const prefix = head?.type === 'name' && this.isPrefix(head.name)
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
      const right = this.factor()
      arg = {
        kind: 'apply',
        op: 'multiply',
        args: [arg, right],
        span: unionSpan(arg.span, right.span),
      }
    }
    return { arg, span: unionSpan(from, arg.span) }
  }

  /** A script on the closing bracket of a prefix function's argument. */
  private pendingPower: (Item & { type: 'script' }) | undefined

  private isPrefix(name: string): boolean {
    if (this.names.declares(name)) return false
    return (
      name in sums ||
      /^\\(int|nabla|lim|arg|max|min|sup|inf|Pr|mathbb\{[EPV]\})$/.test(name) ||
      elementary.has(word(name)) ||
      /^(argmax|argmin|Var|Cov)$/.test(word(name))
    )
  }

  private bigOperator(item: Item, op: BinderName): Expression {
    this.at++
    const sub = item.type === 'script' ? item.sub : []
    const sup = item.type === 'script' ? item.sup : []
    if (sub.length === 0) {
      throw this.fail(
        `Unexpected \`${spell([item])}\` without an index, expected \`_{i=1}^n\` or \`_{x \\in S}\``,
        item.span,
      )
    }
    const variables = this.ranges(sub, sup, item.span)
    const inner = new Set([...this.bound, ...variables.map((v) => v.name)])
    const body = this.inside(inner, (reader) => reader.signedProduct())
    return {
      kind: 'bind',
      op,
      variables,
      body,
      span: unionSpan(item.span, body.span),
    }
  }

  /** Reads on with more bound names, from the same place. */
  private inside<T>(bound: ReadonlySet<string>, read: (reader: TermReader) => T): T {
    const inner = new TermReader(
      this.items,
      this.names,
      [this.end[0], this.end[0]],
      bound,
    )
    inner.at = this.at
    inner.bars = this.bars
    inner.integrals = this.integrals
    const result = read(inner)
    this.at = inner.at
    return result
  }

  /** What stands under (and over) a big operator. */
  private ranges(sub: readonly Item[], sup: readonly Item[], span: Span): Variable[] {
    const rows = sub.length === 1 && sub[0]!.type === 'rows' ? sub[0] : undefined
    const parts = rows
      ? rows.rows.map((row) => row.flat())
      : splitAt(sub, (item) => isMark(item, ',', ';'))
    const variables: Variable[] = []
    const pending: Item[][] = []
    const bound = new Set(this.bound)
    for (const part of parts) {
      const sign = part.findIndex(
        (item) => item.type === 'mark' && relations[item.text] !== undefined,
      )
      if (sign < 0) {
        pending.push(part)
        continue
      }
      const symbol = (part[sign] as { text: string }).text
      const left = part.slice(0, sign)
      const right = part.slice(sign + 1)
      if (symbol === '=' && sup.length > 0 && left.length >= 1) {
        const range: Range = {
          kind: 'bounds',
          from: this.sub(right, span, bound),
          to: this.sub(sup, span, bound),
        }
        for (const names of [...pending, left]) variables.push(variable(names, range))
        pending.length = 0
      } else if (
        symbol === '=' &&
        right.some((item) => isMark(item, '…')) // i = 1, …, n without a superscript
      ) {
        throw this.fail('Unexpected range, expected `_{i=1}^{n}`', span)
      } else if (symbol === '∈') {
        const range: Range = { kind: 'set', set: asSet(this.sub(right, span, bound)) }
        for (const names of [...pending, left]) variables.push(variable(names, range))
        pending.length = 0
      } else if (symbol === '∼') {
        const range: Range = { kind: 'law', law: this.law(right, span) }
        for (const names of [...pending, left]) variables.push(variable(names, range))
        pending.length = 0
      } else {
        // A condition: 1 ≤ i < j ≤ n, j ≠ i. Its new names run over all values that fulfil it.
        const condition = this.sub(part, span, bound)
        const fresh = plainNames(part).filter(
          (name) =>
            !bound.has(name) &&
            (this.names.isIndex(name) || this.names.kind(name) === undefined),
        )
        for (const [i, name] of fresh.entries()) {
          variables.push({
            name,
            span: part[0]!.span,
            range: i === 0 ? { kind: 'where', condition } : { kind: 'implicit' },
          })
        }
        if (fresh.length === 0) {
          const last = variables.at(-1)
          if (!last) {
            throw this.fail(
              'Unexpected condition without an index, expected a name that runs',
              span,
            )
          }
          variables.push({
            name: last.name,
            span: part[0]!.span,
            range: { kind: 'where', condition },
          })
        }
      }
      for (const v of variables) bound.add(v.name)
    }
    for (const names of pending) variables.push(variable(names, { kind: 'implicit' }))
    return variables
  }

  /** `p`, `p(x)`, `p_{XY}`: a distribution named, perhaps with its arguments for show. */
  private law(items: readonly Item[], span: Span): Expression {
    const [head, group] = items
    if (
      items.length === 2 &&
      group?.type === 'group' &&
      (head?.type === 'name' || head?.type === 'script')
    ) {
      const known = this.names.kind(spell([head]))
      if (known === 'distribution') return this.sub([head], span)
    }
    return this.sub(items, span)
  }

  private integral(item: Item): Expression {
    this.at++
    const sub = item.type === 'script' ? item.sub : []
    const sup = item.type === 'script' ? item.sup : []
    if (sub.length === 0 || sup.length === 0) {
      throw this.fail(
        'Unexpected integral without bounds, expected `\\int_a^b`',
        item.span,
      )
    }
    const from = this.sub(sub, item.span)
    const to = this.sub(sup, item.span)
    // The variable is known only at the end; everything up to its d is the integrand.
    const start = this.at
    const variableName = this.differentialAfter(start)
    const inner = new Set([...this.bound, variableName])
    const body = this.inside(inner, (reader) => {
      reader.integrals++
      return reader.sum()
    })
    const d = this.item
    const name = this.items[this.at + 1]
    if (d?.type !== 'name' || !name) {
      throw this.fail(
        'Unexpected end of the integrand, expected its differential, such as `dx`',
      )
    }
    this.at += 2
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
  private differentialAfter(start: number): string {
    let depth = 0
    for (let i = start; i < this.items.length; i++) {
      const item = this.items[i]!
      const head = item.type === 'script' ? item.base[0] : item
      if (head?.type !== 'name') continue
      if (head.name === '\\int') depth++
      const next = this.items[i + 1]
      if (
        (head.name === 'd' || head.name === '\\mathrm{d}') &&
        (next?.type === 'name' || next?.type === 'script') &&
        depth-- === 0
      ) {
        return spell([next])
      }
    }
    throw this.fail(
      'Unexpected integral without a differential, expected one such as `dx`',
      this.items[start]?.span ?? this.end,
    )
  }

  private optimum(item: Item, op: 'max' | 'min' | 'argmax' | 'argmin'): Expression {
    this.at++
    const sub = item.type === 'script' ? item.sub : []
    if (sub.length === 0) {
      const group = this.item
      const base = group?.type === 'script' ? group.base[0] : group
      if (base?.type === 'group' && (op === 'max' || op === 'min')) {
        this.at++
        const args = this.arguments(base.body, base.span).args
        const result: Expression = {
          kind: 'apply',
          op: `${op}-of`,
          args,
          span: unionSpan(item.span, base.span),
        }
        return group?.type === 'script' ? this.scripts(result, group, false) : result
      }
      throw this.fail(
        `Unexpected \`${spell([item])}\` without a variable, expected \`_{x \\in S}\` or arguments in brackets`,
        item.span,
      )
    }
    const variables = this.ranges(sub, [], item.span)
    const names = new Set(variables.map((v) => v.name))
    const inner = new Set([...this.bound, ...names])
    // The objective goes on over + and − as long as the terms speak of the variable.
    const body = this.inside(inner, (reader) => {
      let result = reader.signedProduct()
      while (isMark(reader.item, '+', '-') && reader.termMentions(names)) {
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
  private termMentions(names: ReadonlySet<string>): boolean {
    let text = ''
    for (const item of this.items.slice(this.at + 1)) {
      if (isMark(item, '+', '-', ',', '\\quad') || (item.type === 'mark' && relations[item.text])) break // prettier-ignore
      text += ` ${plainNames([item]).join(' ')} `
    }
    return [...names].some((name) => text.includes(` ${name} `))
  }

  private expectation(
    item: Item,
    op: 'expectation' | 'probability' | 'variance' | 'covariance',
  ): Expression {
    this.at++
    const sub = item.type === 'script' ? item.sub : []
    const variables = sub.length > 0 ? this.laws(sub, item.span) : []
    const inner = new Set([
      ...this.bound,
      ...variables.map((v) => v.name).filter((name) => name !== ''),
    ])
    const group = this.item
    const base = group?.type === 'script' ? group.base[0] : group
    let body: Expression
    if (base?.type === 'group') {
      this.at++
      const { args, bar } = this.arguments(base.body, base.span, inner)
      body =
        args.length === 1 && bar === undefined
          ? args[0]!
          : {
              kind: 'apply',
              op: bar === undefined ? 'tuple' : 'given',
              args,
              span: base.span,
              ...(bar !== undefined && { bar }),
            }
    } else body = this.inside(inner, (reader) => reader.product())
    const result: Expression = {
      kind: 'bind',
      op,
      variables,
      body,
      span: unionSpan(item.span, base?.type === 'group' ? base.span : body.span),
    }
    const power = group?.type === 'script' && base?.type === 'group' ? group : undefined
    const supOfName = item.type === 'script' && item.sup.length > 0
    if (supOfName) {
      throw this.fail(
        'Unexpected superscript of an expectation, expected brackets',
        item.span,
      )
    }
    return power ? this.scripts(result, power, false) : result
  }

  /** Under `\mathbb{E}`: `p`, `x \sim p`, `p_{XY}`, `x`. */
  private laws(sub: readonly Item[], span: Span): Variable[] {
    const law = sub.findIndex((item) => isMark(item, '∼'))
    if (law >= 0) return this.ranges(sub, [], span)
    const name = spell(sub)
    if (this.names.kind(name) === 'random variable' || this.bound.has(name)) {
      return [{ name, range: { kind: 'implicit' }, span }]
    }
    // The names of the variables are those of the distribution's axes.
    return [{ name: '', range: { kind: 'law', law: this.law(sub, span) }, span }]
  }

  private nabla(item: Item): Expression {
    this.at++
    const sub = item.type === 'script' ? item.sub : []
    const sup = item.type === 'script' ? item.sup : []
    let order = 1
    let transpose = false
    for (const part of sup) {
      if (part.type === 'number') order = Number(part.text)
      else if (this.isTranspose([part])) transpose = true
      else throw this.fail('Unexpected superscript of `\\nabla`', part.span)
    }
    const wrap = (body: Expression, variable: Variable): Expression => {
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
      const body = this.factorProduct()
      return wrap(body, point(name, sub[0]!.span))
    }
    const body = this.factor()
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
  private factorProduct(): Expression {
    let left = this.factor()
    for (;;) {
      const item = this.item
      if (!item || !this.startsFactor(item)) return left
      const head = item.type === 'script' ? item.base[0] : item
      if (head?.type === 'name' && head.name === '\\nabla') return left
      const right = this.factor()
      left = {
        kind: 'apply',
        op: 'multiply',
        args: [left, right],
        span: unionSpan(left.span, right.span),
      }
    }
  }

  private limit(item: Item): Expression {
    this.at++
    const sub = item.type === 'script' ? item.sub : []
    const arrow = sub.findIndex((part) => isMark(part, '→'))
    if (arrow < 1) {
      throw this.fail('Unexpected limit, expected `\\lim_{x \\to a}`', item.span)
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
    const to = this.sub(towards, item.span)
    const inner = new Set([...this.bound, name])
    const body = this.inside(inner, (reader) => reader.product())
    return {
      kind: 'bind',
      op: 'limit',
      variables: [{ name, range: { kind: 'towards', to, side }, span: sub[0]!.span }],
      body,
      span: unionSpan(item.span, body.span),
    }
  }

  // ── primaries ──────────────────────────────────────────────────────────────

  private primary(): Expression {
    const item = this.item!
    switch (item.type) {
      case 'number':
        this.at++
        return number(item)
      case 'name':
        return this.name(item, item.name)
      case 'words':
        this.at++
        return { kind: 'apply', op: 'label', args: [{ kind: 'symbol', name: item.text.trim(), span: item.span }], span: item.span } // prettier-ignore
      case 'script':
        return this.script(item)
      case 'fraction':
        this.at++
        return this.fraction(item)
      case 'root': {
        this.at++
        const body = this.sub(item.body, item.span)
        const args = item.index.length
          ? [body, this.sub(item.index, item.span)]
          : [body]
        return {
          kind: 'apply',
          op: args.length === 2 ? 'root' : 'sqrt',
          args,
          span: item.span,
        }
      }
      case 'group':
        this.at++
        return this.group(item)
      case 'rows':
        this.at++
        return this.grid(item)
      case 'mark':
        if (item.text === '|' || item.text === '‖') return this.barred(item.text)
        if (item.text === '⊤' || item.text === '⊥') break
        if (item.text === '∀') break
        if (item.text === '…') {
          this.at++
          return { kind: 'symbol', name: '…', span: item.span }
        }
        throw this.fail(`Unexpected \`${item.text}\`, expected an expression`)
    }
    throw this.fail(`Unexpected \`${spell([item])}\`, expected an expression`)
  }

  private known(name: string): boolean {
    return this.bound.has(name) || this.names.kind(name) !== undefined
  }

  /** A name without scripts; letters that only together are known are one name (KL, MLP). */
  private name(item: Item, name: string): Expression {
    if (!this.known(name) && /^[A-Za-z]$/.test(name)) {
      let joined = ''
      let to = this.at
      for (let i = this.at; i < this.items.length && i < this.at + 8; i++) {
        const next = this.items[i]!
        if (next.type !== 'name' || !/^[A-Za-z]$/.test(next.name)) break
        joined += next.name
        const candidate = `\\mathrm{${joined}}`
        if (joined.length > 1 && this.known(candidate)) {
          to = i
          name = candidate
        }
      }
      if (to > this.at) {
        const span = unionSpan(item.span, this.items[to]!.span)
        this.at = to + 1
        return this.called({ kind: 'symbol', name, span })
      }
    }
    this.at++
    return this.called({ kind: 'symbol', name, span: item.span })
  }

  /** A symbol, and the bracket after it if that is its argument list. */
  private called(symbol: Expression & { kind: 'symbol' }): Expression {
    const item = this.item
    const base = item?.type === 'script' ? item.base[0] : item
    if (base?.type !== 'group') return symbol
    if (base.open !== '(' && base.open !== '[' && base.open !== '{') return symbol
    if (
      /^\\math(bf|bb)\{(1|I)\}$/.test(symbol.name) &&
      !this.names.declares(symbol.name) &&
      base.body.some((part) => part.type === 'mark' && relations[part.text])
    ) {
      this.at++
      const args = [this.sub(base.body, base.span)]
      const span = unionSpan(symbol.span, base.span)
      return { kind: 'apply', op: 'indicator', args, span }
    }
    if (symbol.name === 'I' && !this.names.declares('I') && base.open === '(') {
      // I alone is the identity, I(X; Y) the mutual information.
      return this.called({ ...symbol, name: '\\mathrm{I}' })
    }
    const kind = this.bound.has(symbol.name) ? undefined : this.names.kind(symbol.name)
    const isFunction = kind === 'function' || kind === 'distribution'
    const hasEntries = kind === 'vector' || kind === 'matrix' || kind === 'tuple'
    const unknown = kind === undefined && !this.bound.has(symbol.name)
    if (isFunction || (unknown && base.open === '(')) {
      this.at++
      const { args, bar } = this.arguments(base.body, base.span)
      const call: Expression = {
        kind: 'apply',
        op: 'call',
        args: [symbol, ...args],
        span: unionSpan(symbol.span, base.span),
        ...(bar !== undefined && { bar }),
      }
      return item?.type === 'script' ? this.scripts(call, item, false) : call
    }
    if (hasEntries && this.isPosition(base.body)) {
      this.at++
      const { args } = this.arguments(base.body, base.span)
      const entry: Expression = {
        kind: 'apply',
        op: 'entry',
        args: [symbol, ...args],
        span: unionSpan(symbol.span, base.span),
      }
      return item?.type === 'script' ? this.scripts(entry, item, false) : entry
    }
    return symbol
  }

  /** Are these items positions (`i,j`, `k`, `i+1`) rather than a factor in brackets? */
  private isPosition(items: readonly Item[]): boolean {
    if (items.some((item) => isMark(item, ','))) return true
    const names = items.filter((item) => item.type === 'name' || item.type === 'script')
    return (
      names.length > 0 &&
      names.every(
        (item) =>
          this.isIndexName(spell([item])) ||
          (item.type === 'script' && this.isIndexName(spell(item.base))),
      )
    )
  }

  private isIndexName(name: string): boolean {
    return this.bound.has(name) || this.names.isIndex(name)
  }

  /** Arguments: separated by commas, semicolons, bars; a single bar is conditioning. */
  private arguments(
    items: readonly Item[],
    span: Span,
    bound = this.bound,
  ): { args: Expression[]; bar?: number } {
    const args: Expression[] = []
    let bar: number | undefined
    let part: Item[] = []
    const flush = (): void => {
      if (part.length === 0) {
        throw this.fail('Unexpected empty argument, expected an expression', span)
      }
      args.push(this.sub(part, span, bound))
      part = []
    }
    const single = items.filter((item) => isMark(item, '|')).length
    const double = items.filter((item) => isMark(item, '‖')).length
    for (const item of items) {
      if (isMark(item, ',', ';')) flush()
      else if (isMark(item, '∣') || (isMark(item, '|') && single === 1)) {
        flush()
        bar = args.length
      } else if (isMark(item, '‖') && double === 1) flush()
      else if (isMark(item, '\\quad')) continue
      else part.push(item)
    }
    if (part.length > 0 || args.length > 0) flush()
    const dots = args.findIndex((arg) => isDots(arg))
    if (dots >= 0) {
      return { args: [this.family(args, span)] }
    }
    return bar === undefined ? { args } : { args, bar }
  }

  /** `a_1, \\dots, a_n` as one tuple. */
  family(list: readonly Expression[], span: Span): Expression {
    const family = list.length >= 3 ? sameFamily(list[0]!, list.at(-1)!) : undefined
    if (!family || !isDots(list.at(-2)!)) {
      throw this.fail(
        'Unexpected dots, expected `a_1, \\dots, a_n` of one family',
        span,
      )
    }
    return {
      kind: 'bind',
      op: 'forall',
      variables: [
        {
          name: runningName,
          range: { kind: 'bounds', from: family.from, to: family.to },
          span,
        },
      ],
      body: memberOf(family, running(span)),
      span,
    }
  }

  private group(item: Item & { type: 'group' }): Expression {
    const { open, close, body, span } = item
    const only = body[0]
    if (body.length === 1 && only?.type === 'rows') {
      if (open === '{' || close === '.') return this.cases(only, span)
      if (open === '|' && close === '|') {
        return { kind: 'apply', op: 'det', args: [this.grid(only)], span }
      }
      return this.grid(only)
    }
    if (open === '|' && close === '|') {
      return { kind: 'apply', op: 'abs', args: [this.sub(body, span)], span }
    }
    if (open === '‖' && close === '‖') {
      return { kind: 'apply', op: 'norm', args: [this.sub(body, span)], span }
    }
    if (open === '⌊' || open === '⌈') {
      const op = open === '⌊' ? 'floor' : 'ceil'
      return { kind: 'apply', op, args: [this.sub(body, span)], span }
    }
    const commas = splitAt(body, (part) => isMark(part, ',', ';'))
    if (open === '⟨') {
      if (commas.length === 1) {
        const args = [this.sub(body, span)]
        return {
          kind: 'bind',
          op: 'expectation',
          variables: [],
          body: args[0]!,
          span,
        }
      }
      const args = commas.map((part) => this.sub(part, span))
      return { kind: 'apply', op: 'inner', args, span }
    }
    if (open === '{') return this.set(body, commas, span)
    if (commas.length > 1) {
      const args = commas.map((part) => this.sub(part, span))
      if (args.some((arg) => isDots(arg))) return this.family(args, span)
      if (commas.length === 2 && (open !== close ? open + close !== '()' : false)) {
        const isClosed = `${open === '[' ? 'closed' : 'open'}-${close === ']' ? 'closed' : 'open'}`
        return { kind: 'apply', op: `interval-${isClosed}`, args, span }
      }
      return { kind: 'apply', op: 'tuple', args, span }
    }
    return this.sub(body, span)
  }

  /** `\{1, \dots, n\}`, `\{a, b\}`; as a bracket around an expression it is just that. */
  private set(
    body: readonly Item[],
    commas: readonly (readonly Item[])[],
    span: Span,
  ): Expression {
    const dots = commas.findIndex((part) => part.length === 1 && isMark(part[0], '…'))
    if (dots >= 0) {
      const first = commas[0]
      const last = commas.at(-1)
      if (!first || !last || dots === 0 || dots === commas.length - 1) {
        throw this.fail('Unexpected set, expected `\\{1, \\dots, n\\}`', span)
      }
      const args = [this.sub(first, span), this.sub(last, span)]
      return { kind: 'apply', op: 'range', args, span }
    }
    if (commas.length === 1 && body.length > 0 && !isPlainElement(body)) {
      return this.sub(body, span)
    }
    const args = body.length === 0 ? [] : commas.map((part) => this.sub(part, span))
    return { kind: 'apply', op: 'set', args, span }
  }

  private cases(item: Item & { type: 'rows' }, span: Span): Expression {
    const args: Expression[] = []
    for (const row of item.rows) {
      const cells = row.filter((cell) => cell.length > 0)
      if (cells.length === 0) continue
      const value = stripEnd(cells[0]!)
      args.push(this.sub(value, span))
      const condition = stripEnd(cells.slice(1).flat())
      const prose = condition.filter((part) => part.type === 'words')
      const rest = condition.filter((part) => part.type !== 'words')
      const text = prose.map((part) => (part as { text: string }).text.trim()).join(' ')
      if (rest.length === 0) {
        if (text !== '' && !/^(otherwise|else)[.,]?$/i.test(text)) {
          throw this.fail(
            `Unexpected condition \`${text}\`, expected a relation or \`otherwise\``,
            span,
          )
        }
        continue
      }
      if (!/^(if|for|when|where|)$/i.test(text)) {
        throw this.fail(
          `Unexpected words \`${text}\` in a condition, expected \`if\``,
          span,
        )
      }
      args.push(this.sub(rest, span))
    }
    return { kind: 'apply', op: 'cases', args, span }
  }

  private grid(item: Item & { type: 'rows' }): Expression {
    const rows = item.rows
      .filter((row) => row.some((cell) => cell.length > 0))
      .map((row) => row.map((cell) => this.sub(cell, item.span)))
    const width = rows[0]?.length ?? 0
    if (rows.some((row) => row.length !== width)) {
      throw this.fail(
        'Unexpected row of another length in a matrix, expected all rows alike',
        item.span,
      )
    }
    return { kind: 'grid', rows, span: item.span }
  }

  /** |x| and ‖x‖ written with bars that look the same on both sides. */
  private barred(text: '|' | '‖'): Expression {
    const open = this.item!
    this.at++
    this.bars.push(text)
    const body = this.sum()
    this.bars.pop()
    const close = this.item
    const mark = close?.type === 'script' ? close.base[0] : close
    if (!isMark(mark, text)) {
      throw this.fail(`Unexpected end, expected a closing \`${text}\``, open.span)
    }
    this.at++
    const result: Expression = {
      kind: 'apply',
      op: text === '|' ? 'abs' : 'norm',
      args: [body],
      span: unionSpan(open.span, mark!.span),
    }
    return close?.type === 'script' ? this.scripts(result, close, false) : result
  }

  private fraction(item: Item & { type: 'fraction' }): Expression {
    const { span } = item
    if (!item.bar) {
      const args = [this.sub(item.numer, span), this.sub(item.denom, span)]
      return { kind: 'apply', op: 'binomial', args, span }
    }
    const derivative = this.derivative(item)
    if (derivative) return derivative
    const args = [this.sub(item.numer, span), this.sub(item.denom, span)]
    return { kind: 'apply', op: 'divide', args, span }
  }

  /** `\frac{d}{dx} f`, `\frac{\partial^2 f}{\partial x\,\partial y}`; undefined for other fractions. */
  private derivative(item: Item & { type: 'fraction' }): Expression | undefined {
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
        name.type === 'script' && !this.known(plain) && this.known(spell(name.base))
          ? this.indices(name.sub, name.span)
          : []
      variables.push({
        name: entry.length > 0 ? spell((name as { base: Item[] }).base) : plain,
        range: { kind: 'point', order, entry },
        span: name.span,
      })
    }
    const rest = numer.slice(1)
    const body = rest.length > 0 ? this.sub(rest, span) : this.factorProduct()
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

  // ── scripts ────────────────────────────────────────────────────────────────

  private script(item: Item & { type: 'script' }): Expression {
    const base = item.base[0]
    if (isMark(base, '|') || isMark(base, '‖')) {
      throw this.fail(
        `Unexpected \`${spell([item])}\`, expected an expression`,
        item.span,
      )
    }
    if (base?.type === 'name') return this.scriptedName(item, base)
    this.at++
    if (base?.type === 'group') return this.scripts(this.group(base), item, false)
    if (base?.type === 'number') return this.scripts(number(base), item, false)
    if (!base) {
      throw this.fail('Unexpected script without a base', item.span)
    }
    return this.scripts(this.sub([base], base.span), item, false)
  }

  /** The longest part of a scripted name that is known is the symbol; the rest acts on it. */
  private scriptedName(
    item: Item & { type: 'script' },
    base: Item & { type: 'name' },
  ): Expression {
    this.at++
    const { sub, sup, span } = item
    const whole = spell([item])
    const withSub = sub.length ? spell([{ ...item, sup: [] }]) : base.name
    const withSup = sup.length ? spell([{ ...item, sub: [] }]) : base.name
    const symbol = (name: string): Expression & { kind: 'symbol' } => ({
      kind: 'symbol',
      name,
      span,
    })
    const has = (name: string): boolean =>
      this.bound.has(name) || this.names.declares(name)
    if (sup.length && has(whole)) return this.called(symbol(whole))
    if (sub.length && has(withSub)) {
      const rest = { ...item, sub: [] }
      return sup.length
        ? this.scripts(this.calledOrPlain(symbol(withSub), sup), rest, false)
        : this.called(symbol(withSub))
    }
    if (sup.length && sub.length && has(withSup)) {
      return this.scripts(symbol(withSup), { ...item, sup: [] }, false)
    }
    const fixed = this.standardName(item, base)
    if (fixed) return fixed
    if (this.known(base.name)) {
      const head = symbol(base.name)
      const kind = this.names.kind(base.name)
      const onlyPower = sub.length === 0
      if (onlyPower && kind === 'function') {
        return this.scripts(this.calledOrPlain(head, sup), item, false)
      }
      const scripted = this.scripts(head, item, false)
      return this.entryCall(scripted)
    }
    // Unknown: with a subscript it is one new name or the entry of a new family.
    if (sub.length && sup.length === 0) return this.called(symbol(withSub))
    if (sub.length) {
      return this.scripts(symbol(withSub), { ...item, sub: [] }, false)
    }
    if (isNamePart(sup)) return this.called(symbol(withSup))
    return this.scripts(symbol(base.name), item, false)
  }

  /** `f^2(x)` would be ambiguous; `f'(x)`, `f^{-1}(x)` are read with their argument. */
  private calledOrPlain(
    symbol: Expression & { kind: 'symbol' },
    sup: readonly Item[],
  ): Expression {
    void sup
    return symbol
  }

  /** `x_i(k)`: an entry of an entry. */
  private entryCall(head: Expression): Expression {
    const item = this.item
    const base = item?.type === 'script' ? item.base[0] : item
    if (
      head.kind === 'apply' &&
      head.op === 'entry' &&
      base?.type === 'group' &&
      base.open === '(' &&
      this.isPosition(base.body)
    ) {
      this.at++
      const { args } = this.arguments(base.body, base.span)
      const entry: Expression = {
        kind: 'apply',
        op: 'entry',
        args: [head, ...args],
        span: unionSpan(head.span, base.span),
      }
      return item?.type === 'script' ? this.scripts(entry, item, false) : entry
    }
    return head
  }

  /** `\mathbf{1}_n`, `I_n`, `\mathbb{R}^{m×n}`, `\Delta^{K-1}`, `e_i`, `\delta_{ij}`. */
  private standardName(
    item: Item & { type: 'script' },
    base: Item & { type: 'name' },
  ): Expression | undefined {
    const { sub, sup, span } = item
    if (this.names.declares(base.name) || this.bound.has(base.name)) return undefined
    const make = (op: string, args: Expression[]): Expression => ({
      kind: 'apply',
      op,
      args,
      span,
    })
    const space = /^\\mathbb\{([RZN])\}$/.exec(base.name)
    if (space && sup.length > 0 && sub.length === 0) {
      const sizes = splitAt(sup, (part) => isMark(part, '×')).map((part) =>
        this.sub(part, span),
      )
      const names: Record<string, string> = { R: 'space', Z: 'integers', N: 'naturals' }
      return make(names[space[1]!]!, sizes)
    }
    if (space && sub.length > 0 && isMark(sub[0], '+', '>', '≥')) {
      return make('positive-reals', [])
    }
    if (
      (base.name === '\\mathbf{1}' || base.name === '\\mathbf{0}') &&
      sub.length > 0
    ) {
      const result = make(base.name === '\\mathbf{1}' ? 'ones' : 'zeros', [
        this.sub(sub, span),
      ])
      return sup.length ? this.scripts(result, { ...item, sub: [] }, false) : result
    }
    if (
      (base.name === 'I' || base.name === '\\mathbf{I}') &&
      sub.length > 0 &&
      this.names.kind('I') !== 'function'
    ) {
      const result = make('identity', [this.sub(sub, span)])
      return sup.length ? this.scripts(result, { ...item, sub: [] }, false) : result
    }
    if (base.name === 'I' && sub.length > 0) {
      return make('identity', [this.sub(sub, span)])
    }
    if (base.name === '\\Delta' && sup.length > 0 && sub.length === 0) {
      return make('simplex', [this.sub(sup, span)])
    }
    if (base.name === '\\delta' && sub.length > 0 && sup.length === 0) {
      const args = this.indices(sub, span)
      if (args.length === 2) return make('kronecker-delta', args)
    }
    return undefined
  }

  private isTranspose(sup: readonly Item[]): boolean {
    if (sup.length !== 1) return false
    const [only] = sup
    if (only?.type === 'mark') return transposes.has(only.text)
    if (only?.type === 'words') return /^[Tt]$/.test(only.text.trim())
    if (only?.type !== 'name') return false
    if (transposes.has(only.name)) return true
    return only.name === 'T' && !this.known('T')
  }

  /** Sub- and superscripts applied to an expression. */
  private scripts(
    base: Expression,
    item: Item & { type: 'script' },
    onlyPower: boolean,
  ): Expression {
    let result = base
    const { sub, sup, span } = item
    if (sub.length > 0 && !onlyPower) {
      if (result.kind === 'apply' && result.op === 'norm') {
        const kind: Expression = isFrobenius(sub)
          ? { kind: 'symbol', name: 'F', span }
          : isMark(sub[0], '∗', '*')
            ? { kind: 'symbol', name: '*', span }
            : this.sub(sub, span)
        const op = kind.kind === 'symbol' && kind.name === 'F' ? 'frobenius' : 'norm'
        result = {
          kind: 'apply',
          op,
          args: op === 'frobenius' ? result.args : [...result.args, kind],
          span,
        }
      } else {
        result = {
          kind: 'apply',
          op: 'entry',
          args: [result, ...this.indices(sub, span)],
          span,
        }
      }
    }
    if (sup.length === 0) return result
    const apply = (op: string, ...args: Expression[]): Expression => ({
      kind: 'apply',
      op,
      args: [result, ...args],
      span,
    })
    if (this.isTranspose(sup)) return apply('transpose')
    const [first, second] = sup
    if (sup.length === 2 && isMark(first, '-') && this.isTranspose([second!])) {
      result = apply('inverse')
      return apply('transpose')
    }
    if (sup.length === 1 && isMark(first, '+', '†')) return apply('pseudo-inverse')
    if (sup.every((part) => isMark(part, '′'))) {
      throw new FormulaError(
        'unreadable',
        `Unexpected prime, expected a name that is declared with it`,
        span,
        'Declare it as a symbol of its own, or write \\top for a transpose and \\frac{d}{dx} for a derivative.',
      )
    }
    if (
      first?.type === 'group' &&
      sup.length === 1 &&
      first.open === '(' &&
      onlyPower === false
    ) {
      return apply('entry', ...this.indices(first.body, span))
    }
    return apply('power', this.sub(sup, span))
  }

  /** `ij`, `i,j`, `i,\sigma(i)`, `i+1`: positions, one letter each where nothing separates them. */
  private indices(sub: readonly Item[], span: Span): Expression[] {
    const commas = splitAt(sub, (item) => isMark(item, ','))
    if (commas.length > 1) return commas.map((part) => this.sub(part, span))
    const juxtaposed = sub.every(
      (item) =>
        item.type === 'name' ||
        (item.type === 'number' && item.text.length === 1) ||
        (item.type === 'script' && item.base[0]?.type === 'name'),
    )
    if (juxtaposed && sub.length > 1) {
      return sub.map((item) => this.sub([item], span))
    }
    const digits = sub[0]
    if (sub.length === 1 && digits?.type === 'number' && /^\d\d$/.test(digits.text)) {
      // C_{12} is entry (1, 2) where two positions are needed; the evaluator decides.
      return [number(digits)]
    }
    return [this.sub(sub, span)]
  }

  private postfix(result: Expression): Expression {
    let current = result
    const pending = this.pendingPower
    if (pending) {
      this.pendingPower = undefined
      current = this.scripts(current, pending, false)
    }
    while (isMark(this.item, '!')) {
      const span = unionSpan(current.span, this.item!.span)
      this.at++
      current = { kind: 'apply', op: 'factorial', args: [current], span }
    }
    return current
  }
}

/** `(a, b)` after `\\in` is the open interval. */
const asSet = (node: Expression): Expression =>
  node.kind === 'apply' && node.op === 'tuple' && node.args.length === 2
    ? { ...node, op: 'interval-open-open' }
    : node

function variable(names: readonly Item[], range: Range): Variable {
  return { name: spell(names), range, span: names[0]?.span ?? [0, 0] }
}

export const isDots = (node: Expression): boolean =>
  node.kind === 'symbol' && node.name === '…'

/** Members of one family, from one position to another. */
interface Family {
  head: Expression
  from: Expression
  to: Expression
}

const runningName = '\\#'
const running = (span: Span): Expression => ({
  kind: 'symbol',
  name: runningName,
  span,
})

const plus = (node: Expression, shift: number): Expression => ({
  kind: 'apply',
  op: shift > 0 ? 'add' : 'subtract',
  args: [
    node,
    { kind: 'number', value: Math.abs(shift), decimals: 0, span: node.span },
  ],
  span: node.span,
})

const memberOf = (family: Family, position: Expression): Expression => ({
  kind: 'apply',
  op: 'entry',
  args: [family.head, position],
  span: family.head.span,
})

/** `a_1` and `a_n`: the same head at two positions. */
function sameFamily(first: Expression, last: Expression): Family | undefined {
  if (first.kind !== 'apply' || last.kind !== 'apply') return undefined
  if (first.op !== 'entry' || last.op !== 'entry') return undefined
  const [head, from] = first.args
  const [other, to] = last.args
  if (head?.kind !== 'symbol' || other?.kind !== 'symbol') return undefined
  if (head.name !== other.name || first.args.length !== 2 || !from || !to) {
    return undefined
  }
  return { head, from, to }
}

function number(item: Item & { type: 'number' }): Expression {
  const text = item.text.endsWith('.') ? item.text.slice(0, -1) : item.text
  const point = text.indexOf('.')
  return {
    kind: 'number',
    value: Number(text),
    decimals: point < 0 ? 0 : text.length - point - 1,
    span: item.span,
  }
}

/** d, ∂ or their powers; undefined for anything else. */
function differential(item: Item | undefined): 'd' | '∂' | undefined {
  const base = item?.type === 'script' ? item.base[0] : item
  if (base?.type !== 'name') return undefined
  if (base.name === '\\partial') return '∂'
  return base.name === 'd' || base.name === '\\mathrm{d}' ? 'd' : undefined
}

const isFrobenius = (sub: readonly Item[]): boolean =>
  sub.length === 1 && sub[0]?.type === 'name' && /^(F|\\mathrm\{F\})$/.test(sub[0].name)

/** Superscripts that make a name: a star, a prime. */
const isNamePart = (sup: readonly Item[]): boolean =>
  sup.length > 0 && sup.every((item) => isMark(item, '*', '⋆', '′'))

const isPlainElement = (items: readonly Item[]): boolean =>
  items.length === 1 &&
  (items[0]!.type === 'number' ||
    items[0]!.type === 'name' ||
    items[0]!.type === 'words')

/** A trailing comma, period or semicolon is punctuation. */
export function stripEnd(items: readonly Item[]): Item[] {
  const out = [...items]
  while (isMark(out.at(-1), ',', '.', ';', ':', '\\quad')) out.pop()
  return out
}

/** Parts between separators, none dropped. */
export function splitAt(
  items: readonly Item[],
  separates: (item: Item) => boolean,
): Item[][] {
  const parts: Item[][] = [[]]
  for (const item of items) {
    if (separates(item)) parts.push([])
    else parts.at(-1)!.push(item)
  }
  return parts
}

/** Names in items, scripts and groups included. */
function plainNames(items: readonly Item[]): string[] {
  return items.flatMap((item): string[] => {
    switch (item.type) {
      case 'name':
        return [item.name]
      case 'script':
        return [
          ...plainNames(item.base),
          spell([{ ...item, sup: [] }]),
          ...plainNames(item.sub),
          ...plainNames(item.sup),
        ]
      case 'group':
      case 'root':
        return plainNames(item.body)
      case 'fraction':
        return [...plainNames(item.numer), ...plainNames(item.denom)]
      case 'rows':
        return item.rows.flat(2).flatMap((part) => plainNames([part]))
      default:
        return []
    }
  })
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
