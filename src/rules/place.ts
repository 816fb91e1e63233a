import { location } from 'vfile-location'
import type { Place, Range } from '../page/place.ts'

/** Places in a text by their offsets. */
export interface Places {
  range: (from: number, to?: number) => Range
}

/** Prepares a text for looking up places in it. */
export function placesOf(source: string): Places {
  const known = location(source)
  const place = (offset: number): Place => {
    const { line, column } = known.toPoint(offset) ?? { line: 1, column: 1 }
    return { line, column, offset }
  }
  return { range: (from, to = from) => ({ from: place(from), to: place(to) }) }
}
