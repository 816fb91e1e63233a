/** The public names of the engine. */
export { Distribution, RandomVariable } from './values/distribution.ts'
export type { Axis, Outcome } from './values/distribution.ts'
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
} from './draws/domain.ts'
export { valueLatex } from './language/value-latex.ts'
export { canonicalName } from './read/name.ts'
export { codes, FormulaError } from './language/error.ts'
export type { Code } from './language/error.ts'
export { ok } from './judge/evidence.ts'
export type {
  Counterexample,
  Evidence,
  Repair,
  Survivor,
  Verdict,
} from './judge/evidence.ts'
export { render } from './read/katex.ts'
export { longest } from './read/longest.ts'
export type { Decided, Known } from './page/claims/known.ts'
export { openPage } from './page/checker.ts'
export type { Early } from './page/claims/case.ts'
export type { Page, PageOptions } from './page/page.ts'
export type { Formula } from './page/text/formula.ts'
export type { Named } from './language/named.ts'
export type { Slip } from './page/reader/slips.ts'
export { scope } from './draws/scope.ts'
export type { Given } from './draws/scope.ts'
export { FiniteSet, Interval, Space } from './values/set.ts'
export type { Callable, Value } from './values/value.ts'
