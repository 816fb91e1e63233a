/** Which markers and parts of a sentence call for which acts. */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Slot } from '../../discourse/description.ts'
import type { Chain, Statement } from '../../language/expression.ts'

export type Marker = Cue['marker']

/** Markers behind which a relation of known names restricts what is drawn. */
export const restricting: ReadonlySet<Marker> = new Set<Marker>([
  'let',
  'suppose',
  'with',
  'where',
  'such that',
])

/** Markers behind which an inequality may be the first that is said of its names. */
export const supposing: ReadonlySet<Marker> = new Set<Marker>(['let', 'take', 'suppose', 'if', 'for', 'with', 'where']) // prettier-ignore

/** Markers of main clauses that say what follows. */
export const concluding: ReadonlySet<Marker> = new Set<Marker>(['then', 'hence'])

/** Parts of a noun phrase in which names are sizes. */
export const counting: ReadonlySet<Slot> = new Set<Slot>([
  'size',
  'support',
  'rank',
  'degree',
  'length',
])

/** Parts of a noun phrase that say how much of a property a function has. */
export const measuring: ReadonlySet<Slot> = new Set<Slot>(['lipschitz', 'lipschitzGradient', 'stronglyConvex', 'periodic']) // prettier-ignore

/** Parts of a noun phrase that are moments of what it names. */
export const moments: ReadonlySet<Slot> = new Set<Slot>(['mean', 'variance', 'deviation', 'precision', 'covariance']) // prettier-ignore

/** "let", "take": the sentence gives names a meaning, known ones a new one. */
export const isLet = (marker: Marker): boolean => marker === 'let' || marker === 'take'

/** Is the formula said beside the main clause: a condition, an explanation? */
export function isAside(cue: Cue): boolean {
  return (
    conditional.has(cue.marker) || (restricting.has(cue.marker) && cue.marker !== 'let')
  )
}

/** What governs a statement: a word in the formula, or the words around it. */
export function markerOf({ role }: Statement, cue: Cue): Marker {
  if (role === 'condition') return 'if'
  return role === 'where' ? 'where' : cue.marker
}

/** "Then □", "hence □": what follows, and no further "as well as □". */
export const isConcluded = (marker: Marker, { word }: Cue): boolean =>
  marker === 'hence' || (marker === 'then' && /^(?:and )?then$|^(?:we|one) |^it holds/.test(word)) // prettier-ignore

/** "Using `(A + B)^2 = …`", "Here `\mathbb{E}[X]^2 \le …`": what is true anyway is used. */
export const statesFact = ({ word }: Cue, { terms: [left] }: Chain): boolean =>
  (word === 'using' || word === 'here') && left?.kind !== 'symbol'
