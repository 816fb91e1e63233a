/** Laws on whole numbers. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import { Distribution } from '../distribution.ts'
import type { Atom } from '../law.ts'
import { Law } from '../law.ts'
import { logFactorial, logGamma } from '../log-gamma.ts'
import { FiniteSet } from '../set.ts'
import type { Value } from '../value.ts'
import { asInteger, asMatrix, asNumber } from '../value.ts'
import type { NamedLaw } from './named-law.ts'

/** Log-weights of outcomes that are left out: far below what any sum shows. */
const negligible = -90
/** Log-weights that no double shows. */
const nothing = -700
const most = 4000

/** x log y with 0 log 0 = 0. */
const xlogy = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(y))
/** x log(1 − y) with 0 log 0 = 0. */
const xlog1my = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log1p(-y))

/** A law on {from, …, to} by its log-probabilities. */
function whole(
  name: string,
  from: number,
  to: number,
  logP: (k: number) => number,
): Law {
  return Law.discrete({
    name,
    logDensity: (x) => {
      const k = asNumber(x)
      return Number.isInteger(k) && k >= from && k <= to ? logP(k) : -Infinity
    },
    atoms: (least = 0) => {
      const atoms: Atom[] = []
      let best = -Infinity
      for (let k = from; k <= to; k++) {
        const log = logP(k)
        if (Number.isNaN(log)) return [{ value: NaN, weight: NaN }]
        best = Math.max(best, log)
        // Behind the mode the tail of every law here falls at least geometrically.
        const isFar = log < negligible && log < best
        if (isFar && (atoms.length >= least || log < nothing)) break
        if (atoms.length >= most) {
          throw new FormulaError(
            'too-costly',
            `Unexpected ${name} law with more than ${most} outcomes of any weight, expected smaller parameters`,
          )
        }
        if (log > -Infinity) atoms.push({ value: k, weight: Math.exp(log) })
      }
      return atoms
    },
  })
}

/** NaN for what is no probability. */
const probability = (value: Value): number => {
  const p = asNumber(value)
  return p >= 0 && p <= 1 ? p : NaN
}

const positive = (value: Value): number => {
  const x = asNumber(value)
  return x > 0 ? x : NaN
}

const bernoulli: NamedLaw = {
  name: 'Bernoulli',
  names: ['\\mathrm{Bernoulli}', '\\mathrm{Bern}', '\\mathrm{Ber}', '\\mathcal{B}'],
  behindSim: ['\\mathrm{B}'],
  parameters: ['p'],
  takes: ['probability'],
  convention: '`p` is the probability of 1',
  mean: 'p',
  variance: 'p (1 - p)',
  make: (parameter) => {
    const p = probability(parameter)
    return whole('Bernoulli', 0, 1, (k) => xlogy(k, p) + xlog1my(1 - k, p))
  },
}

const binomial: NamedLaw = {
  name: 'binomial',
  names: ['\\mathrm{Binomial}', '\\mathrm{Bin}', '\\mathrm{Binom}'],
  behindSim: ['B', '\\mathrm{B}', '\\mathcal{B}'],
  parameters: ['n', 'p'],
  takes: ['count', 'probability'],
  convention: '`n` trials, each with probability `p`',
  mean: 'n p',
  variance: 'n p (1 - p)',
  make: (trials, parameter) => {
    const [n, p] = [asInteger(trials), probability(parameter)]
    return whole(
      'binomial',
      0,
      n,
      (k) =>
        logFactorial(n) -
        logFactorial(k) -
        logFactorial(n - k) +
        xlogy(k, p) +
        xlog1my(n - k, p),
    )
  },
}

const poisson: NamedLaw = {
  name: 'Poisson',
  names: ['\\mathrm{Poisson}', '\\mathrm{Poi}', '\\mathrm{Pois}', '\\mathrm{Po}'],
  behindSim: ['\\mathcal{P}'],
  parameters: ['\\lambda'],
  takes: ['positive'],
  convention: '`\\lambda` is the mean',
  mean: '\\lambda',
  variance: '\\lambda',
  make: (rate) => {
    const lambda = positive(rate)
    return whole('Poisson', 0, Infinity, (k) => xlogy(k, lambda) - lambda - logFactorial(k)) // prettier-ignore
  },
}

const geometric: NamedLaw = {
  name: 'geometric',
  names: ['\\mathrm{Geometric}', '\\mathrm{Geom}', '\\mathrm{Geo}'],
  behindSim: ['\\mathcal{G}'],
  parameters: ['p'],
  takes: ['probability'],
  convention: 'the number of trials up to and with the first success: 1, 2, 3, …',
  mean: '\\frac{1}{p}',
  variance: '\\frac{1 - p}{p^2}',
  make: (parameter) => {
    const p = probability(parameter)
    return whole('geometric', 1, Infinity, (k) => xlog1my(k - 1, p) + Math.log(p))
  },
}

