import { random } from '../data/random.ts'
import { backward, crossEntropy, Tensor } from './autograd.ts'
import type { Questions } from './questions.ts'
import { forward, last, unembed } from './transformer.ts'
import type { Model } from './transformer.ts'

/** One question and the layer whose neurons are asked about it. */
export interface Subject {
  model: Model
  prompt: readonly number[]
  answer: number
  /** Counted from 0. */
  layer: number
}

// #region probability
/**
 * P(answer) when the neurons at the last position are set to the given rows,
 * one row an experiment; with ∂P/∂w of each row.
 */
export function probability(
  { model, prompt, answer, layer }: Subject,
  rows: readonly Float64Array[],
): { P: number[]; slope: Float64Array[] } {
  const T = prompt.length
  const prompts = rows.map(() => prompt)
  let set: Tensor | undefined
  const { stream } = forward(model, prompts, {
    change: (neurons, l) => {
      if (l !== layer) return neurons
      set = new Tensor(neurons.rows, neurons.cols, neurons.data.slice())
      for (const [b, row] of rows.entries())
        set.data.set(row, (b * T + T - 1) * set.cols)
      return set
    },
  })
  const logits = unembed(model, last(stream.at(-1)!, T))
  const answers = rows.map(() => answer)
  const loss = crossEntropy(logits, answers)
  backward(loss)
  const P = rows.map((_, b) => {
    const row = logits.data.subarray(b * logits.cols, (b + 1) * logits.cols)
    const one = new Tensor(1, logits.cols, row)
    return Math.exp(-crossEntropy(one, [answer]).data[0]!)
  })
  // The loss is the mean of −log P over the rows, and dP = −P·d(−log P).
  const slope = rows.map((row, b) => {
    const at = (b * T + T - 1) * row.length
    return set!.grad
      .slice(at, at + row.length)
      .map((g) => -P[b]! * rows.length * g)
  })
  return { P, slope }
}

/** The neurons' values w̄ in the undisturbed forward pass. */
export function activations(subject: Subject): Float64Array {
  const { neurons } = forward(subject.model, [subject.prompt])
  const { data, cols } = neurons[subject.layer]!
  return data.slice(-cols)
}
// #endregion

// #region attribution
/**
 * Attr(w_i) = w̄_i ∫₀¹ ∂P(α·w̄)/∂w_i dα with all neurons of the layer scaled
 * together (integrated gradients, Sundararajan et al. 2017; Dai et al. 2022
 * §3, as in their code); midpoint rule with `steps` points.
 */
export function attribute(subject: Subject, steps = 20): Float64Array {
  const w = activations(subject)
  const rows = Array.from({ length: steps }, (_, k) =>
    w.map((x) => (x * (k + 0.5)) / steps),
  )
  const { slope } = probability(subject, rows)
  return w.map(
    (x, i) => (x * slope.reduce((sum, row) => sum + row[i]!, 0)) / steps,
  )
}

/** The same as printed: only neuron i moves, the others keep w̄. */
export function attributeAlone(
  subject: Subject,
  i: number,
  steps = 200,
): number {
  const w = activations(subject)
  const rows = Array.from({ length: steps }, (_, k) =>
    w.map((x, j) => (j === i ? (x * (k + 0.5)) / steps : x)),
  )
  const { slope } = probability(subject, rows)
  return (w[i]! * slope.reduce((sum, row) => sum + row[i]!, 0)) / steps
}

/** P with the named neurons set to 0. */
export function knockOut(
  subject: Subject,
  neurons: readonly number[],
): number {
  const w = activations(subject)
  for (const i of neurons) w[i] = 0
  return probability(subject, [w]).P[0]!
}
// #endregion

/** What the figure "which neurons know it" draws. */
export interface Attribution {
  prompt: string[]
  answer: string
  neurons: {
    /** w̄_i. */
    activation: number
    /** All neurons scaled together. */
    together: number
    /** Only this neuron: P(w̄) − P(w_i = 0). */
    alone: number
    /** A factor too many: the integral of the total derivative, times w̄. */
    asWritten: number
  }[]
  /** P(answer) as it is, and with the whole layer at 0. */
  P: number
  P0: number
  /** Σ of `together`: equals P − P0 up to the quadrature. */
  sum: number
}

