import { normal, random } from '../data/random.ts'
import { reviewWords, splitSentences } from '../data/review-sentences.ts'
import type { Sentence } from '../data/review-sentences.ts'
import { adam } from './adam.ts'
import { add, backward, crossEntropy, matmul } from './autograd.ts'
import { tanh, Tensor } from './autograd.ts'
import { bestThreshold, separation } from './unit-separation.ts'

/** A net of one hidden layer over the words of a sentence, in any order. */
interface Net {
  /** vocabulary×units. */
  embed: Tensor
  bias: Tensor
  /** units×2: negative, positive. */
  out: Tensor
  outBias: Tensor
}

/** Units of the hidden layer. */
const units = 8

// #region main
/** For each sentence the sum of its words' rows. */
function bags(embed: Tensor, from: readonly Sentence[]): Tensor {
  const d = embed.cols
  const sum = new Tensor(from.length, d, undefined, [embed])
  const each = (add: (row: number, word: number) => void) => {
    for (const [b, { tokens }] of from.entries())
      for (const word of tokens)
        for (let a = 0; a < d; a++) add(b * d + a, word * d + a)
  }
  each((row, word) => (sum.data[row]! += embed.data[word]!))
  sum.passBack = () => {
    each((row, word) => (embed.grad[word]! += sum.grad[row]!))
  }
  return sum
}

/** The hidden units, tanh(Σ words + b), a row per sentence. */
function hidden({ embed, bias }: Net, from: readonly Sentence[]): Tensor {
  return tanh(add(bags(embed, from), bias))
}

/** Trains a net to tell the opinion: this time it is told what to look for. */
function train(sentences: readonly Sentence[], seed: number): Net {
  const net = randomNet(seed)
  const { embed, bias, out, outBias } = net
  const draw = random(seed)
  const move = adam([embed, bias, out, outBias])
  const steps = 312 // five times through 2,000 sentences, 32 a step
  for (let step = 0; step < steps; step++) {
    const some = Array.from(
      { length: 32 },
      () => sentences[Math.floor(draw() * sentences.length)]!,
    )
    const logits = add(matmul(hidden(net, some), out), outBias)
    backward(
      crossEntropy(
        logits,
        some.map(({ positive }) => Number(positive)),
      ),
    )
    move(0.01 * (1 - step / steps))
  }
  return net
}
// #endregion

/** An untrained net. */
function randomNet(seed: number): Net {
  const draw = normal(seed)
  const matrix = (rows: number, cols: number, size: number) =>
    new Tensor(
      rows,
      cols,
      Float64Array.from({ length: rows * cols }, () => size * draw()),
    )
  return {
    embed: matrix(reviewWords.length, units, 0.1),
    bias: new Tensor(1, units),
    out: matrix(units, 2, 0.5),
    outBias: new Tensor(1, 2),
  }
}

const share = (right: readonly boolean[]) =>
  right.filter(Boolean).length / right.length

// #region unit
/** What one unit, the whole net and a count of words know of new sentences. */
export interface ReviewUnit {
  seed: number
  /** The unit's value for each new sentence, positive ones on the right. */
  values: number[]
  positive: boolean[]
  /** Shares of the new sentences told apart. */
  unit: number
  net: number
  counting: number
  /** Distance of the two means of the unit, in units of the spread. */
  dPrime: number
}

/**
 * Trains on 2,000 sentences, takes the unit that tells most of *these*
 * apart, with the threshold that is best for *these*, and measures all on
 * the other 971.
 */
