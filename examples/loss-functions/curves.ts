import {
  crossEntropy,
  crossEntropyAsWritten,
  divergence,
} from './cross-entropy.ts'
import { entropy } from './entropy.ts'
import {
  bits,
  mutualInformation,
  mutualInformationAsWritten,
} from './mutual-information.ts'

/** For p = (p1, 1 - p1) and each q on a grid: entropy, divergence, their sum. */
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

/** Two fair bits from independent to identical. */
export function alike() {
  return Array.from({ length: 51 }, (_, i) => {
    const joint = bits(i / 50)
    return {
      s: i / 50,
      information: mutualInformation(joint),
      asWritten: mutualInformationAsWritten(joint),
    }
  })
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
}