/** Attributes one question of the facts to the neurons of a layer. */
export function attribution(
  model: Model,
  asked: Questions,
  question: number,
  { layer = 2, steps = 200 } = {},
): Attribution {
  const subject: Subject = {
    model,
    prompt: asked.prompts[question]!,
    answer: asked.answers[question]!,
    layer,
  }
  const w = activations(subject)
  const together = attribute(subject, steps)
  const without = Array.from(w, (_, i) => w.map((x, j) => (j === i ? 0 : x)))
  const { P } = probability(subject, [w, w.map(() => 0), ...without])
  const neurons = Array.from(w, (x, i) => {
    const alone = P[0]! - P[i + 2]!
    return {
      activation: x,
      together: together[i]!,
      alone,
      // dP(α·w̄_i)/dα has w̄_i inside already (chain rule).
      asWritten: x * alone,
    }
  })
  const { prompt, answer } = asked.facts[question]!
  return {
    prompt,
    answer,
    neurons,
    P: P[0]!,
    P0: P[1]!,
    sum: together.reduce((a, b) => a + b),
  }
}

/** Mean relative change of P(answer), −1 for a fact wholly forgotten. */
export interface KnockOut {
  /** The five neurons with the largest attribution for that fact. */
  own: number
  /** Five random neurons. */
  random: number
  /** The five of one fact, seen on the other facts. */
  others: number
  facts: number
}

/** Knocks five neurons out for every fourth question of the 180. */
export function knockOuts(
  model: Model,
  asked: Questions,
  { layer = 2, seed = 1 } = {},
): KnockOut {
  const draw = random(seed)
  const chosen = asked.prompts.map((_, b) => b).filter((b) => b % 4 === 0)
  const subjects = chosen.map((b) => ({
    model,
    prompt: asked.prompts[b]!,
    answer: asked.answers[b]!,
    layer,
  }))
  const before = subjects.map((subject) => knockOut(subject, []))
  const change = (k: number, neurons: readonly number[]) =>
    knockOut(subjects[k]!, neurons) / before[k]! - 1
  const tops = subjects.map((subject) => {
    const share = attribute(subject)
    const order = Array.from(share, (_, i) => i)
    return order.sort((a, b) => share[b]! - share[a]!).slice(0, 5)
  })
  const mean = (values: number[]) =>
    values.reduce((a, b) => a + b) / values.length
  const hidden = model.shape.hidden
  const drawFive = (): number[] => {
    const found = new Set<number>()
    while (found.size < 5) found.add(Math.floor(draw() * hidden))
    return [...found]
  }
  return {
    own: mean(tops.map((top, k) => change(k, top))),
    random: mean(tops.map((_, k) => change(k, drawFive()))),
    others: mean(
      tops.flatMap((top, k) =>
        subjects.flatMap((_, j) =>
          asked.answers[chosen[j]!] === asked.answers[chosen[k]!]
            ? []
            : [change(j, top)],
        ),
      ),
    ),
    facts: subjects.length,
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { trained } = await import('./facts-model.ts')
  const { asked, model } = trained()
  const question = asked.facts.findIndex(
    ({ prompt }) => prompt.join(' ') === 'the capital of russia is',
  )
  const subject: Subject = {
    model,
    prompt: asked.prompts[question]!,
    answer: asked.answers[question]!,
    layer: 2,
  }

  test('the slope of P agrees with central differences', () => {
    const w = activations(subject).map((x) => 0.6 * x)
    const { slope } = probability(subject, [w, w])
    for (const i of [0, 13, 39]) {
      const moved = [1e-5, -1e-5].map((h) =>
        w.map((x, j) => (j === i ? x + h : x)),
      )
      const { P } = probability(subject, moved)
      expect(Math.abs(slope[1]![i]! - (P[0]! - P[1]!) / 2e-5)).toBeLessThan(
        1e-8,
      )
    }
  })

  test('completeness: the attributions sum to P − P(layer = 0)', () => {
    for (const [steps, gap] of [
      [20, 5e-3],
      [200, 5e-4],
    ] as const) {
      const { sum, P, P0 } = attribution(model, asked, question, { steps })
      expect(P - P0).toBeGreaterThan(0.5)
      expect(Math.abs(sum - (P - P0))).toBeLessThan(gap)
    }
  })

  test('one neuron alone: its attribution is what its removal costs', () => {
    const { neurons } = attribution(model, asked, question)
    const largest = neurons.map((n, i) => ({ ...n, i }))
    largest.sort((a, b) => b.alone - a.alone)
    for (const { i, alone, activation, asWritten } of largest.slice(0, 3)) {
      expect(Math.abs(attributeAlone(subject, i) - alone)).toBeLessThan(1e-4)
      // With the slip, the activation is a factor too many.
      expect(asWritten / alone).toBeCloseTo(activation, 12)
    }
    // It shows: the neuron that matters most has an activation above 2.
    expect(largest[0]!.activation).toBeGreaterThan(2)
  })

  test('knocking out its neurons hurts a fact more than others', () => {
    const { own, random, others, facts } = knockOuts(model, asked)
    expect(facts).toBe(45)
    expect(own).toBeLessThan(-0.4)
    expect(Math.abs(random)).toBeLessThan(0.1)
    expect(Math.abs(others)).toBeLessThan(0.2)
  })
}
