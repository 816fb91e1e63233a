import type { Chain, Expression } from './expression.ts'
import type { Defined, Scope } from './scope.ts'

/** A statement that gives a new name its meaning. */
export interface Definition {
  readonly name: string
  readonly entry: Defined
  /** Further links of the chain, which are claims: `s = a = b` claims a = b. */
  readonly rest: Chain | undefined
}

/**
 * Reads `f(x) = …`, `a_i = …`, `M = …`, `M := …` as a definition if the name on its
 * left is new.
 */
export function definitionOf(chain: Chain, scope: Scope): Definition | undefined {
  const [left, body] = chain.terms
  const [relation] = chain.relations
  if (!left || !body || (relation !== '=' && relation !== '≔')) return undefined
  const head = headOf(left, scope)
  if (!head) return undefined
  const rest: Chain | undefined =
    chain.terms.length > 2
      ? { ...chain, terms: chain.terms.slice(1), relations: chain.relations.slice(1) }
      : undefined
  return { name: head.name, entry: { ...head.entry, body }, rest }
}

function headOf(
  left: Expression,
  scope: Scope,
): { name: string; entry: Omit<Defined, 'body'> } | undefined {
  const plain = (parameters: readonly string[], indexed: boolean) =>
    ({ source: 'defined', parameters, indexed }) as const
  if (left.kind === 'symbol') {
    if (scope.declares(left.name)) return undefined
    const standard = scope.get(left.name)
    if (standard) return undefined
    const family = /^(.*)_([a-z])$/.exec(left.name)
    // `s_i = …` with i running: a family; `s_x` with x a plain name: one symbol.
    if (family && isIndexName(family[2]!, scope)) {
      return { name: family[1]!, entry: plain([family[2]!], true) }
    }
    return { name: left.name, entry: plain([], false) }
  }
  if (left.kind !== 'apply' || left.op !== 'call') return undefined
  const [head, ...args] = left.args
  // A name of the standard library keeps its meaning: the equation is a claim.
  if (head?.kind !== 'symbol' || scope.get(head.name)) return undefined
  const parameters = args.map((arg) => (arg.kind === 'symbol' ? arg.name : undefined))
  if (parameters.some((name) => name === undefined)) return undefined
  if (new Set(parameters).size !== parameters.length) return undefined
  return { name: head.name, entry: plain(parameters as string[], false) }
}

/** i, j, k … or a name that is declared to run over positions. */
function isIndexName(name: string, scope: Scope): boolean {
  const entry = scope.get(name)
  if (entry?.source === 'drawn') return entry.role === 'index'
  return entry === undefined && /^[ijklt]$/.test(name)
}
