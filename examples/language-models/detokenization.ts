import { countries } from '../data/facts.ts'
import { trainFacts } from './facts-model.ts'
import { questions, untrained } from './questions.ts'
import type { Questions } from './questions.ts'
import { forward, parameters } from './transformer.ts'
import type { Model } from './transformer.ts'
import { decode } from './weights.ts'
import { weights } from './weights/pieces.ts'

const starts = ['ka', 'mo', 'ri', 'te', 'su']
export const ends = ['lan', 'nia', 'bor', 'dek', 'vu', 'xi']

/**
 * A country's name as two tokens, a start and an end. Five countries share
 * each end, six each start: only both together name the country.
 */
export function pieces(name: string): [string, string] {
  const k = countries.findIndex((country) => country.name === name)
  return [starts[k % 5]!, ends[Math.floor(k / 5)]!]
}

/** Steps of the training whose weights are stored. */
export const steps = 200

/** The facts with names in pieces, and the model that learned them. */
export function trainedOnPieces(): { asked: Questions; model: Model } {
  const asked = questions(pieces)
  const model = untrained(asked)
  decode(weights, parameters(model))
  return { asked, model }
}

// #region main
/** A point of the residual stream and how well it tells the country. */
export interface Decoded {
  /** 'embedding', 'attention 1', 'MLP 1', … */
  point: string
  /** Share of questions whose country is read off rightly. */
  accuracy: number
}

/**
 * Reads the country off the stream at the name's last piece, by nearest
 * centroid: the centroids are those of two relations ("the capital of …",
 * "the language of …"), the questions those of the third, in turn.
 */
export function decodeCountries(asked: Questions, model: Model): Decoded[] {
  const rows = asked.facts
    .map((fact, b) => ({ ...fact, row: b * model.shape.positions + 4 }))
    .filter(({ phrasing }) => phrasing === 0)
  const { stream } = forward(model, asked.prompts)
  return stream.map((x, k) => {
    const at = (row: number) =>
      x.data.subarray(row * x.cols, (row + 1) * x.cols)
    const right = rows.filter(({ row, country, relation }) => {
      const distances = countries.map((candidate) => {
        const known = rows.filter(
          (r) => r.country === candidate && r.relation !== relation,
        )
        const centroid = at(row).map(
          (_, a) =>
            known.reduce((sum, r) => sum + at(r.row)[a]!, 0) / known.length,
        )
        return at(row).reduce((sum, v, a) => sum + (v - centroid[a]!) ** 2, 0)
      })
      const nearest = distances.indexOf(Math.min(...distances))
      return countries[nearest] === country
    })
    const block = Math.ceil(k / 2)
    const point =
      k === 0 ? 'embedding' : `${k % 2 ? 'attention' : 'MLP'} ${block}`
    return { point, accuracy: right.length / rows.length }
  })
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { fingerprint } = await import('./weights.ts')

  test('twenty steps give the same bits on every machine', async () => {
    const asked = questions(pieces)
    const model = untrained(asked)
    trainFacts(model, asked, 20)
    expect(await fingerprint(parameters(model))).toBe(
      '035c60afb26ce78833dba5cd611de9b737a2bd9e60a04f55c7c345e12c396607',
    )
  })

  test('both pieces together name a country, one alone does not', () => {
    const names = countries.map(({ name }) => pieces(name))
    expect(new Set(names.map((p) => p.join(''))).size).toBe(30)
    for (const end of ends)
      expect(names.filter((p) => p[1] === end).length).toBe(5)
  })

  test('the pieces are put together by the first attention', () => {
    const { asked, model } = trainedOnPieces()
    const decoded = decodeCountries(asked, model)
    expect(decoded.map(({ point }) => point)).toEqual([
      'embedding',
      ...['attention 1', 'MLP 1', 'attention 2', 'MLP 2'],
      ...['attention 3', 'MLP 3', 'attention 4', 'MLP 4'],
    ])
    // Five countries share the last piece: no reading can beat 1/5.
    expect(decoded[0]!.accuracy).toBeLessThanOrEqual(0.2 + 1e-9)
    expect(decoded[1]!.accuracy).toBeGreaterThanOrEqual(0.7)
  })
}
