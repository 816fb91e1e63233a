/** "Let `Q \succ 0` be an n × n matrix", "let `X \ge 0` be a random variable": a sign beside a noun. */
import type { Entry, Sort } from '../../discourse/description.ts'
import { sortOf } from '../../discourse/description.ts'
import type { Chain, Expression, Relation } from '../../language/expression.ts'
import type { Said } from '../text/said.ts'

/** The name, and what its words and its sign say together; undefined where there are none. */
export function signed(
  { terms, relations }: Chain,
  said: Said,
): { name: Expression; said: Said } | undefined {
  const [name, bound, ...more] = terms
  const isZero = bound?.kind === 'number' && bound.value === 0
  const sort = sortOf(said.description)
  if (name?.kind !== 'symbol' || !isZero || more.length > 0 || sort === undefined) return undefined // prettier-ignore
  const meaning = meanings[relations[0]!]?.[sort]
  if (!meaning) return undefined
  const entry: Entry = {
    phrase: relations[0]!,
    words: [],
    meaning: { [sort]: meaning },
  }
  const properties = [...said.description.properties, { entry, slots: [] }]
  return { name, said: { ...said, description: { ...said.description, properties } } }
}

type Meanings = Partial<Record<Relation, Partial<Record<Sort, Record<string, true>>>>>

const meanings: Meanings = {
  '≻': { matrix: { symmetric: true, positiveDefinite: true } },
  '⪰': { matrix: { symmetric: true, positiveSemidefinite: true } },
  '≺': { matrix: { symmetric: true, negativeDefinite: true } },
  '⪯': { matrix: { symmetric: true, negativeSemidefinite: true } },
  '>': { variable: { positive: true } },
  '≥': { variable: { nonnegative: true } },
}
