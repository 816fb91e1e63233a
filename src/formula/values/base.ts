/**
 * One-dimensional continuous measures to which named laws are traced back: a law is a
 * function of one or more independent coordinates, each with one of these.
 */
import type { Recurrence, Rule } from './gauss.ts'
import { gaussRule } from './gauss.ts'
import { logBeta, logGamma } from './log-gamma.ts'

export interface Base {
  /** Equal keys, equal measures. */
  readonly key: string
  readonly min: number
  readonly max: number
  /** Where most of it lies, for substitutions. */
  readonly centre: number
  readonly scale: number
  logDensity(z: number): number
  /** The same at a distance from an end of a bounded support, which doubles resolve better. */
  readonly logNear?: (distance: number, isUpper: boolean) => number
  /** Gauss rule of n points; absent where polynomials do not suffice. */
  readonly rule?: ((n: number) => Rule) | undefined
}

const rules = new Map<string, Rule>()

/** Rules are made once: parameters are few on a page, orders fixed. */
const cached = (key: string, recurrence: Recurrence) => (n: number) => {
  const at = `${key}/${n}`
  let rule = rules.get(at)
  if (!rule) {
    if (rules.size > 2000) rules.clear()
    rules.set(at, (rule = gaussRule(recurrence, n)))
  }
  return rule
}

/** Standard normal: Hermite polynomials. */
export const normalBase: Base = {
  key: 'normal',
  min: -Infinity,
  max: Infinity,
  centre: 0,
  scale: 1,
  logDensity: (z) => -0.5 * z * z - 0.5 * Math.log(2 * Math.PI),
  rule: cached('normal', { a: () => 0, b: (k) => k }),
}

/** Uniform on (0, 1): Legendre polynomials. */
export const uniformBase: Base = {
  key: 'uniform',
  min: 0,
  max: 1,
  centre: 0.5,
  scale: 1,
  logDensity: () => 0,
  rule: cached('uniform', { a: () => 0.5, b: (k) => (k * k) / (4 * (4 * k * k - 1)) }),
}

/** The logarithm of z^exponent, with 0⁰ = 1. */
const power = (z: number, exponent: number): number =>
  exponent === 0 ? 0 : exponent * Math.log(z)

/** Gamma with this shape and rate 1: generalised Laguerre polynomials. */
export function gammaBase(shape: number): Base {
  const key = `gamma(${shape})`
  const constant = logGamma(shape)
  return {
    key,
    min: 0,
    max: Infinity,
    centre: Math.max(shape, 0.1),
    scale: 1,
    logDensity: (z) => power(z, shape - 1) - z - constant,
    rule: cached(key, { a: (k) => 2 * k + shape, b: (k) => k * (k + shape - 1) }),
  }
}

/** Beta(a, b) on (0, 1): Jacobi polynomials. */
export function betaBase(a: number, b: number): Base {
  const key = `beta(${a},${b})`
  const constant = logBeta(a, b)
  const [p, q] = [b - 1, a - 1]
  const recurrence: Recurrence = {
    a: (k) => {
      const s = 2 * k + p + q
      const middle =
        k === 0 ? (q - p) / (p + q + 2) : ((q - p) * (q + p)) / (s * (s + 2))
      return (1 + middle) / 2
    },
    b: (k) => {
      const s = 2 * k + p + q
      if (k === 1) {
        return ((1 + p) * (1 + q)) / ((2 + p + q) * (2 + p + q) * (3 + p + q))
      }
      return (k * (k + p) * (k + q) * (k + p + q)) / (s * s * (s + 1) * (s - 1))
    },
  }
  return {
    key,
    min: 0,
    max: 1,
    centre: a / (a + b),
    scale: 1,
    logDensity: (z) => power(z, a - 1) + (b === 1 ? 0 : (b - 1) * Math.log1p(-z)) - constant, // prettier-ignore
    logNear: (d, isUpper) => {
      const [near, far] = isUpper ? [b, a] : [a, b]
      return (near - 1) * Math.log(d) + (far - 1) * Math.log1p(-d) - constant
    },
    rule: cached(key, recurrence),
  }
}

/** Standard logistic (Meixner–Pollaczek polynomials; NIST DLMF 18.35). */
export const logisticBase: Base = {
  key: 'logistic',
  min: -Infinity,
  max: Infinity,
  centre: 0,
  scale: 1.8,
  logDensity: (z) => -Math.abs(z) - 2 * Math.log1p(Math.exp(-Math.abs(z))),
  rule: cached('logistic', {
    a: () => 0,
    b: (k) => (Math.PI * Math.PI * k * k * k * k) / (4 * k * k - 1),
  }),
}

const exponential = gammaBase(1)

/** Standard Laplace: an exponential to either side of 0, where its density has a kink. */
export const laplaceBase: Base = {
  key: 'laplace',
  min: -Infinity,
  max: Infinity,
  centre: 0,
  scale: 1,
  logDensity: (z) => -Math.abs(z) - Math.LN2,
  rule: (n) => {
    const { nodes, weights } = exponential.rule!(n)
    return {
      nodes: [...nodes, ...nodes.map((node) => -node)],
      weights: [...weights, ...weights].map((weight) => weight / 2),
    }
  },
}

/** Standard Gumbel. */
export const gumbelBase: Base = {
  key: 'gumbel',
  min: -Infinity,
  max: Infinity,
  centre: 0.5,
  scale: 1.3,
  logDensity: (z) => -z - Math.exp(-z),
}

/** Student's t with ν degrees of freedom: few moments, so no Gauss rule. */
export function studentBase(nu: number): Base {
  const constant =
    logGamma((nu + 1) / 2) - logGamma(nu / 2) - 0.5 * Math.log(nu * Math.PI)
  return {
    key: `student(${nu})`,
    min: -Infinity,
    max: Infinity,
    centre: 0,
    scale: 1,
    logDensity: (z) => constant - ((nu + 1) / 2) * Math.log1p((z * z) / nu),
  }
}
