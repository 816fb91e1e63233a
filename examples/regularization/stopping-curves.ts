import { normal } from '../data/random.ts'
import { rules, twoDips } from './early-stopping.ts'

/** Epochs of a curve, the 0th included. */
export const epochs = 20

/** A falling loss with a rise by so much an epoch, and noise on it. */
function curve({ rise = 0, noise = 0, seed = 1, pause = 0 }): number[] {
  const gaussian = normal(seed)
  return Array.from({ length: epochs }, (_, epoch) => {
    const trained = epoch < 4 ? epoch : Math.max(4, epoch - pause)
    const smooth = 0.4 + 0.7 * Math.exp(-trained / 3) + rise * epoch
    return Math.round(100 * (smooth + noise * gaussian())) / 100
  })
}

/**
 * Validation losses after 0, 1, 2, … epochs on which the rules of early
 * stopping differ, in hundredths.
 */
export const stoppingCurves: Record<string, readonly number[]> = {
  'Two dips': [
    ...twoDips,
    ...Array.from({ length: epochs - twoDips.length }, (_, i) => {
      return Math.round(70 + 2 * (i + 1)) / 100
    }),
  ],
  Smooth: curve({ rise: 0.03 }),
  Noisy: curve({ rise: 0.015, noise: 0.03, seed: 3 }),
  Plateau: curve({ rise: 0.002, pause: 6 }),
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  const costs = (name: string) =>
    Object.fromEntries(
      Object.entries(rules).map(([rule, stop]) => {
        const losses = stoppingCurves[name]!
        const excess = stop(losses).loss - Math.min(...losses)
        return [rule, Math.round(100 * excess)]
      }),
    )

  test('as many losses as epochs, in hundredths', () => {
    for (const losses of Object.values(stoppingCurves)) {
      expect(losses).toHaveLength(epochs)
      for (const loss of losses) {
        expect(loss).toBe(Math.round(100 * loss) / 100)
        expect(loss).toBeGreaterThan(0)
        expect(loss).toBeLessThanOrEqual(1.2)
      }
    }
  })

  test('two dips cost patience 2 a tenth, patience 3 nothing', () => {
    expect(costs('Two dips')).toMatchObject({
      'patience 2': 10,
      'patience 3': 0,
      'GL(5)': 10,
    })
  })

  test('a smooth curve costs no rule anything', () => {
    expect(Object.values(costs('Smooth'))).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('noise costs patience 1 something, patience 5 nothing', () => {
    expect(costs('Noisy')['patience 1']).toBeGreaterThan(0)
    expect(costs('Noisy')['patience 5']).toBe(0)
  })

  test('on a plateau patience 5 is too short, GL(5) waits', () => {
    expect(costs('Plateau')['patience 5']).toBeGreaterThan(5)
    expect(costs('Plateau')['GL(5)']).toBe(0)
  })
}
