/** Variables that have the law of a known one: "an independent copy of X", "the same law as X". */
import { randomNames } from '../../draws/randomness.ts'
import { mustBeDrawn } from '../domains/drawable.ts'
import { optionsOf, slotsOf } from '../domains/options.ts'
import { shared } from '../random/by-law.ts'
import type { Target } from '../symbols/target.ts'
import type { Said } from '../text/said.ts'
import type { NewNames } from './new-names.ts'
import { moments } from './said-sort.ts'
import { drawnVariables } from './random-variables.ts'

export class Copies {
  private readonly names: NewNames

  constructor(names: NewNames) {
    this.names = names
  }

  /**
   * @returns undefined where the other is one of a family or an event, where its law is random
   *   itself, and where more is said of the copy: then it is no copy that could be drawn.
   */
  introduce(
    targets: readonly Target[],
    other: string,
    { description }: Said,
  ): string[] | undefined {
    const { scope } = this.names.world
    const entry = scope.get(other)
    const isPlain = targets.every(({ name, indices }) => indices.length === 0 && !this.names.known(name)) // prettier-ignore
    if (!isPlain || entry?.source !== 'random') return undefined
    if (entry.count !== undefined || entry.event) return undefined
    if (entry.law && randomNames(entry.law, scope).size > 0) return undefined
    const { is } = optionsOf(description, 'variable', [0, 0])
    mustBeDrawn(is, drawnVariables, [0, 0])
    if (moments.some((slot) => slotsOf(description.properties, slot).length > 0)) return undefined // prettier-ignore
    const { source, distribution, axis, law } = entry
    for (const { name } of targets)
      this.names.add(name, { source, distribution, axis, ...(law && { law }), of: name, ...shared(is['independent'] === true ? { independent: true } : {}) }) // prettier-ignore
    return targets.map(({ name }) => name)
  }
}
