/** The pages of this site, asked about as a reader would. */
import { beforeAll, describe, expect, test } from 'vitest'
import { namesOf } from '../../src/live/exercise.ts'
import type { Outcome } from '../../src/live/protocol.ts'
import { slipsAmong } from '../../src/live/slips.ts'
import { toneOf } from '../../src/live/verdict-html.ts'
import type { Exercise, Note } from './notes.ts'
import { exercisesOf, notes, open } from './notes.ts'

/** Formulas of a page whose slips are looked at: every so many. */
const every = 9

const told = ({ outcome, tex }: { outcome: Outcome; tex: string }) =>
  `${tex}: ${JSON.stringify(outcome)
    .replace(/<[^>]*>/g, '')
    .slice(0, 300)}`

test('all topics are looked at', () => {
  expect(notes.length).toBeGreaterThanOrEqual(9)
})

describe.each(notes)('%s', (page) => {
  let note: Note
  beforeAll(async () => {
    note = await open(page)
  })

  test('what it displays comes out as on the page', () => {
    const { live, session } = note
    const wrong = live.formulas.flatMap(({ tex, display, role }, at) => {
      if (!display || role === 'stated') return []
      const { outcome, html } = session.check(at, tex)
      // What an erratum says may be no sense at all.
      const expected = role === 'erratum' ? ['fails', 'unread'] : ['holds', 'fits']
      const isSo = expected.includes(outcome.kind) && html !== undefined
      return isSo ? [] : [told({ outcome, tex })]
    })
    expect(wrong).toEqual([])
  })

  test('slips that are offered fail, and nearly every claim has one', async () => {
    const { live, session } = note
    const claims = [...live.formulas.entries()].filter(
      ([, { display, role }]) => display && role === 'claim',
    )
    let without = 0
    const tried = claims.filter((_, i) => i % every === 0)
    for (const [at] of tried) {
      const slips = await slipsAmong(session.changes(at), (tex) =>
        session.check(at, tex),
      )
      if (slips.length === 0) without++
      expect(slips.length).toBeLessThanOrEqual(4)
      const [slip] = slips
      if (slip) expect(toneOf(session.check(at, slip.tex).outcome)).toBe('fails')
    }
    expect(without).toBeLessThanOrEqual(tried.length / 3)
  })

  test('its exercises take their answers, and no others', () => {
    const { session } = note
    const exercises = exercisesOf(note)
    expect(exercises.length).toBeGreaterThanOrEqual(3)
    const ask = ({ at, left, using }: Exercise, typed: string) =>
      session.answer(at, { left, typed, using: namesOf(using) }).outcome
    for (const exercise of exercises) {
      const { left, right } = exercise
      const twice = String.raw`2 \left( ${right} \right)`
      const kinds = [
        right,
        String.raw`${twice} - \left( ${right} \right)`,
        twice,
        left,
      ].map((typed) => ask(exercise, typed).kind)
      expect([left, ...kinds.slice(0, 3)]).toEqual([left, 'holds', 'holds', 'fails'])
      expect(['other-names', 'repeats']).toContain(kinds[3])
    }
  })
})
