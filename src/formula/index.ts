/** The public names of the engine. */
export { Distribution, RandomVariable } from './distribution.ts'
export type { Axis, Outcome } from './distribution.ts'
export {
  computed,
  constant,
  distribution,
  finiteSet,
  func,
  index,
  integer,
  joint,
  matrix,
  positive,
  randomVariable,
  real,
  simplex,
  smooth,
  vector,
} from './domain.ts'
export { codes, FormulaError } from './error.ts'
export type { Code } from './error.ts'
export { ok } from './evidence.ts'
export type { Counterexample, Evidence, Survivor, Verdict } from './evidence.ts'
export { katexOptions } from './katex.ts'
export { openPage } from './page.ts'
export type { Formula, Page, PageOptions } from './page.ts'
export { scope } from './scope.ts'
export type { Given } from './scope.ts'
export { FiniteSet, Interval, Space } from './set.ts'
export type { Callable, Value } from './value.ts'
