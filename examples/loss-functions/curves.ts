import {
  crossEntropy,
  crossEntropyAsWritten,
  divergence,
} from './cross-entropy.ts'
import { entropy, selfInformation } from './entropy.ts'
import { frequencies, logLikelihood } from './maximum-likelihood.ts'
import {
  bits,
  mutualInformation,
  mutualInformationAsWritten,
} from './mutual-information.ts'

/** Entropy and divergence of p = (p1, 1 - p1) and each q on a grid. */
export function stacks(p1: number) {
  const p = [p1, 1 - p1]
  return Array.from({ length: 97 }, (_, i) => {
    const q1 = (i + 2) / 100
    const q = [q1, 1 - q1]
    return {
      q: q1,
      entropy: entropy(p),
      divergence: divergence(p, q),
      crossEntropy: crossEntropy(p, q),
      asWritten: crossEntropyAsWritten(p, q),
    }
  })
}

/** Two bits, 1 with probability b, from independent to identical. */
export function alike(b = 1 / 2) {
  return Array.from({ length: 51 }, (_, i) => {
    const joint = bits(i / 50, b)
    return {
      s: i / 50,
      information: mutualInformation(joint),
      asWritten: mutualInformationAsWritten(joint),
    }
  })
}

/** The numbers of the page. */
export function informationNumbers() {
  const [uneven, even] = [
    [0.9, 0.1],
    [0.5, 0.5],
  ] as const
  // Heads, heads, heads, tails, and a model with 0.8 for heads.
  const sample = [1, 1, 1, 2]
  const model = [0.8, 0.2]
  const product = (p: readonly number[]) =>
    Math.exp(-sample.length * crossEntropy(p, model))
  const [often, seldom] = [0.7, 0.3]
  return {
    half: selfInformation(1 / 2),
    quarter: selfInformation(1 / 4),
    both: selfInformation(1 / 8),
    often,
    seldom,
    likely: selfInformation(often),
    unlikely: selfInformation(seldom),
    fairBit: entropy(even),
    asymmetry: {
      crossEntropy: [crossEntropy(uneven, even), crossEntropy(even, uneven)],
      divergence: [divergence(uneven, even), divergence(even, uneven)],
    },
    itself: mutualInformation([
      [often, 0],
      [0, seldom],
    ]),
    sample: {
      heads: model[0]!,
      likelihood: Math.exp(logLikelihood(model, sample)),
      withShares: product(frequencies(sample, 2)),
      asWritten: product(even),
    },
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('each stack is as high as the cross entropy, lowest at q = p', () => {
    const all = stacks(0.7)
    for (const { entropy, divergence, crossEntropy } of all) {
      expect(entropy + divergence).toBeCloseTo(crossEntropy, 13)
    }
    const lowest = all.reduce((a, b) =>
      b.crossEntropy < a.crossEntropy ? b : a,
    )
    expect(lowest.q).toBe(0.7)
  })

  test('information rises from 0 to ln 2, as written it falls', () => {
    const all = alike()
    const information = all.map((pair) => pair.information)
    const asWritten = all.map((pair) => pair.asWritten)
    expect(information).toEqual(information.toSorted((a, b) => a - b))
    expect(asWritten).toEqual(asWritten.toSorted((a, b) => b - a))
    expect([information[0], asWritten[0]]).toEqual([0, -1])
    expect(information.at(-1)).toBeCloseTo(Math.LN2, 15)
    expect(asWritten.at(-1)).toBe(-2)
  })

  test('the numbers of the page', () => {
    const numbers = informationNumbers()
    expect(numbers.both).toBeCloseTo(numbers.half + numbers.quarter, 14)
    expect(numbers.itself).toBeCloseTo(
      0.7 * numbers.likely + 0.3 * numbers.unlikely,
      14,
    )
    expect(numbers.sample.withShares).toBeCloseTo(
      numbers.sample.likelihood,
      14,
    )
    expect(numbers.sample.asWritten).toBeCloseTo(0.0256, 14)
    expect(numbers.asymmetry.divergence[0]).not.toBeCloseTo(
      numbers.asymmetry.divergence[1]!,
      1,
    )
  })
}
