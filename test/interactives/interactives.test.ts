import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type {
  AnyInteractive,
  Shown,
} from '../../src/components/interactive/specification.ts'
import { firstState, last } from '../../src/components/interactive/specification.ts'
import { parse } from '../figures/laws.ts'
import { neighbours, states } from './states.ts'

const figures = import.meta.glob<AnyInteractive>('../../src/interactives/*.ts', {
  eager: true,
  import: 'default',
})
const computed = import.meta.glob<() => unknown>('../../src/interactives/data/*.ts', {
  import: 'default',
})

const broken = /NaN|undefined|Infinity|\[object|null/

/** How large the drawings of a state are. */
const sizes = ({ svg }: Shown) =>
  [svg].flat().map((drawing) => {
    const root = parse(drawing).querySelector('svg')!
    return ['width', 'height', 'viewBox'].map((name) => root.getAttribute(name))
  })

function wellFormed(shown: Shown): void {
  for (const drawing of [shown.svg].flat()) expect(drawing).not.toMatch(broken)
  expect(shown.words).not.toMatch(broken)
  expect(shown.words).toMatch(/^[^]*\p{L}{2}[^]*[.!?]$/u)
  // A hyphen before a digit is a minus that a screen reader swallows.
  expect(shown.words).not.toMatch(/(?:^|[\s(=])-\d/)
  for (const { rows, head } of shown.tables ?? []) {
    const widths = new Set(
      [...(head ? [head] : []), ...rows].map(({ length }) => length),
    )
    expect(widths.size).toBe(1)
    expect(rows.flat().join(' ')).not.toMatch(broken)
  }
}

test('there are figures to test', () => {
  expect(Object.keys(figures).length).toBeGreaterThan(0)
})

test('each data file belongs to a figure', () => {
  const named = (path: string) => path.split('/').at(-1)
  const names = Object.keys(figures).map(named)
  for (const path of Object.keys(computed)) expect(names).toContain(named(path))
})

describe.each(Object.entries(figures))('%s', (path, figure) => {
  const { controls, show } = figure
  const first = firstState(controls)
  const load = computed[path.replace('/interactives/', '/interactives/data/')]
  let data: unknown

  beforeAll(async () => {
    // As the browser gets it.
    if (load) data = JSON.parse(JSON.stringify((await load())())) as unknown
  })

  const runs = () => (Symbol.iterator in show(first, data) ? 2 : 12)

  test('the first state is drawn and told', () => {
    wellFormed(last(show(first, data)))
  })

  test('its drawings have names of their own', () => {
    const names = [last(show(first, data)).svg]
      .flat()
      .map((svg) => parse(svg).querySelector('title')!.id)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^live-/)
  })

  test('the same state is the same picture', () => {
    // Not `toEqual`: its report of two drawings would fill a screen a hundred times.
    const text = () => JSON.stringify(last(show(first, data)))
    expect(text() === text()).toBe(true)
  })

  test('every state is drawn and told, in drawings of one size', () => {
    const size = sizes(last(show(first, data)))
    fc.assert(
      fc.property(states(controls), (state) => {
        const shown = show(state, data)
        const steps = Symbol.iterator in shown ? [...shown] : [shown]
        for (const step of [steps[0]!, steps.at(-1)!]) {
          wellFormed(step)
          expect(sizes(step)).toEqual(size)
        }
      }),
      { numRuns: runs(), seed: 1 },
    )
  })

  test.each(Object.keys(controls))('%s matters', (name) => {
    const before = JSON.stringify(last(show(first, data)))
    const changed = neighbours(name, controls, first).some(
      (state) => JSON.stringify(last(show(state, data))) !== before,
    )
    expect(changed).toBe(true)
  })

  test('has words for every value of a slider', () => {
    for (const control of Object.values(controls)) {
      if (control.kind !== 'range') continue
      for (const value of control.values) {
        expect(control.format(value)).not.toMatch(broken)
        expect(control.format(value)).not.toBe('')
      }
      expect(control.values).toEqual(control.values.toSorted((a, b) => a - b))
    }
  })
})
