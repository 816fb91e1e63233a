import { logLikelihood, tosses } from '../../examples/likelihood/coin.ts'
import { estimate, score, standardError } from '../../examples/likelihood/maximum.ts'
import { count, interactive, range } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { coinTosses, shownAt } from '../figures/coin-tosses.ts'

const grid = Array.from({ length: 199 }, (_, i) => (i + 1) / 200)

const times = (n: number, one: string, more = one): string =>
  `${n === 0 ? 'no' : n} ${n === 1 ? one : more}`

/** How much less probable the data are under a candidate. */
function rarer(factor: number): string {
  if (factor < 1.005) return 'about as probable as can be'
  const shown =
    factor < 1e6
      ? factor.toLocaleString('en', { maximumSignificantDigits: 3 })
      : 'more than a million'
  return `${shown} times less probable`
}

/** ℓ(θ) of some tosses, and at most. */
function likelihood(heads: number, tails: number) {
  const x = tosses(heads, tails)
  const best = heads + tails > 0 ? estimate(heads, tails) : undefined
  // At θ = 0 and 1 the log-likelihood of one-sided tosses has its limit, 0.
  const most =
    best === undefined || best === 0 || best === 1 ? 0 : logLikelihood(best, x)
  const at = (theta: number) => ({ theta, value: logLikelihood(theta, x) - most })
  return { best, at }
}

/** Toss a coin as often as you like: what is the most likely θ, and how sure is it? */
export default interactive({
  controls: {
    heads: count({ label: 'Heads', value: 5, max: 60 }),
    tails: count({ label: 'Tails', value: 4, max: 60 }),
    theta: range({
      label: 'Candidate θ',
      value: 0.8,
      min: 0.02,
      max: 0.98,
      step: 0.02,
      format: (value) => value.toFixed(2),
    }),
  },
  handles: [
    {
      sets: ['theta'],
      along: 'x',
      at: ({ heads, tails, theta }) => ({
        x: theta,
        y: shownAt(likelihood(heads, tails).at(theta).value),
      }),
    },
  ],
  show({ heads, tails, theta }) {
    const { best, at } = likelihood(heads, tails)
    const slope = score(theta, heads, tails)
    const candidate = at(theta)
    return {
      svg: coinTosses({
        heads,
        tails,
        points: grid.map(at),
        estimate: best,
        at: { ...candidate, slope },
      }),
      words:
        best === undefined
          ? 'No toss yet: every θ is as likely as any other.'
          : `${times(heads, 'head', 'heads')} and ${times(tails, 'tail', 'tails')}: the most likely θ is ${best.toFixed(3)} ${standardErrorOf(heads, tails)}. At θ\u00a0=\u00a0${theta.toFixed(2)} the data are ${rarer(Math.exp(-candidate.value))}, and the slope is ${fixed(slope, 1)}.`.replace(
              /^./,
              (first) => first.toUpperCase(),
            ),
    }
  },
})

/** The error bar needs both sides: with one it is 0, which nobody should believe. */
function standardErrorOf(heads: number, tails: number): string {
  return heads > 0 && tails > 0
    ? `± ${standardError(heads, tails).toFixed(3)}`
    : '± 0, but one side never came up: do not believe it'
}
