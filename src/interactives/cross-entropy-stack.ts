import {
  crossEntropy,
  divergence,
} from '../../examples/loss-functions/cross-entropy.ts'
import {
  entropy,
  normalised,
  selfInformation,
} from '../../examples/loss-functions/entropy.ts'
import { bars, interactive } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { barAt, outcomeBars } from '../figures/outcome-bars.ts'
import { surpriseBars } from '../figures/surprise-bars.ts'

const names = ['A', 'B', 'C']

const weights = {
  names,
  max: 1,
  step: 0.05,
  format: (value: number) => `weight ${value.toFixed(2)}`,
}

const nats = (value: number): string => (Number.isFinite(value) ? fixed(value, 2) : '∞')

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
  },
  handles: (['truth', 'model'] as const).flatMap((control) =>
    names.map((name, bar) => ({
      sets: [control],
      bar,
      along: 'y' as const,
      at: (state: Record<typeof control, readonly number[]>) => ({
        x: barAt(control === 'truth' ? 'p' : 'q', name),
        y: shareOf(state[control])[bar]!,
      }),
    })),
  ),
  show({ truth, model }) {
    const outcomes = outcomeBars({
      names,
      world: shareOf(truth),
      model: shareOf(model),
    })
    const empty = [truth, model].map((all) => all.every((weight) => weight === 0))
    if (empty.includes(true)) {
      return {
        svg: [outcomes, surpriseBars({ entropy: 0, divergence: 0, crossEntropy: 0 })],
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
    const missed = names.filter((_, x) => p[x]! > 0 && q[x] === 0)
    return {
      svg: [outcomes, surpriseBars(parts)],
      words:
        missed.length > 0
          ? `The model holds ${missed.join(' and ')} for impossible, and yet it happens: the divergence and the cross entropy are infinite.`
          : `H(p) = ${nats(parts.entropy)} and KL = ${nats(parts.divergence)} add up to H(p, q) = ${nats(parts.crossEntropy)} nats.`,
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

/** Weights as shares of their sum; 0 if there is nothing to share. */
function shareOf(weights: readonly number[]): readonly number[] {
  return weights.every((weight) => weight === 0) ? weights : normalised(weights)
}

function table(...rows: [string, readonly number[]][]) {
  return {
    caption: 'Probabilities and surprises (nats)',
    head: ['x', ...names],
    rows: rows.map(([name, values]) => [name, ...values.map(nats)]),
  }
}