const negativeBinomial: NamedLaw = {
  name: 'negative binomial',
  names: ['\\mathrm{NegBin}', '\\mathrm{NB}', '\\mathrm{NegativeBinomial}', '\\mathrm{NBin}'], // prettier-ignore
  parameters: ['r', 'p'],
  takes: ['count', 'probability'],
  convention: 'the number of failures before the `r`-th success of probability `p`',
  mean: '\\frac{r (1 - p)}{p}',
  variance: '\\frac{r (1 - p)}{p^2}',
  make: (successes, parameter) => {
    const [r, p] = [positive(successes), probability(parameter)]
    return whole(
      'negative binomial',
      0,
      Infinity,
      (k) =>
        logGamma(k + r) -
        logGamma(r) -
        logFactorial(k) +
        r * Math.log(p) +
        xlog1my(k, p),
    )
  },
}

/** Outcomes of equal weight. */
export function evenly(name: string, elements: readonly Value[]): Law {
  const weight = 1 / elements.length
  const set = new FiniteSet(elements)
  return Law.discrete({
    name,
    logDensity: (x) => (set.has(x) ? Math.log(weight) : -Infinity),
    atoms: () => elements.map((value) => ({ value, weight })),
  })
}

const rademacher: NamedLaw = {
  name: 'Rademacher',
  names: ['\\mathrm{Rademacher}', '\\mathrm{Rad}'],
  parameters: [],
  takes: [],
  convention: '−1 and 1, each with probability ½',
  mean: '0',
  variance: '1',
  make: () => evenly('Rademacher', [-1, 1]),
}

const weightsOf = (value: Value): number[] =>
  value instanceof Distribution ? value.table() : asMatrix(value).to1DArray()

const categorical: NamedLaw = {
  name: 'categorical',
  names: ['\\mathrm{Categorical}', '\\mathrm{Cat}', '\\mathrm{Discrete}'],
  parameters: ['\\pi'],
  takes: ['probabilities'],
  convention: 'on `1, \\dots, K` with the probabilities `\\pi_1, \\dots, \\pi_K`',
  mean: '\\sum_k k \\pi_k',
  variance: '\\sum_k k^2 \\pi_k - (\\sum_k k \\pi_k)^2',
  make: (parameter) => {
    const weights = weightsOf(parameter)
    return Law.discrete({
      name: 'categorical',
      logDensity: (x) => Math.log(weights[asNumber(x) - 1] ?? 0),
      atoms: () => weights.map((weight, i) => ({ value: i + 1, weight })),
    })
  },
}

/** All ways to share n among k cells. */
function* shares(n: number, cells: number): Generator<number[]> {
  if (cells === 1) {
    yield [n]
    return
  }
  for (let first = 0; first <= n; first++) {
    for (const rest of shares(n - first, cells - 1)) yield [first, ...rest]
  }
}

const multinomial: NamedLaw = {
  name: 'multinomial',
  names: ['\\mathrm{Multinomial}', '\\mathrm{Mult}', '\\mathrm{Multi}', '\\mathrm{Mu}'],
  parameters: ['n', '\\pi'],
  takes: ['count', 'probabilities'],
  convention: 'counts of `n` trials over `K` outcomes, a vector',
  mean: 'n \\pi',
  variance: 'n (\\operatorname{diag}(\\pi) - \\pi \\pi^\\top)',
  make: (trials, parameter) => {
    const [n, weights] = [asInteger(trials), weightsOf(parameter)]
    const logP = (counts: readonly number[]): number =>
      counts.reduce(
        (sum, count, i) => sum - logFactorial(count) + xlogy(count, weights[i]!),
        logFactorial(n),
      )
    return Law.discrete({
      name: 'multinomial',
      logDensity: (x) => {
        const counts = asMatrix(x).to1DArray()
        const total = counts.reduce((sum, count) => sum + count, 0)
        const fits =
          counts.length === weights.length &&
          total === n &&
          counts.every((count) => Number.isInteger(count) && count >= 0)
        return fits ? logP(counts) : -Infinity
      },
      atoms: () =>
        [...shares(n, weights.length)].map((counts) => ({
          value: weights.length === 1 ? n : Matrix.columnVector(counts),
          weight: Math.exp(logP(counts)),
        })),
    })
  },
}

/** All of the weight at one place. */
export const dirac = (place: Value): Law => evenly('Dirac', [place])

export const counts: readonly NamedLaw[] = [
  bernoulli,
  binomial,
  poisson,
  geometric,
  negativeBinomial,
  rademacher,
  categorical,
  multinomial,
]
