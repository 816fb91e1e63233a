/**
 * Over what a name runs by its uses as a position: in `x_i` over the positions of x, in
 * `x_{i+1} - x_i` where both exist, in `\sum_{j=i}^n y_j` where y has a part to sum.
 *
 * Plain uses must agree: `x_i y_i` of columns of two lengths is an error. Uses with an
 * offset, bounds of sums, and families that begin elsewhere or have no end only restrict.
 */
import { Matrix } from 'ml-matrix'
import { Distribution } from '../../values/distribution.ts'
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Apply, Bind, Expression } from '../../language/expression.ts'
import { children, freeSymbols, namesOf } from '../../language/expression.ts'
import { bottom } from '../../values/dual.ts'
import { Family } from '../../values/family.ts'
import type { Value } from '../../values/value.ts'
import { axisOf } from './probability.ts'

/** Whole numbers from a first to a last, either without end. */
export interface Extent {
  from: number
  to: number
}

/** Positions of a family without end that a claim about any of them is tried at. */
const sample = 4

/** What one use says. */
interface Use {
  extent: Extent
  /** The name itself is the position, in something of a fixed length. */
  isPlain: boolean
  node: Expression
}

/**
 * The values of a name that its uses as a position imply; undefined if it is not used so.
 *
 * @param wanted `all` values: none where they have no end. `some`: a few of them then.
 * @throws FormulaError `shape-mismatch` for uses that do not agree.
 */
export function inferRange(
  name: string,
  parts: readonly Expression[],
  env: Environment,
  wanted: 'all' | 'some',
): readonly Value[] | undefined {
  const search = new Search(name, env)
  for (const part of parts) search.visit(part)
  if (search.outcomes) return search.outcomes
  const extent = search.extent()
  if (!extent) return undefined
  const { from, to } = extent
  if (Number.isFinite(from) && Number.isFinite(to)) return whole(from, to)
  if (wanted === 'all') return undefined
  if (Number.isFinite(from)) return whole(from, Math.min(to, from + sample - 1))
  return Number.isFinite(to) ? whole(to - sample + 1, to) : whole(1, sample)
}

/** First and last value at which all uses have a member; undefined without a use. */
export function inferExtent(
  name: string,
  parts: readonly Expression[],
  env: Environment,
): { extent: Extent; isHard: boolean } | undefined {
  const search = new Search(name, env)
  for (const part of parts) search.visit(part)
  const extent = search.extent()
  return extent && { extent, isHard: search.isHard }
}

class Search {
  /** Outcomes of a distribution that it runs over. */
  outcomes: readonly Value[] | undefined
  /** Is there a use as a position, beyond which there is no value? */
  isHard = false
  private readonly name: string
  private readonly env: Environment
  private readonly uses: Use[] = []

  constructor(name: string, env: Environment) {
    this.name = name
    this.env = env
  }

  visit(node: Expression): void {
    if (node.kind === 'bind') {
      for (const variable of node.variables) {
        const { range } = variable
        if (namesOf(variable).includes(this.name) && range.kind !== 'point') return
        if (range.kind === 'point' && range.entry.length > 0) {
          // `\partial z_j`: j runs over the entries of z.
          const symbol = { kind: 'symbol', name: variable.name, span: variable.span } as const // prettier-ignore
          this.positions(symbol, range.entry, node)
        }
      }
      this.bounds(node)
    }
    if (node.kind === 'apply' && node.op === 'entry') {
      this.positions(node.args[0]!, node.args.slice(1), node)
    }
    if (node.kind === 'apply' && node.op === 'call') this.arguments(node)
    children(node).forEach((child) => {
      this.visit(child)
    })
  }

  /** Where all uses have a value. */
  extent(): Extent | undefined {
    let all: Extent | undefined
    let plain: Use | undefined
    for (const use of this.uses) {
      const { from, to } = use.extent
      all = { from: Math.max(from, all?.from ?? from), to: Math.min(to, all?.to ?? to) }
      if (!use.isPlain) continue
      if (plain && plain.extent.to !== to) throw this.disagree(use, plain)
      plain ??= use
    }
    return all
  }

  private disagree(use: Use, first: Use): FormulaError {
    const count = ({ from, to }: Extent): number => to - from + 1
    return new FormulaError(
      'shape-mismatch',
      `Unexpected use of \`${this.name}\` for ${count(use.extent)} positions, expected ${count(first.extent)} as in its other use`,
      use.node.span,
    )
  }

