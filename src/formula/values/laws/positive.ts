/** Laws on (0, ∞) and (0, 1), and the Dirichlet law. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import type { Base } from '../base.ts'
import { betaBase, gammaBase, uniformBase } from '../base.ts'
import { Distribution } from '../distribution.ts'
import { Law } from '../law.ts'
import { logGamma } from '../log-gamma.ts'
import { FiniteSet, Interval } from '../set.ts'
import type { Value } from '../value.ts'
import { asMatrix, asNumber } from '../value.ts'
import { evenly } from './counts.ts'
import type { NamedLaw } from './named-law.ts'

/** NaN for what is not positive: then the law has no values. */
const positive = (value: Value): number => {
  const x = asNumber(value)
  return x > 0 ? x : NaN
}

/** x = z / rate for one coordinate z. */
function scaled(name: string, base: Base, rate: number): Law {
  return Law.continuous({
    name,
    bases: [base],
    at: ([z = 0]) => z / rate,
    logDensity: (x) => {
      const z = asNumber(x) * rate
      if (z < base.min || z > base.max) return -Infinity
      return base.logDensity(z) + Math.log(rate)
    },
  })
}

const exponential: NamedLaw = {
  name: 'exponential',
  names: ['\\mathrm{Exponential}', '\\mathrm{Exp}', '\\mathrm{Expon}', '\\mathcal{E}'],
  parameters: ['\\lambda'],
  takes: ['positive'],
  convention: '`\\lambda` is the rate, so the mean is `1/\\lambda`',
  mean: '\\frac{1}{\\lambda}',
  variance: '\\frac{1}{\\lambda^2}',
  make: (rate) => scaled('exponential', gammaBase(1), positive(rate)),
}

const gamma: NamedLaw = {
  name: 'gamma',
  names: ['\\mathrm{Gamma}', '\\mathrm{Gam}', '\\mathrm{Ga}'],
  behindSim: ['\\Gamma', 'G', '\\mathcal{G}'],
  parameters: ['a', 'b'],
  takes: ['positive', 'positive'],
  convention: 'shape `a` and rate `b`, so the mean is `a/b`',
  mean: '\\frac{a}{b}',
  variance: '\\frac{a}{b^2}',
  make: (shape, rate) => scaled('gamma', gammaBase(positive(shape)), positive(rate)),
}

const chiSquared: NamedLaw = {
  name: 'chi-squared',
  names: ['\\chi^2', '\\mathrm{ChiSquared}', '\\mathrm{Chi2}'],
  parameters: ['k'],
  takes: ['count'],
  convention: '`k` degrees of freedom; also written `\\chi^2_k`',
  mean: 'k',
  variance: '2 k',
  make: (degrees) => scaled('chi-squared', gammaBase(positive(degrees) / 2), 0.5),
}

const inverseGamma: NamedLaw = {
  name: 'inverse gamma',
  names: ['\\mathrm{InvGamma}', '\\mathrm{IG}', '\\mathrm{InverseGamma}', '\\mathrm{InvGa}', '\\mathcal{IG}'], // prettier-ignore
  parameters: ['a', 'b'],
  takes: ['positive', 'positive'],
  convention:
    'shape `a` and scale `b`: `1/x` has a gamma law with shape `a` and rate `b`',
  mean: '\\frac{b}{a - 1}',
  variance: '\\frac{b^2}{(a - 1)^2 (a - 2)}',
  make: (shape, scale) => {
    const [a, b] = [positive(shape), positive(scale)]
    const base = gammaBase(a)
    return Law.continuous({
      name: 'inverse gamma',
      // Its moments are those of 1/z, of which no polynomial is a good picture.
      bases: [{ ...base, key: `1/${base.key}`, rule: undefined }],
      at: ([z = 0]) => b / z,
      logDensity: (x) => {
        const value = asNumber(x)
        if (value <= 0) return -Infinity
        return base.logDensity(b / value) + Math.log(b) - 2 * Math.log(value)
      },
    })
  },
}

const weibull: NamedLaw = {
  name: 'Weibull',
  names: ['\\mathrm{Weibull}', '\\mathrm{Weib}'],
  parameters: ['\\lambda', 'k'],
  takes: ['positive', 'positive'],
  convention:
    'scale `\\lambda` and shape `k`: `(x/\\lambda)^k` has an exponential law with rate 1',
  mean: '\\lambda \\Gamma(1 + \\frac{1}{k})',
  variance: '\\lambda^2 (\\Gamma(1 + \\frac{2}{k}) - \\Gamma(1 + \\frac{1}{k})^2)',
  make: (scale, shape) => {
    const [a, k] = [positive(scale), positive(shape)]
    const base = gammaBase(1)
    return Law.continuous({
      name: 'Weibull',
      // Its moments are those of a root, of which no polynomial is a good picture.
      bases: [{ ...base, key: `${base.key}^(1/${k})`, rule: undefined }],
      at: ([z = 0]) => a * Math.exp(Math.log(z) / k),
      logDensity: (x) => {
        const value = asNumber(x) / a
        if (value < 0) return -Infinity
        const log = k * Math.log(value)
        return Math.log(k / a) + log - Math.log(value) - Math.exp(log)
      },
    })
  },
}

