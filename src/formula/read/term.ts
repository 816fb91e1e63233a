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
import { table } from '../language/table.ts'
import { FormulaError } from '../language/error.ts'
import type { Chain, Expression, Relation, Span } from '../language/expression.ts'
import type { Item } from './item.ts'
import { barred, grid, group } from './bracket.ts'
import { composed, composition } from './composition.ts'
import { congruence, isModulo, remainder } from './congruence.ts'
import { named } from './call.ts'
import { conditional } from './conditional.ts'
import { fraction } from './derivative.ts'
import { evaluatedAt } from './evaluation-bar.ts'
import { dotted, isDots, monotone } from './dots.ts'
import { spell } from './spell.ts'
import {
  isEvaluation,
  isMark,
  isRelation,
  plainNames,
  number,
  relations,
  unionSpan,
} from './marks.ts'
import { operator } from './prefix.ts'
import { isPrefixName } from './prefixes.ts'
import { mustNotRunTogether } from './run-together.ts'
import { asSet } from './range.ts'
import type { Names, Reader } from './reader.ts'
import { indices, script, scripts } from './script.ts'

/** Relations of the longest chain: each is a claim with draws of its own. */
const longestChain = 2_000

/** `\\text{Var}` and `\\text{softmax}` are the names that `\\mathrm` gives. */
function asName(item: Item, names: Names): Item {
  if (item.type === 'script' && item.base[0]?.type === 'words') {
    return { ...item, base: [asName(item.base[0], names)] }
  }
  if (item.type !== 'words') return item
  const name = spell([item])
  const isKnown = names.kind(name) !== undefined || isPrefixName(name)
  return isKnown ? { type: 'name', name, span: item.span } : item
}

/** Big operators that have the name under them. */
function binders(items: readonly Item[], name: string): number {
  let count = 0
  const visit = (item: Item): void => {
    if (item.type === 'script') {
      const [base] = item.base
      const isBig = base?.type === 'name' && isPrefixName(base.name)
      if (isBig && plainNames(item.sub).includes(name)) count++
      item.base.forEach(visit)
    } else if (item.type === 'group' || item.type === 'root') item.body.forEach(visit)
    else if (item.type === 'fraction') [...item.numer, ...item.denom].forEach(visit)
  }
  items.forEach(visit)
  return count
}

/** Reads one list of items from left to right; the modules beside it read its parts. */
export class TermReader implements Reader {
  at = 0
  readonly items: readonly Item[]
  readonly names: Names
  readonly bound: ReadonlySet<string>
  readonly end: Span
  /** Items of the whole statement: is a name used elsewhere? */
  readonly statement: readonly Item[]
  /** Bars that are open around this place. */
  bars: string[] = []
  /** Inside an integral: `d` followed by a name ends the integrand. */
  integrals = 0

  constructor(
    items: readonly Item[],
    names: Names,
    within: Span,
    bound: ReadonlySet<string> = new Set(),
    statement: readonly Item[] = items,
  ) {
    this.statement = statement
    this.items = items.map((item) => asName(item, names))
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
    statement?: readonly Item[],
  ): Expression {
    const reader = new TermReader(items, names, within, bound, statement)
    const result = reader.chain()
    reader.finish()
    return result
  }

  get item(): Item | undefined {
    return this.items[this.at]
  }

  /**
   * Does the statement use the name freely outside of the big operator at this place
   * and its body? Where another operator binds it, that is another name.
   */
  mentionsOutside(name: string): boolean {
    let end = this.at
    while (end < this.items.length) {
      const item = this.items[end]!
      if (end > this.at && (isRelation(item) || isMark(item, '+', '-', ',', '\\quad')))
        break
      end++
    }
    const inside = this.items.slice(Math.max(0, this.at - 1), end)
    const count = (items: readonly Item[]): number =>
      plainNames(items).filter((other) => other === name).length
    const isBoundElsewhere =
      binders(this.statement, name) > Math.max(1, binders(inside, name))
    return !isBoundElsewhere && count(this.statement) > count(inside)
  }

  fail(message: string, span?: Span, note?: string): FormulaError {
    return new FormulaError(
      'unreadable',
      message,
      span ?? this.item?.span ?? this.end,
      note,
    )
  }

  finish(): void {
    if (this.item) {
      throw this.fail(
        `Unexpected \`${spell([this.item])}\`, expected the end of the expression`,
      )
    }
  }

