/** Phrases that name the parts of a matrix. */
import type { Entry, Slot } from '../description.ts'
import { entries } from './entry.ts'

/** "with columns □", "columns □": names in the slot. */
const named = (words: string, slot: Slot): Entry[] =>
  entries(
    words
      .split('; ')
      .flatMap((word) => [`${word} □`, `with ${word} □`])
      .join('; '),
    { matrix: {} },
    { slots: [slot] },
  )

/** "□ are the columns of □". */
const owned = (words: string, part: Slot): Entry[] =>
  entries(
    words
      .split('; ')
      .map((word) => `${word} of □`)
      .join('; '),
    { any: { part } },
    { slots: ['owner'] },
  )

export const parts: readonly Entry[] = [
  ...named('columns; column vectors', 'columns'),
  ...named('rows; row vectors', 'rows'),
  ...named('entries; elements', 'entries'),
  ...named('diagonal entries; diagonal elements', 'diagonal'),
  ...named('eigenvalues; real eigenvalues', 'eigenvalues'),
  ...named('orthonormal eigenvectors; unit eigenvectors; eigenvectors', 'eigenvectors'),
  ...named('singular values', 'singular values'),
  ...owned('columns; column vectors', 'columns'),
  ...owned('rows', 'rows'),
  ...owned('entries; elements; entry; components', 'entries'),
  ...owned('diagonal entries; diagonal elements', 'diagonal'),
  ...owned('eigenvalues', 'eigenvalues'),
  ...owned('orthonormal eigenvectors; unit eigenvectors', 'eigenvectors'),
  ...owned('singular values', 'singular values'),
]
