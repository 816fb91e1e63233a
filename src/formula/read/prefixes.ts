/** Names of operators that stand in front of what they act on. */
import type { BinderName } from '../language/expression.ts'
import { table } from '../language/table.ts'
import { word } from './marks.ts'
import type { Reader } from './reader.ts'

/** Big operators by their commands. */
export const sums = table<BinderName>({
  '\\sum': 'sum',
  '\\prod': 'product',
  '\\bigcup': 'union',
  '\\bigcap': 'intersection',
})

/** Prefix functions of one argument that need no brackets. */
export const plainPrefixes = new Set([
  'log', 'ln', 'lg', 'exp', 'sin', 'cos', 'tan', 'cot', 'arcsin', 'arccos', 'arctan',
  'sec', 'csc', 'sinh', 'cosh', 'tanh', 'coth', 'arsinh', 'arcosh', 'artanh', 'det', 'tr', 'Tr', 'trace', 'rank', 'diag', 'vec', 'vech', 'expm', 'logm', 'sqrtm', 'nullity', 'sgn',
  'sign', 'erf', 'erfc', 'relu', 'ReLU', 'softplus', 'dim',
]) // prettier-ignore

/** Is the name one of a prefix operator, unless the page says otherwise? */
export const isPrefix = (reader: Reader, name: string): boolean =>
  !reader.names.declares(name) && isPrefixName(name)

export function isPrefixName(name: string): boolean {
  return (
    Object.hasOwn(sums, name) ||
    /^\\(int|nabla|lim|arg|max|min|sup|inf|Pr|mathbb\{[EPV]\})$/.test(name) ||
    plainPrefixes.has(word(name)) ||
    /^(argmax|argmin|minimi[sz]e|maximi[sz]e|Var|Cov)$/.test(word(name))
  )
}
