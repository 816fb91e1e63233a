/** Kinds of clauses, by the markers that open them. */
import type { Marker } from '../lexicon/markers.ts'

/** Clauses that stand beside a main clause. */
export const subordinate: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>([
  'if',
  'unless',
  'only if',
  'iff',
  'for',
  'some',
  'at',
  'near',
  'example',
  'with',
  'where',
  'such that',
  'suppose',
])

/** Clauses that say what things are: there a finite verb claims nothing. */
export const isIntroducing = (marker: Marker | 'main'): boolean =>
  subordinate.has(marker) || marker === 'let' || marker === 'take'

/** Prepositions: what they govern is a noun phrase, not a clause. */
export const prepositions: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>([
  'for',
  'some',
  'at',
  'near',
  'with',
  'example',
])

/** Markers of a clause with a verb of its own. */
export const clausal: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>([
  'if',
  'unless',
  'only if',
  'iff',
  'suppose',
  'such that',
])

/** Markers of what holds in its sentence only. */
export const conditional: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>([
  'if',
  'unless',
  'for',
  'some',
  'at',
  'near',
  'example',
])

/** Markers of what follows from the clause that they stand with. */
export const converse: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>(['only if', 'iff']) // prettier-ignore
