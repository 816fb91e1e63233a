/**
 * A definition is evaluated when it is made: on draws, and with arguments on values that
 * its parameters may have.
 *
 * A parameter with a name that the page has introduced is taken from there. For any other
 * plain values of the page's sizes are tried; only where all of them fail alike does the
 * fault lie in the right side and not in the argument.
 */
import { Matrix } from 'ml-matrix'
import { Distribution } from '../../values/distribution.ts'
import { Family } from '../../values/family.ts'
import { FormulaError } from '../../language/error.ts'
import type { Environment, World } from '../../draws/environment.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import { realisations } from '../../evaluation/operators/realise.ts'
import type { Defined } from '../../draws/scope.ts'
import type { Value } from '../../values/value.ts'

/** Draws on which a definition is evaluated. */
const draws = 6
/** Combinations of arguments that are tried. */
const limit = 40

/** The author's mistake that running the code shows; undefined if it ends well. */
export function attempt(run: () => void): FormulaError | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof FormulaError) return error
    throw error
  }
}

/** Has it a value on the first draw? */
export const evaluates = (name: string, entry: Defined, world: World): boolean =>
  attempt(() => {
    valueOn(name, entry, world.root(0))
  }) === undefined

/**
 * @throws FormulaError what the right side throws, and `undefined-side` if it has a value
 *   on none of the draws.
 */
export function mustHaveValue(name: string, entry: Defined, world: World): void {
  for (let draw = 0; draw < draws; draw++) {
    if (valueOn(name, entry, world.root(draw))) return
  }
  throw new FormulaError(
    'undefined-side',
    `Unexpected definition of \`${name}\` without a value on any of ${draws} draws, expected one that exists`,
    entry.body.span,
  )
}

/** Evaluates a definition on one draw; is the value defined? */
function valueOn(name: string, entry: Defined, env: Environment): boolean {
  if (entry.parameters.length === 0 && !entry.indexed) {
    // What is made of random variables has values at their outcomes.
    const [inner] = realisations([entry.body], env)
    return inner === undefined || isDefined(evaluate(entry.body, inner))
  }
  const value = env.get(name)
  if (entry.parameters.length > 0) {
    return called(
      entry.parameters,
      (args) => {
        const bound = new Map(entry.parameters.map((key, i) => [key, args[i]!]))
        return evaluate(entry.body, env.child(bound))
      },
      env,
    )
  }
  if (!(value instanceof Family)) return isDefined(value)
  const body = entry.body.kind === 'bind' ? entry.body.body : entry.body
  return sampled(value).some((member) =>
    typeof member === 'function' && body.kind === 'bind' && body.op === 'lambda'
      ? called(
          body.variables.map((variable) => variable.name),
          (args) => member(...args),
          env,
        )
      : isDefined(member),
  )
}

/** Some members: the first ones and the last. */
function sampled(family: Family): Value[] {
  const { from, to } = family.usual
  const start = Number.isFinite(from) ? from : Number.isFinite(to) ? to - 2 : 1
  const indices = [start, start + 1, start + 2].filter((index) => index <= to)
  if (Number.isFinite(to) && to > start + 2) indices.push(to)
  return indices.map((index) => family.at(index))
}

/** Calls with arguments that fit; true if one of them gives a value. */
function called(
  parameters: readonly string[],
  call: (args: Value[]) => Value,
  env: Environment,
): boolean {
  const known = parameters.map((name) => isKnown(name, env))
  const choices = parameters.map((name, at) => candidates(name, known[at]!, env))
  const total = choices.reduce((product, list) => product * list.length, 1)
  const failures: FormulaError[] = []
  let isFound = false
  for (let k = 0; k < Math.min(total, limit); k++) {
    let code = k
    const args = choices.map((list) => {
      const at = code % list.length
      code = Math.floor(code / list.length)
      return list[at]!()
    })
    const failure = attempt(() => {
      isFound ||= isDefined(call(args))
    })
    // Fits, with or without a value here.
    if (!failure) return isFound
    failures.push(failure)
  }
  const [first] = failures
  // Of an argument that the page introduced it is known what it is.
  const isOwn =
    known.every(Boolean) || failures.every(({ message }) => message === first?.message)
  if (first && isOwn) throw first
  return true
}

const isKnown = (name: string, { world: { scope } }: Environment): boolean => {
  const entry = scope.get(name)
  return entry !== undefined && entry.source !== 'fixed'
}

/**
 * Values that an argument may have: that of the page, for a function of numbers also a
 * number; or plain ones of the page's sizes. Made when they are tried: pages have sizes of
 * thousands, and the first value nearly always fits.
 */
function candidates(name: string, known: boolean, env: Environment): (() => Value)[] {
  const { scope } = env.world
  const plain = [() => 0.37, () => 1]
  if (known) {
    const failure = attempt(() => env.get(name))
    if (failure) throw failure
    const value = env.get(name)
    // Nobody writes a matrix for a number: what does not fit is a fault.
    const isMatrix = value instanceof Matrix && value.rows > 1 && value.columns > 1
    return [() => value, ...(isMatrix ? [] : plain)]
  }
  const sizes = new Set<number>()
  for (const [other, entry] of scope.own()) {
    if (entry.source !== 'drawn' || entry.role !== 'size') continue
    const size = env.get(other)
    if (typeof size === 'number' && Number.isInteger(size) && size > 0) sizes.add(size)
  }
  const entries = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => 0.3 + 0.17 * i)
  const all = [...sizes]
  return [
    ...plain,
    ...all.map((n) => () => Matrix.columnVector(entries(n))),
    ...all.flatMap((n) =>
      all.map((m) => () => Matrix.from1DArray(n, m, entries(n * m))),
    ),
  ]
}

/** No part of it is NaN. */
function isDefined(value: Value): boolean {
  if (typeof value === 'number') return !Number.isNaN(value)
  if (value instanceof Matrix) return !value.to1DArray().some(Number.isNaN)
  if (value instanceof Distribution) return !value.probabilities.some(Number.isNaN)
  if (Array.isArray(value)) return (value as readonly Value[]).every(isDefined)
  return true
}
