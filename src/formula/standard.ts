import { Matrix } from 'ml-matrix'
import { elementaryFunctions } from './operators/elementary.ts'
import { matrixFunctions } from './operators/matrices.ts'
import { divergence, entropy, mutualInformation } from './operators/probability.ts'
import type { Entry } from './scope.ts'
import { Space } from './set.ts'
import { Repeated, ScaledIdentity } from './unsized.ts'
import type { Value } from './value.ts'

const fixed = (value: Value): Entry => ({ source: 'fixed', value })

/**
 * Names that need no declaration, unless a page says otherwise: π, e, ∞, the number
 * sets, elementary functions (`\log` is natural), identity and ones of open size, and
 * the information measures in nats. A page's own declaration of a name comes first.
 */
export const standard: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['\\pi', fixed(Math.PI)],
  ['e', fixed(Math.E)],
  ['\\mathrm{e}', fixed(Math.E)],
  ['\\infty', fixed(Infinity)],
  ['\\mathbb{R}', fixed(new Space(1, 1))],
  ['\\mathbb{Z}', fixed(new Space(1, 1, 'integer'))],
  ['\\mathbb{N}', fixed(new Space(1, 1, 'natural'))],
  ['I', fixed(new ScaledIdentity(1))],
  ['\\mathbf{I}', fixed(new ScaledIdentity(1))],
  ['\\mathbf{1}', fixed(new Repeated(new Matrix([[1]]), 'rows'))],
  ['\\mathbf{0}', fixed(new Repeated(new Matrix([[0]]), 'rows'))],
  ['H', fixed(entropy)],
  ['\\mathrm{H}', fixed(entropy)],
  ['\\mathrm{KL}', fixed(divergence)],
  ['D_{\\mathrm{KL}}', fixed(divergence)],
  ['D_{KL}', fixed(divergence)],
  ['\\mathrm{I}', fixed(mutualInformation)],
  ...Object.entries(elementaryFunctions).flatMap(([name, f]): [string, Entry][] => [
    [name, fixed(f)],
    [`\\mathrm{${name.slice(1)}}`, fixed(f)],
  ]),
  ...Object.entries(matrixFunctions).map(([name, f]): [string, Entry] => [
    `\\${name}`,
    fixed(f),
  ]),
])
