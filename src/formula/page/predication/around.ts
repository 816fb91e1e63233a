/** What stands around a predicate. */
import type { Filler } from '../../discourse/description.ts'
import type { Role } from '../../discourse/lexicon/relations.ts'
import type { Domain } from '../../draws/domain.ts'
import type { Expression } from '../../language/expression.ts'

/** What the page layer knows of a sentence. */
export interface Around {
  /** The expression of another formula of the sentence. */
  slot: (filler: Filler) => Expression | undefined
  readonly role: Role
  /** The domain of a function's argument. */
  argument: (name: string) => Domain | undefined
  /** The domain that a set stands for. */
  domain: (set: Expression) => Domain
}
