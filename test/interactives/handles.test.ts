// What holds for every handle of every interactive figure.

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  placeOf,
  pulled,
  reachable,
  withHandles,
} from '../../src/components/interactive/handles.ts'
import type {
  AnyInteractive,
  AnyState,
} from '../../src/components/interactive/specification.ts'
import { firstState, last } from '../../src/components/interactive/specification.ts'
import { parse } from '../figures/laws.ts'
import { states } from './states.ts'

const figures = import.meta.glob<AnyInteractive>('../../src/interactives/*.ts', {
  eager: true,
  import: 'default',
})
const computed = import.meta.glob<() => unknown>('../../src/interactives/data/*.ts', {
  import: 'default',
})

const dragged = Object.entries(figures).flatMap(([path, figure]) =>
  figure.handles ? [{ path, figure, handles: figure.handles }] : [],
)

test('there are handles to test', () => {
  expect(dragged.length).toBeGreaterThan(8)
})

describe.each(dragged)('$path', ({ path, figure, handles }) => {
  const first = firstState(figure.controls)
  const load = computed[path.replace('/interactives/', '/interactives/data/')]
  let data: unknown
  let svgs: readonly string[]

  beforeAll(async () => {
    if (load) data = JSON.parse(JSON.stringify((await load())())) as unknown
    // Scales are the same in all states, or handles would run away from the pointer.
    svgs = [last(figure.show(first, data)).svg].flat()
  })

  const drawn = (index: number, state: AnyState) => ({
    svg: svgs[handles[index]!.drawing ?? 0]!,
    state,
    data,
  })

  /** Properties of a handle in any state. */
  const always = (
    law: (index: number, state: AnyState, other: AnyState) => void,
  ): void => {
    const some = fc.nat(handles.length - 1)
    const any = states(figure.controls)
    fc.assert(
      fc.property(some, any, fc.nat(), (index, state, k) => {
        const others = reachable(figure.controls, handles[index]!, state)
        law(index, state, others[k % others.length]!)
      }),
      { numRuns: 25, seed: 1 },
    )
  }

  test('all are drawn where they stand, and hidden until a script comes', () => {
    const { svg } = withHandles(figure, last(figure.show(first, data)), first, data)
    const rings = [svg].flat().flatMap((drawing, number) =>
      [...parse(drawing).querySelectorAll('.handle')].map((ring) => ({
        ring,
        number,
      })),
    )
    expect(rings).toHaveLength(handles.length)
    for (const { ring, number } of rings) {
      const index = Number(ring.getAttribute('data-handle'))
      expect(number).toBe(handles[index]!.drawing ?? 0)
      expect(ring.getAttribute('visibility')).toBe('hidden')
      const circle = ring.querySelector('.handle-ring')!
      const at = ['cx', 'cy'].map((name) => Number(circle.getAttribute(name)))
      placeOf(handles[index]!, drawn(index, first))!.forEach((value, i) => {
        expect(at[i]!).toBeCloseTo(value, 1)
      })
    }
  })

  test('all stand inside their drawing', () => {
    always((index, state) => {
      const place = placeOf(handles[index]!, drawn(index, state))
      if (!place) return
      const root = parse(drawn(index, state).svg).querySelector('svg')!
      for (const [i, size] of ['width', 'height'].entries()) {
        expect(place[i]!).toBeGreaterThanOrEqual(0)
        expect(place[i]!).toBeLessThanOrEqual(Number(root.getAttribute(size)))
      }
    })
  })

  test('dragged to where it is, nothing changes', () => {
    always((index, state) => {
      const now = drawn(index, state)
      const place = placeOf(handles[index]!, now)
      if (place) expect(pulled(figure, handles[index]!, now, place)).toBe(state)
    })
  })

  test('dragged to where it would be in another state, it is there', () => {
    always((index, state, other) => {
      const handle = handles[index]!
      const place = placeOf(handle, drawn(index, other))
      if (!place) return
      const reached = pulled(figure, handle, drawn(index, state), place)
      const there = placeOf(handle, drawn(index, reached))!
      const apart = (axis: 0 | 1, only: 'x' | 'y') =>
        handle.along && handle.along !== only ? 0 : there[axis] - place[axis]
      expect(Math.hypot(apart(0, 'x'), apart(1, 'y'))).toBeLessThan(0.01)
    })
  })

  test('dragged far away, it stays among the values of its controls', () => {
    always((index, state) => {
      const handle = handles[index]!
      const all = reachable(figure.controls, handle, state).map((one) =>
        JSON.stringify(one),
      )
      for (const point of [
        [-1e4, -1e4],
        [1e4, 1e4],
        [-1e4, 1e4],
        [1e4, -1e4],
      ] as const) {
        const reached = pulled(figure, handle, drawn(index, state), point)
        expect([JSON.stringify(state), ...all]).toContain(JSON.stringify(reached))
      }
    })
  })
})
