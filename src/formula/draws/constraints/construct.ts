/**
 * Values that fulfil an equation by how they are made, where no step leads: N² = 0 has no
 * slope at its solutions.
 */
import { Matrix, QrDecomposition } from 'ml-matrix'
import type { Random } from 'fast-check'
import type { Expression } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import { asMatrix } from '../../values/value.ts'
import { uniform } from '../domains/domain.ts'
import type { Located, Problem } from './problem.ts'
import { attempted } from './problem.ts'

/** The draw with constructed values in place of those that an equation binds. */
export function constructed(problem: Problem, start: Located): Located | undefined {
  const symbols = new Map<string, Value>(start.symbols)
  let isMade = false
  for (const condition of problem.conditions) {
    const power = vanishing(condition, start)
    const domain = power && problem.unknowns.get(power.name)
    if (!domain?.form) continue
    const value = start.symbols.get(power!.name)
    const n = value === undefined ? 0 : asMatrix(value).rows
    if (value === undefined || asMatrix(value).columns !== n) continue
    const { world, draw } = start.env
    const random = world.random(`${power!.name} of power ${power!.exponent}`, draw)
    const made = ofPower(random, n, power!.exponent)
    if (domain.has && !domain.has(made, start.env.sizes)) continue
    symbols.set(power!.name, made)
    isMade = true
  }
  const there = isMade ? attempted(() => problem.complete(symbols)) : undefined
  return there && attempted(() => problem.holds(there)) ? there : undefined
}

/** `N^2 = 0`, `N N = 0`: the name, and the power of it that vanishes. */
function vanishing(
  node: Expression,
  there: Located,
): { name: string; exponent: number } | undefined {
  if (node.kind !== 'chain' || node.terms.length !== 2 || node.relations[0] !== '=') return undefined // prettier-ignore
  const [left, right] = node.terms
  const other = isZero(right!) ? left! : isZero(left!) ? right! : undefined
  const power = other && powerOf(other, there)
  return power && (power.exponent > 1 || other.kind === 'apply') ? power : undefined
}

/** `N`, `N^2`, `N N^2`, `N^n`: how often which name is a factor on the draw. */
function powerOf(
  node: Expression,
  there: Located,
): { name: string; exponent: number } | undefined {
  if (node.kind === 'symbol') return { name: node.name, exponent: 1 }
  if (node.kind !== 'apply') return undefined
  const [first, second] = node.args
  const base = first && powerOf(first, there)
  if (!base || !second) return undefined
  if (node.op === 'power') {
    const often = second.kind === 'number' ? second.value : second.kind === 'symbol' ? there.env.get(second.name) : undefined // prettier-ignore
    const isWhole = typeof often === 'number' && Number.isInteger(often) && often > 0
    return isWhole ? { ...base, exponent: base.exponent * often } : undefined
  }
  const other = node.op === 'multiply' && node.args.length === 2 ? powerOf(second, there) : undefined // prettier-ignore
  return other?.name === base.name
    ? { ...base, exponent: base.exponent + other.exponent }
    : undefined
}

const isZero = (node: Expression): boolean =>
  (node.kind === 'number' && node.value === 0) ||
  (node.kind === 'symbol' && node.name === '\\mathbf{0}')

/**
 * A matrix of which the power vanishes: entries above the diagonal of blocks, of which there
 * are as many as the power says, turned by a rotation.
 */
function ofPower(random: Random, n: number, exponent: number): Matrix {
  const table = (): Matrix => {
    const result = new Matrix(n, n)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) result.set(i, j, uniform(random, -2, 2)) // prettier-ignore
    return result
  }
  const block = Array.from({ length: n }, (_, i) => (i < exponent ? i : random.nextInt(0, exponent - 1))).sort((a, b) => a - b) // prettier-ignore
  const upper = table()
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (block[i]! >= block[j]!) upper.set(i, j, 0) // prettier-ignore
  if (random.nextInt(0, 2) === 0) return upper
  const { orthogonalMatrix: turn } = new QrDecomposition(table())
  return turn.mmul(upper).mmul(turn.transpose())
}
