import { Matrix } from 'ml-matrix'
import { elementaryFunctions } from './operators/elementary.ts'
import { matrixFunctions } from './operators/matrices.ts'
import { densityOfVariables } from './operators/joint-density.ts'
import { someOutcome } from './operators/outcome.ts'
import {
  divergence,
  divergences,
  entropy,
  lawGiven,
  lawOf,
  mutualInformation,
} from './operators/measures.ts'
import type { Entry } from '../draws/scope.ts'
import { lawFunctions } from '../values/laws/index.ts'
import {
  lawWithMean,
  lawWithMoments,
  meanName,
  momentsName,
} from '../values/laws/moments.ts'
import {
  densityName,
  lawName,
  outcomeName,
  parametersName,
} from '../language/own-names.ts'
import { Space } from '../values/set.ts'
import { Repeated, ScaledIdentity } from '../values/unsized.ts'
import type { Value } from '../values/value.ts'

const fixed = (value: Value): Entry => ({ source: 'fixed', value })

const constants = ['\\pi', 'e', '\\mathrm{e}', '\\infty', '\\mathbb{R}', '\\mathbb{Z}', '\\mathbb{N}'] // prettier-ignore

/**
 * Names that mean one thing to every reader: no code may give them another meaning. Those
 * that texts use for much else (`I`, `H`, `\Gamma`), and measures, which a page may show
 * the code of, are not among them.
 */
export const reserved: ReadonlySet<string> = new Set([
  ...constants,
  ...[
    ...Object.keys(elementaryFunctions),
    ...Object.keys(matrixFunctions).map((name) => `\\${name}`),
  ]
    .filter((name) => name !== '\\Gamma' && name !== '\\B')
    .flatMap((name) => [name, `\\mathrm{${name.slice(1)}}`]),
])

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
  ...[...divergences].map(([name, f]): [string, Entry] => [name, fixed(f)]),
  ...Object.entries(elementaryFunctions).flatMap(([name, f]): [string, Entry][] => [
    ...(name === '\\B' ? [] : [[name, fixed(f)] satisfies [string, Entry]]),
    [`\\mathrm{${name.slice(1)}}`, fixed(f)],
  ]),
  ...Object.entries(matrixFunctions).flatMap(([name, f]): [string, Entry][] => [
    [`\\${name}`, fixed(f)],
    [`\\mathrm{${name}}`, fixed(f)],
  ]),
  [momentsName, fixed(lawWithMoments)],
  [meanName, fixed(lawWithMean)],
  [lawName, fixed(lawOf)],
  [parametersName, fixed(lawGiven)],
  [outcomeName, fixed(someOutcome)],
  [densityName, fixed(densityOfVariables)],
  // Upright \mathrm{Gamma} is the law; the function is \Gamma.
  ...[...lawFunctions].map(([name, f]): [string, Entry] => [name, fixed(f)]),
])