export function reviewUnit(seed: number): ReviewUnit {
  const { train: known, test: unseen } = splitSentences(seed)
  const net = train(known, seed)
  const [before, after] = [known, unseen].map((from) => hidden(net, from))
  const column = (h: Tensor, unit: number) =>
    Array.from({ length: h.rows }, (_, b) => h.data[b * units + unit]!)
  const best = Array.from({ length: units }, (_, unit) => ({
    unit,
    ...bestThreshold(column(before!, unit), known),
  })).sort((a, b) => b.accuracy - a.accuracy)[0]!
  const values = column(after!, best.unit)
  const logits = add(matmul(after!, net.out), net.outBias).data
  const count = wordCounts(known)
  return {
    seed,
    values: values.map((value) => best.side * value),
    positive: unseen.map(({ positive }) => positive),
    unit: share(
      unseen.map(
        ({ positive }, b) =>
          best.side * (values[b]! - best.at) > 0 === positive,
      ),
    ),
    net: share(
      unseen.map(({ positive }, b) => {
        const heard = logits[2 * b + 1]! > logits[2 * b]!
        return heard === positive
      }),
    ),
    counting: share(unseen.map((s) => count(s) > 0 === s.positive)),
    dPrime: separation(values, unseen).dPrime,
  }
}
// #endregion

/**
 * No net at all: each word votes with the logarithm of how much more often
 * it was in positive than in negative sentences (naive Bayes, add one).
 */
function wordCounts(
  known: readonly Sentence[],
): (sentence: Sentence) => number {
  const sides = [false, true].map((side) => {
    const counts = new Float64Array(reviewWords.length).fill(1)
    for (const { tokens, positive } of known)
      if (positive === side) for (const word of tokens) counts[word]! += 1
    const total = counts.reduce((a, b) => a + b)
    return counts.map((count) => Math.log(count / total))
  })
  return ({ tokens }) =>
    tokens.reduce((sum, word) => sum + sides[1]![word]! - sides[0]![word]!, 0)
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { gradientError } = await import('./gradient-check.ts')

  test('the gradient agrees with central differences', () => {
    const net = randomNet(1)
    const some = splitSentences(1).train.slice(0, 3)
    const read = [...new Set(some.flatMap(({ tokens }) => tokens))]
    // Only the rows of words that were read have a gradient.
    const rows = new Tensor(read.length, units)
    read.forEach((word, i) => {
      for (let a = 0; a < units; a++)
        rows.data[i * units + a] = net.embed.data[word * units + a]!
    })
    const renumbered = some.map(({ tokens, positive }) => ({
      tokens: tokens.map((word) => read.indexOf(word)),
      positive,
    }))
    const small = { ...net, embed: rows }
    const loss = () =>
      crossEntropy(
        add(matmul(hidden(small, renumbered), small.out), small.outBias),
        [0, 1, 1],
      )
    const { embed, bias, out, outBias } = small
    expect(gradientError([embed, bias, out, outBias], loss)).toBeLessThan(
      1e-8,
    )
  })

  test('counting: a word votes for the side that it was on', () => {
    const count = wordCounts([
      { tokens: [1, 1, 2], positive: true },
      { tokens: [3, 2], positive: false },
    ])
    expect(count({ tokens: [1], positive: true })).toBeGreaterThan(0)
    expect(count({ tokens: [3], positive: true })).toBeLessThan(0)
    // (1 + 2)/(V + 3) against 1/(V + 2).
    const V = reviewWords.length
    expect(count({ tokens: [1], positive: true })).toBeCloseTo(
      Math.log((3 * (V + 2)) / (V + 3)),
      12,
    )
  })

  test('one unit tells three of four, not more than the whole', () => {
    for (const seed of [1, 2, 3]) {
      const of = reviewUnit(seed)
      expect(of.values.length).toBe(971)
      expect(of.unit).toBeGreaterThan(0.7)
      expect(of.unit).toBeLessThan(0.83)
      expect(of.net).toBeGreaterThan(0.76)
      expect(of.net).toBeLessThan(0.86)
      expect(Math.abs(of.counting - of.net)).toBeLessThan(0.05)
      expect(of.dPrime).toBeGreaterThan(1)
      expect(of.dPrime).toBeLessThan(2.2)
    }
  })
}