  sub(items: readonly Item[], span: Span, bound = this.bound): Expression {
    return TermReader.whole(items, this.names, span, bound, this.statement)
  }

  /** a = b ≤ c, or a term alone. */
  chain(): Expression {
    const modular = congruence(this)
    if (modular) return modular
    const first = conditional(this, this.sum())
    const terms = [first]
    const signs: Relation[] = []
    let independent = false
    for (;;) {
      const item = this.item
      if (item?.type !== 'mark') break
      let sign = relations[item.text]
      if (item.text === '≪' || item.text === '≫') sign = item.text
      if (item.note === 'in law') sign = '∼'
      if (item.note === 'independent') independent = true
      if (!sign) break
      if (signs.length === longestChain) {
        throw new FormulaError(
          'too-costly',
          `Unexpected chain of more than ${longestChain} relations, expected a formula that a reader could follow`,
          item.span,
        )
      }
      this.at++
      signs.push(sign)
      const term = this.sum()
      terms.push(sign === '∈' || sign === '∉' ? asSet(term) : term)
    }
    if (signs.length === 0) return first
    const ordered = monotone(this, terms, signs)
    if (ordered) return ordered
    const span = unionSpan(first.span, terms.at(-1)!.span)
    return { kind: 'chain', terms, relations: signs, span, ...(independent && { independent }) } satisfies Chain // prettier-ignore
  }

  /** Sums and differences. */
  sum(): Expression {
    let left = this.signed()
    // Terms on the way to dots; none counts once a sign other than + was met.
    let terms: Expression[] = [left]
    let hasDots = false
    const done = (): Expression =>
      hasDots && terms.length > 1
        ? dotted(this, 'sum', terms, unionSpan(terms[0]!.span, left.span))
        : left
    for (;;) {
      const item = this.item
      if (item?.type !== 'mark') return done()
      const op = { '+': 'add', '-': 'subtract', '∖': 'difference', '∪': 'union', '∩': 'intersection', '∧': 'and', '∨': 'or' }[item.text] // prettier-ignore
      if (item.text === '±') {
        throw this.fail(
          'Unexpected `\\pm`, expected `+` or `-`',
          undefined,
          'Write both claims.',
        )
      }
      if (!op) return done()
      this.at++
      const right = this.product()
      if (hasDots && isDots(terms.at(-2) ?? left)) {
        left = done()
        hasDots = false
        terms = [left]
      }
      hasDots ||= isDots(right)
      if (op === 'add') terms.push(right)
      else if (!hasDots) terms = [right]
      left = {
        kind: 'apply',
        op,
        args: [left, right],
        span: unionSpan(left.span, right.span),
      }
    }
  }

