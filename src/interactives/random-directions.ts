import {
  guaranteed,
  tail,
  tailBound,
  welchBound,
} from '../../examples/linear-representation/packing.ts'
import {
  histogram,
  pairwiseCosines,
  rootMeanSquare,
  shareBeyond,
} from '../../examples/linear-representation/random-cosines.ts'
import { again, interactive, range } from '../components/interactive/specification.ts'
import { cosineHistogram, handleAt } from '../figures/cosine-histogram.ts'

/** Directions drawn; 4,950 pairs. */
const count = 100
const pairs = (count * (count - 1)) / 2

/** Bins from −1 to 1. */
const bins = 80

/** Random directions in more and more dimensions: how near to right angles? */
export default interactive({
  controls: {
    n: range({
      label: 'Dimensions n',
      value: 64,
      values: [
        2, 3, 4, 6, 8, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768,
        1024,
      ],
    }),
    epsilon: range({
      label: 'Almost orthogonal: |cosine| at most ε',
      value: 0.2,
      min: 0.05,
      max: 0.5,
      step: 0.05,
      format: (value) => value.toFixed(2),
    }),
    drawn: again({ label: 'Other vectors' }),
  },
  handles: [
    {
      sets: ['epsilon'],
      along: 'x',
      at: ({ epsilon }) => ({ x: epsilon, y: handleAt }),
    },
  ],
  show({ n, epsilon, drawn }) {
    const cosines = pairwiseCosines(count, n, drawn + 1)
    const share = shareBeyond(cosines, epsilon)
    const bound = tailBound(n, epsilon)
    const most = welchBound(n, epsilon)
    const least = guaranteed(n, epsilon)
    return {
      svg: cosineHistogram({ shares: histogram(cosines, bins), epsilon }),
      words: `${count} random directions in ${n} dimensions: the root mean square of their ${pairs.toLocaleString('en')} cosines is ${rootMeanSquare(cosines).toFixed(3)}, and 1/√n is ${(1 / Math.sqrt(n)).toFixed(3)}. ${percent(share)} of the pairs lie beyond ε = ${epsilon.toFixed(2)}. ${verdict(n, least, most)}`,
      tables: [
        {
          caption: `A pair beyond ε, and how many directions are almost orthogonal`,
          rows: [
            ['share of pairs beyond ε, drawn', percent(share)],
            ['its expected value P', percent(tail(n, epsilon))],
            ['its bound B', bound < 1 ? percent(bound) : 'above 1: says nothing'],
            ['at least ⌊β⌋ directions exist', large(Math.floor(least))],
            [
              'never more than (Welch)',
              Number.isFinite(most) ? large(most) : 'no limit: nε² ≥ 1',
            ],
          ],
        },
      ],
    }
  },
})

/** What the two numbers of directions amount to, beside an orthogonal basis. */
function verdict(n: number, least: number, most: number): string {
  if (most === n) return `No more than ${n} directions fit, those of a basis.`
  if (Number.isFinite(most)) return `At most ${large(most)} directions fit.`
  return least > n
    ? `At least ${large(Math.floor(least))} directions exist, more than the ${n} of a basis.`
    : `The guarantee is only ${large(Math.floor(least))}, fewer than the ${n} of a basis: for so few dimensions it is weak.`
}

/** A share in percent: small ones with their first digits, and no false zero. */
function percent(share: number): string {
  const value = 100 * share
  if (value === 0) return '0\u00a0%'
  if (value >= 1) return `${value.toFixed(1)}\u00a0%`
  return value >= 0.001 ? `${value.toPrecision(2)}\u00a0%` : 'below 0.001\u00a0%'
}

/** A count: its digits, or a power of ten where there are too many. */
function large(value: number): string {
  if (value < 1e6) return value.toLocaleString('en')
  const exponent = Math.floor(Math.log10(value))
  const raised = String(exponent).replace(
    /\d/g,
    (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!,
  )
  return `${(value / Number(`1e${exponent}`)).toFixed(1)}·10${raised}`
}
