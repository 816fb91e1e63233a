/** Which drawn symbols the value of an expression follows from. */
import type { Expression } from '../language/expression.ts'
import { freeSymbols } from '../language/expression.ts'
import { canonicalName } from '../read/name.ts'
import type { Domain } from './domains/domain.ts'
import type { Scope } from './scope.ts'

/**
 * Drawn symbols from which the expressions follow, sizes before what has their size.
 * What code reads is known once it ran.
 */
export function drawnSources(
  nodes: readonly Expression[],
  scope: Scope,
): Map<string, Domain> {
  const found = new Map<string, Domain>()
  const seen = new Set<string>()
  const all = (names: Iterable<string>): void => {
    for (const name of names) visit(name)
  }
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const entry = scope.get(name)
    if (!entry) return
    all(scope.sources(name))
    switch (entry.source) {
      case 'drawn':
        for (const dimension of entry.dimensions) {
          if (typeof dimension === 'string')
            visit(scope.sizeName(canonicalName(dimension)))
          else if (typeof dimension !== 'number')
            all(freeSymbols(scope.sizeOf(dimension)))
        }
        all(entry.needs ?? [])
        found.set(name, entry)
        break
      case 'defined':
        all(freeSymbols(entry.body, new Set(entry.parameters)))
        break
      case 'assigned':
        visit(entry.before)
        all(freeSymbols(entry.body))
        break
      case 'random':
        if (entry.distribution !== '') visit(canonicalName(entry.distribution))
        if (entry.law)
          all([...freeSymbols(entry.law)].filter((need) => need !== entry.index))
        if (typeof entry.count === 'string') visit(canonicalName(entry.count))
        break
      case 'computed':
      case 'fixed':
        break
    }
  }
  for (const node of nodes) all(freeSymbols(node))
  return found
}
