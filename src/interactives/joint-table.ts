import { alike } from '../../examples/loss-functions/curves.ts'
import { entropy } from '../../examples/loss-functions/entropy.ts'
import {
  bits,
  marginals,
  mutualInformation,
} from '../../examples/loss-functions/mutual-information.ts'
import { interactive, range } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { jointSquares } from '../figures/joint-squares.ts'
import { mutualInformation as informationCurves } from '../figures/mutual-information.ts'

const two = (value: number): string => value.toFixed(2)

/** Two bits from independent to identical: what they tell about each other. */
export default interactive({
  controls: {
    s: range({
      label: 'From independent (0) to identical (1)',
      value: 0.6,
      step: 0.02,
      format: two,
    }),
    b: range({
      label: 'Probability that a bit is 1',
      value: 0.5,
      min: 0.05,
      max: 0.95,
      step: 0.05,
      format: two,
    }),
  },
  handles: [
    {
      // The corner of the outline of (1, 1), of area b².
      sets: ['b'],
      at: ({ b }) => ({ x: 1 + b / 2, y: 1 + b / 2 }),
    },
    {
      drawing: 1,
      sets: ['s'],
      along: 'x',
      at: ({ s, b }) => ({ x: s, y: mutualInformation(bits(s, b)) }),
    },
  ],
  show({ s, b }) {
    const joint = bits(s, b)
    const { px, py } = marginals(joint)
    const information = mutualInformation(joint)
    const most = entropy([1 - b, b])
    return {
      svg: [
        jointSquares({ joint, product: bits(0, b) }),
        informationCurves({
          name: 'live-mutual-information',
          pairs: alike(b),
          at: { s, information },
        }),
      ],
      words: `${s === 0 ? 'The bits are independent. ' : s === 1 ? 'The bits are identical. ' : ''}Whoever sees one bit learns I(X; Y) = ${fixed(information, 3)} of the H(X) = ${fixed(most, 3)} nats that there are to know about the other.`,
      tables: [
        {
          caption: 'Joint probabilities and their sums',
          head: ['', 'Y = 0', 'Y = 1', 'sum'],
          rows: [
            ...joint.map((row, x) => [`X = ${x}`, ...row.map(two), two(px[x]!)]),
            ['sum', ...py.map(two), two(1)],
          ],
        },
      ],
    }
  },
})
