import {
  crossEntropy,
  crossEntropyAsWritten,
  divergence,
} from '../../examples/loss-functions/cross-entropy.ts'
import {
  entropy,
  normalised,
  selfInformation,
} from '../../examples/loss-functions/entropy.ts'
import { bars, interactive, toggle } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { surpriseBars } from '../figures/surprise-bars.ts'

const names = ['A', 'B', 'C']

const weights = {
  names,
  max: 1,
  step: 0.05,
  format: (value: number) => `weight ${value.toFixed(2)}`,
}

const nats = (value: number): string =>
  Number.isFinite(value) ? fixed(value, 2) : value > 0 ? '∞' : '−∞'

/** Two distributions over three outcomes to pull at: entropy, divergence and their sum. */
export default interactive({
  controls: {
    truth: bars({
      label: 'The world, p',
      value: [0.7, 0.2, 0.1],
      presets: { Uneven: [0.7, 0.2, 0.1], Fair: [0.5, 0.5, 0.5], Certain: [1, 0, 0] },
      ...weights,
    }),
    model: bars({
      label: 'The model, q',
      value: [0.1, 0.3, 0.6],
      presets: {
        Wrong: [0.1, 0.3, 0.6],
        Fair: [0.5, 0.5, 0.5],
        'Never C': [0.5, 0.5, 0],
      },
      ...weights,
    }),
    notes: toggle({ label: 'The formula of the notes, H(p) − KL' }),
  },
  show({ truth, model, notes }) {
    const empty = [truth, model].map((all) => all.every((weight) => weight === 0))
    if (empty.includes(true)) {
      const surprise = { entropy: 0, divergence: 0, crossEntropy: 0 }
      return {
        svg: surpriseBars({ ...surprise, asWritten: notes ? 0 : undefined }),
        words: `All three bars of ${empty.every(Boolean) ? 'p and q' : empty[0] ? 'p' : 'q'} are at zero, which is no distribution. Pull one up.`,
        tables: [table(['p(x)', truth], ['q(x)', model])],
      }
    }
    const [p, q] = [normalised(truth), normalised(model)]
    const parts = {
      entropy: entropy(p),
      divergence: divergence(p, q),
      crossEntropy: crossEntropy(p, q),
    }
    const asWritten = crossEntropyAsWritten(p, q)
    const missed = names.filter((_, x) => p[x]! > 0 && q[x] === 0)
    return {
      svg: surpriseBars({ ...parts, asWritten: notes ? asWritten : undefined }),
      words: `${
        missed.length > 0
          ? `The model holds ${missed.join(' and ')} for impossible, and yet it happens: the divergence and the cross entropy are infinite.`
          : `H(p) = ${nats(parts.entropy)} and KL = ${nats(parts.divergence)} add up to H(p, q) = ${nats(parts.crossEntropy)} nats.`
      }${notes ? ` The formula of the notes gives ${nats(asWritten)}.` : ''}`,
      tables: [
        table(
          ['p(x)', p],
          ['q(x)', q],
          ['−log p(x)', p.map(selfInformation)],
          ['−log q(x)', q.map(selfInformation)],
        ),
      ],
    }
  },
})

function table(...rows: [string, readonly number[]][]) {
  return {
    caption: 'Probabilities and surprises (nats)',
    head: ['x', ...names],
    rows: rows.map(([name, values]) => [name, ...values.map(nats)]),
  }
}