const beta: NamedLaw = {
  name: 'beta',
  names: ['\\mathrm{Beta}', '\\mathrm{Be}'],
  behindSim: ['\\mathrm{B}', '\\mathcal{B}', 'B'],
  parameters: ['a', 'b'],
  takes: ['positive', 'positive'],
  convention: 'density proportional to `x^{a-1} (1-x)^{b-1}`',
  mean: '\\frac{a}{a + b}',
  variance: '\\frac{a b}{(a + b)^2 (a + b + 1)}',
  make: (a, b) => {
    const base = betaBase(positive(a), positive(b))
    return Law.continuous({
      name: 'beta',
      bases: [base],
      at: ([z = 0]) => z,
      logDensity: (x) => {
        const z = asNumber(x)
        return z >= 0 && z <= 1 ? base.logDensity(z) : -Infinity
      },
    })
  },
}

function between(a: number, b: number): Law {
  const width = b > a ? b - a : NaN
  return Law.continuous({
    name: 'uniform',
    bases: [uniformBase],
    at: ([z = 0]) => a + width * z,
    logDensity: (x) => {
      const value = asNumber(x)
      return value >= a && value <= b ? -Math.log(width) : -Infinity
    },
  })
}

const uniform: NamedLaw = {
  name: 'uniform',
  names: ['\\mathcal{U}', '\\mathrm{Uniform}', '\\mathrm{Unif}', '\\mathrm{U}'],
  behindSim: ['U'],
  parameters: ['a', 'b'],
  takes: ['lower', 'upper'],
  convention: 'on the interval from `a` to `b`; of a finite set: all elements alike',
  mean: '\\frac{a + b}{2}',
  variance: '\\frac{(b - a)^2}{12}',
  make: (...parameters) => {
    const [first, last] = parameters
    if (first instanceof FiniteSet) return evenly('uniform', first.elements)
    if (first instanceof Interval) return between(first.min, first.max)
    if (last === undefined && first instanceof Matrix) {
      // `\mathrm{Unif}\{1, \dots, n\}`: its elements.
      return evenly('uniform', first.to1DArray())
    }
    if (first === undefined || last === undefined) {
      throw new FormulaError(
        'kind-mismatch',
        'Unexpected parameters of a uniform law, expected two ends or a set',
      )
    }
    return between(asNumber(first), asNumber(last))
  },
}

/** By sticks: x₁ = v₁, x₂ = (1 − v₁) v₂, … with beta v: polynomials stay polynomials. */
function dirichletOf(alpha: readonly number[]): Law {
  const rest = (k: number): number => alpha.slice(k + 1).reduce((sum, a) => sum + a, 0)
  const constant =
    logGamma(alpha.reduce((sum, a) => sum + a, 0)) -
    alpha.reduce((sum, a) => sum + logGamma(a), 0)
  return Law.continuous({
    name: 'Dirichlet',
    bases: alpha.slice(0, -1).map((a, k) => betaBase(a, rest(k))),
    at: (sticks) => {
      let left = 1
      const parts = sticks.map((stick) => {
        const part = left * stick
        left *= 1 - stick
        return part
      })
      return Matrix.columnVector([...parts, left])
    },
    logDensity: (x) =>
      (x instanceof Distribution ? x.table() : asMatrix(x).to1DArray()).reduce(
        (sum, part, k) => sum + (alpha[k]! - 1) * Math.log(part),
        constant,
      ),
  })
}

const dirichlet: NamedLaw = {
  name: 'Dirichlet',
  names: ['\\mathrm{Dirichlet}', '\\mathrm{Dir}', '\\mathcal{D}'],
  parameters: ['\\alpha'],
  takes: ['positives'],
  convention: 'on probability vectors with as many entries as `\\alpha`',
  mean: '\\frac{\\alpha}{\\sum_k \\alpha_k}',
  variance: 'see the beta law for each entry',
  make: (parameter) => dirichletOf(asMatrix(parameter).to1DArray()),
}

export const positives: readonly NamedLaw[] = [
  exponential,
  gamma,
  chiSquared,
  inverseGamma,
  weibull,
  beta,
  uniform,
  dirichlet,
]
