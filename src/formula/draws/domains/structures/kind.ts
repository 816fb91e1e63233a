/** One word for a structure that a matrix may have, and all that draws need of it. */
import type { Random } from 'fast-check'
import type { Matrix } from 'ml-matrix'

/** Shapes that a structure needs; `tall` has at least as many rows as columns. */
export type Fit = 'square' | 'tall' | 'wide' | 'vector'

/**
 * A structure. What is drawn has generic entries, or starts from `start`, and is projected;
 * several structures are projected in turn until all hold.
 */
export interface Kind {
  /** As the evidence says it: `symmetric`. */
  readonly words: string
  readonly fit?: Fit
  /** Entries of a generic draw lie between these. */
  readonly between?: readonly [number, number]
  /** A draw that has the structure already, where projecting would not find all of them. */
  readonly start?: (
    random: Random,
    rows: number,
    columns: number,
    degree: number,
  ) => Matrix
  /** The matrix of the structure nearest to (or made of) this one, if there is one. */
  readonly project: (matrix: Matrix, degree: number) => Matrix | undefined
  /** Does it hold, up to rounding? Without it: if projecting changes nothing. */
  readonly holds?: (matrix: Matrix, degree: number) => boolean
  /** Generic draws keep a distance from where the structure ends. */
  readonly generic?: (matrix: Matrix) => boolean
}

/** Rounding of some thousand operations on entries of size one. */
export const rounding = 1e-12

/** Largest difference of two matrices of one shape, relative to their size. */
export function apart(a: Matrix, b: Matrix): number {
  let [top, size] = [0, 1]
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++) {
      const [x, y] = [a.get(i, j), b.get(i, j)]
      top = Math.max(top, Math.abs(x - y))
      size = Math.max(size, Math.abs(x))
    }
  }
  return top / size
}

/** Each entry replaced by a function of it and its place. */
export function mapped(
  matrix: Matrix,
  f: (entry: number, i: number, j: number) => number,
): Matrix {
  const result = matrix.clone()
  for (let i = 0; i < matrix.rows; i++) {
    for (let j = 0; j < matrix.columns; j++) {
      result.set(i, j, f(matrix.get(i, j), i, j))
    }
  }
  return result
}

/** A structure that is only looked at: nothing is moved to fulfil it. */
export const kept = (
  matrix: Matrix,
  holds: (matrix: Matrix) => boolean,
): Matrix | undefined => (holds(matrix) ? matrix : undefined)