  private offer(extent: Extent, use: Omit<Use, 'extent'>): void {
    this.uses.push({ extent, ...use })
  }

  /** The name among the positions of an entry. */
  private positions(
    head: Expression,
    at: readonly Expression[],
    node: Expression,
  ): void {
    for (const [k, position] of at.entries()) {
      if (!freeSymbols(position).has(this.name)) continue
      const value = this.attempt(head)
      if (value instanceof Distribution && value.axes[k]) {
        if (position.kind === 'symbol') this.outcomes = value.axes[k].outcomes
        continue
      }
      const extent = extentOf(value, k, at.length)
      const place = extent && this.affine(position)
      if (!extent || !place) continue
      this.isHard = true
      const isFamily = value instanceof Family
      const isPlain = place.slope === 1 && place.shift === 0
      this.offer(back(extent, place), {
        isPlain: isPlain && (!isFamily || Number.isFinite(extent.to)),
        node,
      })
    }
  }

  /** `p(x)`: x runs over the outcomes of p. */
  private arguments(node: Apply): void {
    const at = node.args.findIndex(
      (arg, i) => i > 0 && arg.kind === 'symbol' && arg.name === this.name,
    )
    if (at < 1) return
    const head = this.attempt(node.args[0]!)
    if (!(head instanceof Distribution)) return
    const axis = axisOf(head, node, at - 1)
    if (axis) this.outcomes = axis.outcomes
  }

  /** `\sum_{j=i}^n y_j`: i from the first to the last y. */
  private bounds(node: Bind): void {
    for (const { name, range } of node.variables) {
      if (range.kind !== 'bounds') continue
      for (const bound of [range.from, range.to]) {
        if (!freeSymbols(bound).has(this.name)) continue
        const place = this.affine(bound)
        const inner = new Search(name, this.env.with(this.name, 1))
        inner.visit(node.body)
        const extent = place && inner.extent()
        if (extent) this.offer(back(extent, place), { isPlain: false, node })
      }
    }
  }

  private attempt(node: Expression): Value | undefined {
    try {
      return bottom(this.env.world.evaluate(node, this.env)) as Value
    } catch (error) {
      // The head may depend on names that are bound further in.
      if (error instanceof FormulaError && error.code !== 'too-costly') return undefined
      throw error
    }
  }

  /** `i + 1`, `n - i`: slope ±1 and shift; undefined for anything else. */
  private affine(position: Expression): Place | undefined {
    if (position.kind === 'symbol') return { slope: 1, shift: 0 }
    const inner = this.env.with(this.name, 0)
    const values: number[] = []
    for (const at of [0, 1, 2]) {
      inner.rebind(this.name, at)
      try {
        const value = this.env.world.evaluate(position, inner)
        if (typeof value !== 'number' || !Number.isInteger(value)) return undefined
        values.push(value)
      } catch (error) {
        if (error instanceof FormulaError && error.code !== 'too-costly')
          return undefined
        throw error
      }
    }
    const [shift, next, last] = values as [number, number, number]
    const slope = next - shift
    if ((slope !== 1 && slope !== -1) || last - next !== slope) return undefined
    return { slope, shift }
  }
}

interface Place {
  slope: 1 | -1
  shift: number
}

/** Values of the name for positions within an extent. */
const back = ({ from, to }: Extent, { slope, shift }: Place): Extent =>
  slope === 1
    ? { from: from - shift, to: to - shift }
    : { from: shift - to, to: shift - from }

const whole = (from: number, to: number): number[] => {
  const values: number[] = []
  for (let i = from; i <= to; i++) values.push(i)
  return values
}

/** Positions of an entry: as many as the head has in that direction. */
function extentOf(
  head: Value | undefined,
  at: number,
  count: number,
): Extent | undefined {
  if (head instanceof Matrix) {
    if (count === 1) return { from: 1, to: Math.max(head.rows, head.columns) }
    return { from: 1, to: at === 0 ? head.rows : head.columns }
  }
  if (head instanceof Family) {
    if (at === 0) return head.usual
    const { from, to } = head.usual
    const some = Number.isFinite(from) ? from : Number.isFinite(to) ? to : 1
    return from > to
      ? undefined
      : extentOf(bottom(head.at(some)) as Value, at - 1, count - 1)
  }
  if (Array.isArray(head)) {
    const list = head as readonly Value[]
    if (at === 0) return { from: 1, to: list.length }
    return extentOf(list[0], at - 1, count - 1)
  }
  return undefined
}
