/** Sizes of a page differ on most draws, so that only shapes that always fit conform. */
import { describe, expect, test } from 'vitest'
import { openPage, type Page } from '../../../src/formula/index.ts'
import { isSpecial } from '../../../src/formula/draws/modes.ts'
import type { World } from '../../../src/formula/draws/environment.ts'
import { check, formulasOf, tex } from '../../support/page.ts'

const worldOf = (page: Page): World =>
  (page as unknown as { symbols: { world: World } }).symbols.world

const said = tex`Let $n, m, k \in \mathbb{N}$. Let $X \in \mathbb{R}^{m \times n}$, $Y \in \mathbb{R}^{n \times k}$.`

/** The sizes on each of a page's draws that is not special, in order. */
function sizes(seed: number): { draw: number; values: number[] }[] {
  const page = openPage({ seed })
  for (const formula of formulasOf(said)) page.check(formula)
  const world = worldOf(page)
  const draws = Array.from({ length: world.draws }, (_, draw) => draw)
  return draws
    .filter((draw) => !isSpecial(draw))
    .map((draw) => ({
      draw,
      values: ['n', 'm', 'k'].map((name) => Number(world.root(draw).get(name))),
    }))
}

const seeds = Array.from({ length: 20 }, (_, i) => i + 1)

test.each(seeds)(
  'on the first three quarters of the draws they differ, seed %i',
  (seed) => {
    const generic = sizes(seed).filter(({ draw }) => draw < 18)
    expect(generic).toHaveLength(12)
    for (const { values } of generic) {
      expect(new Set(values).size, values.join()).toBe(3)
      expect(values, values.join()).not.toContain(1)
    }
  },
)

test('on the others they may coincide', () => {
  const rest = seeds.flatMap((seed) => sizes(seed).filter(({ draw }) => draw >= 18))
  expect(rest.some(({ values }) => new Set(values).size < 3)).toBe(true)
})

describe('shapes that fit by accident only', () => {
  test.each(seeds)('seed %i', (seed) => {
    for (const formula of [
      tex`X + X^\top = X^\top + X`,
      tex`\operatorname{tr}(X) = 0`,
      tex`Y X = Y X`,
    ])
      expect(check(formula, [said], { seed, mutate: false })).toMatchObject({
        verdict: 'shape-mismatch',
      })
  })
})