  signed(): Expression {
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

  signedProduct(): Expression {
    return isMark(this.item, '-', '+') ? this.signed() : this.product()
  }

  static readonly products = table<string>({
    '·': 'dot',
    '×': 'times',
    '*': 'multiply',
    '/': 'divide',
    '⊙': 'hadamard',
    '⊗': 'kronecker',
    '⊘': 'oslash',
  })

  /** Products: explicit operators and juxtaposition, from left to right. */
  product(): Expression {
    const start = this.at
    let left = this.factor()
    let slash: Expression | undefined
    for (;;) {
      const item = this.item
      if (!item) return left
      if (item.type === 'script' && isEvaluation(item)) {
        this.at++
        left = evaluatedAt(this, left, item)
        continue
      }
      if (isMark(item, '∘')) {
        const composite = composition(this, left)
        if (composite) return composite
        throw new FormulaError(
          'unreadable',
          'Unexpected `\\circ`: it can be a product by entries or one function after another',
          item.span,
          'Write \\odot, or f(g(x)).',
        )
      }
      if (isModulo(item) && !this.names.declares('\\mathrm{mod}')) {
        left = remainder(this, left, start)
        continue
      }
      const op = item.type === 'mark' ? TermReader.products[item.text] : undefined
      if (op) {
        this.at++
        const right = this.signedFactor()
        // `1/n X` is (1/n) X to everybody; `a/b c` can be meant either way.
        slash = op === 'divide' && left.kind !== 'number' ? right : undefined
        left = {
          kind: 'apply',
          op,
          args: [left, right],
          span: unionSpan(left.span, right.span),
        }
        continue
      }
      if (isMark(item, '…')) {
        left = this.dottedProduct(left)
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
      mustNotRunTogether(this.items[this.at - 1], item)
      const right = this.factor()
      left = {
        kind: 'apply',
        op: 'multiply',
        args: [left, right],
        span: unionSpan(left.span, right.span),
      }
    }
  }

  /** `x_1 x_2 \\cdots x_n`. */
  dottedProduct(left: Expression): Expression {
    const factors = (node: Expression): Expression[] =>
      node.kind === 'apply' && /^(multiply|dot|times)$/.test(node.op)
        ? [...factors(node.args[0]!), node.args[1]!]
        : [node]
    const dots: Expression = { kind: 'symbol', name: '…', span: this.item!.span }
    this.at++
    if (isMark(this.item, '·', '×')) this.at++
    const last = this.factor()
    const list = [...factors(left), dots, last]
    return dotted(this, 'product', list, unionSpan(left.span, last.span))
  }

  signedFactor(): Expression {
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

  isDifferential(): boolean {
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
  startsFactor(item: Item): boolean {
    switch (item.type) {
      case 'note':
        return false
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
        if (isEvaluation(item)) return false
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

  hasPartner(text: string): boolean {
    let count = 0
    for (const item of this.items.slice(this.at)) {
      if (isMark(item, text)) count++
      else if (item.type === 'script' && isMark(item.base[0], text)) count++
    }
    return count >= 2
  }

  factor(): Expression {
    const item = this.item
    if (!item) throw this.fail('Unexpected end, expected an expression')
    const head = item.type === 'script' ? item.base[0] : item
    if (head?.type === 'name') {
      const special = operator(this, item, head.name)
      if (special) return this.postfix(special)
    }
    return this.postfix(composed(this, item) ?? this.primary())
  }

  scripts(
    base: Expression,
    item: Item & { type: 'script' },
    onlyPower: boolean,
  ): Expression {
    return scripts(this, base, item, onlyPower)
  }

  indices(sub: readonly Item[], span: Span): Expression[] {
    return indices(this, sub, span)
  }

  /** A script on the closing bracket of a prefix function's argument. */
  pendingPower: (Item & { type: 'script' }) | undefined

  /** Reads on with more bound names, from the same place. */
  inside<T>(bound: ReadonlySet<string>, read: (reader: Reader) => T): T {
    const inner = new TermReader(
      this.items,
      this.names,
      [this.end[0], this.end[0]],
      bound,
      this.statement,
    )
    inner.at = this.at
    inner.bars = this.bars
    inner.integrals = this.integrals
    const result = read(inner)
    this.at = inner.at
    return result
  }

  primary(): Expression {
    const item = this.item!
    switch (item.type) {
      case 'number':
        this.at++
        return number(item)
      case 'name':
        return named(this, item, item.name)
      case 'words':
        this.at++
        return { kind: 'apply', op: 'label', args: [{ kind: 'symbol', name: item.text.trim(), span: item.span }], span: item.span } // prettier-ignore
      case 'script':
        return script(this, item)
      case 'fraction':
        this.at++
        return fraction(this, item)
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
        return group(this, item)
      case 'rows':
        this.at++
        return grid(this, item)
      case 'note':
        break
      case 'mark':
        if (item.text === '|' || item.text === '‖') return barred(this, item.text)
        if (item.text === '⊤' || item.text === '⊥') break
        if (item.text === '∀') break
        if (item.text === '\\emptyset') {
          this.at++
          return { kind: 'apply', op: 'set', args: [], span: item.span }
        }
        if (item.text === '…') {
          this.at++
          return { kind: 'symbol', name: '…', span: item.span }
        }
        throw this.fail(`Unexpected \`${item.text}\`, expected an expression`)
    }
    throw this.fail(`Unexpected \`${spell([item])}\`, expected an expression`)
  }

  known(name: string): boolean {
    return this.bound.has(name) || this.names.kind(name) !== undefined
  }

  postfix(result: Expression): Expression {
    let current = result
    const pending = this.pendingPower
    if (pending) {
      this.pendingPower = undefined
      current = scripts(this, current, pending, false)
    }
    while (isMark(this.item, '!')) {
      const span = unionSpan(current.span, this.item!.span)
      this.at++
      current = { kind: 'apply', op: 'factorial', args: [current], span }
    }
    return current
  }
}
