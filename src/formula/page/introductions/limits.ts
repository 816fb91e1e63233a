/** Numbers that bound the members of what is known: "with `|r_t| \le M` for every `t`". */
import { real } from '../../draws/domain.ts'
import { freeIndices } from '../../judge/indices.ts'
import type { Chain } from '../../language/expression.ts'
import type { NewNames } from './new-names.ts'

/** The relation is not taken up by it: it restricts what is drawn. */
export function limit({ terms, relations }: Chain, names: NewNames): void {
  if (terms.length !== 2 || !/^[<>≤≥]$/.test(relations[0]!)) return
  const isNew = terms.map((term) => term.kind === 'symbol' && names.isNew(term.name) && !names.known(term.name)) // prettier-ignore
  const at = isNew.indexOf(true)
  const [own, other] = [terms[at], terms[1 - at]]
  if (own?.kind !== 'symbol' || !other || isNew[1 - at]) return
  const { indices, unknown } = freeIndices([other], names.world)
  const isOfMembers = indices.length > 0 && unknown.length === 0
  const isName = /^(\\?[A-Za-z]+)(_.+)?$/.test(own.name)
  if (!isOfMembers || !isName || names.counts(own.name)) return
  names.add(own.name, real())
}
