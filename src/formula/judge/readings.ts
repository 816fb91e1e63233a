/** Whether a claim that fails would hold as some texts take a word: "increasing" as strictly so. */
import type { Claim } from './claim.ts'
import { decide } from './claim.ts'
import type { Entry } from '../draws/scope.ts'
import type { World } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import { freeSymbols } from '../language/expression.ts'

/** A name, the word that texts take in two ways, and the way in which the claim holds. */
export interface NarrowerReading {
  readonly name: string
  readonly word: string
  readonly as: string
}

/** The word of a name of the claim by whose narrower meaning it holds. */
export function narrowerReading(
  claim: Claim,
  world: World,
): NarrowerReading | undefined {
  const { scope } = world
  const names = new Set(
    [claim.chain, ...claim.premises].flatMap((node) =>
      [...freeSymbols(node)].flatMap((name) => [...scope.sources(name)]),
    ),
  )
  const open = [...names].flatMap((name) => {
    const entry = scope.get(name)
    return entry?.source === 'drawn' && entry.narrower
      ? [{ name, entry, narrower: entry.narrower }]
      : []
  })
  const [first] = open
  if (!first) return undefined
  const take = (entryOf: (one: (typeof open)[number]) => Entry): void => {
    for (const one of open) {
      scope.set(one.name, entryOf(one))
      world.changed(one.name)
    }
  }
  take(({ narrower }) => narrower.domain)
  try {
    const { failure, tested } = decide({ ...claim }, world)
    if (failure !== undefined || tested === 0) return undefined
    const { name, narrower } = first
    return { name, word: narrower.word, as: narrower.as }
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  } finally {
    take(({ entry }) => entry)
  }
}
