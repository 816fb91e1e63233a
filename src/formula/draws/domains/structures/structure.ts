/** Several structures at once: how a matrix that has them all is drawn and checked. */
import type { Random } from 'fast-check'
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../../language/error.ts'
import type { Dimension, Sizes } from '../domain.ts'
import { scaleOf, uniform } from '../domain.ts'
import type { Fit, Kind } from './kind.ts'
import { apart, rounding } from './kind.ts'
import type { StructureName } from './table.ts'
import { kinds } from './table.ts'

/** Structure that a drawn matrix has beyond its shape; `table.ts` lists the names. */
export type Structure = Partial<Record<StructureName, boolean>> & {
  /** Each row (or each column) sums to zero. */
  centred?: 'rows' | 'columns'
  rank?: Dimension
}

/** The structures of a matrix, resolved on a draw. */
type Resolved = readonly { kind: Kind; degree: number }[]

const given = (structure: Structure): { kind: Kind; degree: Dimension }[] =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((name) => {
    const kind: Kind = kinds[name]
    if (name === 'rank') {
      return structure.rank === undefined ? [] : [{ kind, degree: structure.rank }]
    }
    const has =
      name === 'centredRows'
        ? structure.centred === 'rows'
        : name === 'centredColumns'
          ? structure.centred === 'columns'
          : structure[name]
    return has ? [{ kind, degree: 0 }] : []
  })

/** In words: `symmetric, positive entries`. */
export function describe(structure: Structure): string {
  const words = given(structure).map(({ kind, degree }) =>
    degree === 0
      ? kind.words
      : `${kind.words} ${typeof degree === 'object' ? 'r' : degree}`,
  )
  return words.join(', ') || 'real entries'
}

/** Shapes that the structure needs. */
export const fits = (structure: Structure): ReadonlySet<Fit> =>
  new Set(given(structure).flatMap(({ kind }) => (kind.fit ? [kind.fit] : [])))

const resolve = (structure: Structure, size: Sizes): Resolved =>
  given(together(structure)).map(({ kind, degree }) => ({ kind, degree: size(degree) }))

/** What structures are together: projected in turn, they would only near their edge. */
function together(structure: Structure): Structure {
  const { positiveSemidefinite, invertible, fullRank, ...rest } = structure
  return positiveSemidefinite && (invertible || fullRank)
    ? { ...rest, positiveDefinite: true }
    : structure
}

const suits: Record<Fit, (m: number, n: number) => boolean> = {
  square: (m, n) => m === n,
  tall: (m, n) => m >= n,
  wide: (m, n) => m <= n,
  vector: (m, n) => m === 1 || n === 1,
}

const wanted: Record<Fit, string> = {
  square: 'a square one',
  tall: 'at least as many rows as columns',
  wide: 'at least as many columns as rows',
  vector: 'a vector',
}

/** @throws FormulaError `shape-mismatch` for a structure that no matrix of the shape has. */
function mustSuit(list: Resolved, m: number, n: number): void {
  const unfit = list.find(({ kind }) => kind.fit && !suits[kind.fit](m, n))?.kind
  if (!unfit?.fit) return
  throw new FormulaError(
    'shape-mismatch',
    `Unexpected \`${m}×${n}\` matrix that is to be ${unfit.words}, expected ${wanted[unfit.fit]}`,
  )
}

/** Projections in turn before structures count as unfit for one another. */
const rounds = 60

/** The matrix with all structures that is near to this one, if the way leads there. */
export function project(
  matrix: Matrix,
  structure: Structure,
  size: Sizes,
): Matrix | undefined {
  return projected(matrix, resolve(structure, size))
}

function projected(matrix: Matrix, list: Resolved): Matrix | undefined {
  let result = matrix
  for (let round = 0; round < (list.length > 1 ? rounds : 1); round++) {
    for (const { kind, degree } of list) {
      if (kind.fit && !suits[kind.fit](result.rows, result.columns)) return undefined
      const next = kind.project(result, degree)
      if (!next) return undefined
      result = next
    }
    if (holdsAll(result, list)) return list.length > 1 ? polished(result, list) : result
  }
  return undefined
}

/** Up to rounding was asked for; further turns leave no more than rounding itself. */
function polished(matrix: Matrix, list: Resolved): Matrix {
  let result = matrix
  let before = Infinity
  for (let round = 0; round < rounds; round++) {
    let next: Matrix | undefined = result
    for (const { kind, degree } of list) next &&= kind.project(next, degree)
    const step = next ? apart(result, next) : 0
    if (!next || step === 0 || step >= before || !holdsAll(next, list)) return result
    ;[result, before] = [next, step]
  }
  return result
}

const holdsAll = (matrix: Matrix, list: Resolved): boolean =>
  list.every(({ kind, degree }) => {
    if (kind.fit && !suits[kind.fit](matrix.rows, matrix.columns)) return false
    if (kind.holds) return kind.holds(matrix, degree)
    const same = kind.project(matrix, degree)
    return same !== undefined && apart(matrix, same) <= rounding
  })

/** Does the matrix have all structures, up to rounding? */
export const hasStructure = (
  matrix: Matrix,
  structure: Structure,
  size: Sizes,
): boolean => holdsAll(matrix, resolve(structure, size))

/**
 * A generic matrix with all structures.
 *
 * @throws FormulaError `shape-mismatch` or `vacuous` if there is none of this shape.
 */
export function drawn(
  random: Random,
  [m, n]: readonly [number, number],
  structure: Structure,
  size: Sizes,
): Matrix {
  const list = resolve(structure, size)
  mustSuit(list, m, n)
  for (let attempt = 0; attempt < 50; attempt++) {
    const candidate = projected(start(random, m, n, list), list)
    if (!candidate) continue
    const isGeneric = list.every(({ kind }) => kind.generic?.(candidate) ?? true)
    // Some structures have no generic matrix at this shape: the last tries take what is there.
    if (isGeneric || attempt > 40) return candidate
  }
  throw new FormulaError(
    'vacuous',
    `Unexpected structure of a ${m}×${n} matrix (${describe(structure)}), expected one that such matrices can have`,
  )
}

function start(random: Random, m: number, n: number, list: Resolved): Matrix {
  const own = list.find(({ kind }) => kind.start)
  if (own) return own.kind.start!(random, m, n, own.degree)
  const ranges = list.flatMap(({ kind }) => (kind.between ? [kind.between] : []))
  const low = ranges.length > 0 ? Math.max(...ranges.map(([from]) => from)) : -2
  const high = ranges.length > 0 ? Math.min(...ranges.map(([, to]) => to)) : 2
  const fixed = ranges.length > 0 || list.some(({ kind }) => kind.generic)
  const scale = fixed ? 1 : scaleOf(random)
  const result = new Matrix(m, n)
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) result.set(i, j, scale * uniform(random, low, high))
  }
  return result
}
