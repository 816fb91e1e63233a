/**
 * Terms before dots that go on by one rule, but for one power: `g_t^2 + c g_{t-1}^2 + c^2 g_{t-2} + \dots`.
 * A member that moves on term by term has the same power in each of them.
 */
import { FormulaError } from '../language/error.ts'
import type { Expression } from '../language/expression.ts'
import { latex } from '../language/latex.ts'
import { print } from '../language/print.ts'

/** What a factor is a power of; of a member also which. */
interface Factor {
  readonly base: string
  readonly at?: number
  readonly power: number
}

/** Fewer terms have no rule that one of them could break. */
const fewest = 3

/** @returns The error that the terms before dots are; undefined if no power breaks their rule. */
export function brokenRun(terms: readonly Expression[]): FormulaError | undefined {
  if (terms.length < fewest) return undefined
  const tables = terms.map((term) => tableOf(factorsOf(term)))
  if (!tables.every((table) => table !== undefined)) return undefined
  const bases = [...new Set(tables.flatMap((table) => [...table.keys()]))]
  const moving = bases.filter((base) => isEven(tables.map((table) => table.get(base)?.at ?? NaN), true)) // prettier-ignore
  const others = bases.filter((base) => !moving.includes(base))
  const [base, ...more] = moving
  const goesOn = others.every((other) => isEven(tables.map((table) => powerIn(table, other)), false)) // prettier-ignore
  if (base === undefined || more.length > 0 || !goesOn) return undefined
  const powers = tables.map((table) => powerIn(table, base))
  const [first] = powers
  const odd = powers.flatMap((power, k) => (power === first ? [] : [k]))
  const [at] = odd
  // With its first term another rule would begin.
  if (at === undefined || odd.length > 1 || at !== powers.length - 1) return undefined
  const term = terms[at]!
  return new FormulaError(
    'broken-run',
    `Unexpected power ${powers[at]!} in \`${latex(term)}\` before dots, expected ${first!} as in the terms before it`,
    term.span,
    'Terms before dots go on by one rule.',
  )
}

const powerIn = (table: ReadonlyMap<string, Factor>, base: string): number =>
  table.get(base)?.power ?? 0

/** Do numbers go on by one step? */
function isEven(numbers: readonly number[], moves: boolean): boolean {
  const steps = numbers.slice(1).map((x, k) => x - numbers[k]!)
  return steps.every((step) => step === steps[0]) && !(moves && steps[0] === 0)
}

/** Factors by their base; undefined where one is twice in it. */
function tableOf(factors: Factor[] | undefined): Map<string, Factor> | undefined {
  if (!factors) return undefined
  const table = new Map(factors.map((factor) => [factor.base, factor]))
  return table.size === factors.length ? table : undefined
}

/** A term as a product of powers of names; undefined for all else. */
function factorsOf(term: Expression): Factor[] | undefined {
  if (term.kind === 'apply' && term.op === 'multiply') {
    const parts = term.args.map(factorsOf)
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined
  }
  if (term.kind === 'apply' && term.op === 'power') {
    const [base, power] = term.args
    const factor = power?.kind === 'number' ? factorOf(base!, power.value) : undefined
    return factor && [factor]
  }
  const factor = factorOf(term, 1)
  return factor && [factor]
}

function factorOf(node: Expression, power: number): Factor | undefined {
  const member = memberOf(node)
  if (member) {
    const place = placeOf(member.position)
    return { base: `${member.head}[${place.from}]`, at: place.offset, power }
  }
  return node.kind === 'symbol' ? { base: node.name, power } : undefined
}

function memberOf(
  node: Expression,
): { head: string; position: Expression } | undefined {
  const [head, position, ...more] =
    node.kind === 'symbol' && node.member
      ? [node.member.head, ...node.member.positions]
      : node.kind === 'apply' && node.op === 'entry' && node.args[0]?.kind === 'symbol'
        ? [node.args[0].name, ...node.args.slice(1)]
        : []
  return head !== undefined && position && more.length === 0
    ? { head, position }
    : undefined
}

/** `t - 2` as a place, and how far from it. */
function placeOf(node: Expression): { from: string; offset: number } {
  if (node.kind === 'number') return { from: '', offset: node.value }
  if (node.kind === 'apply' && (node.op === 'add' || node.op === 'subtract')) {
    const [left, right] = node.args
    if (right?.kind === 'number') {
      const { from, offset } = placeOf(left!)
      return { from, offset: offset + (node.op === 'add' ? 1 : -1) * right.value }
    }
  }
  return { from: print(node), offset: 0 }
}
