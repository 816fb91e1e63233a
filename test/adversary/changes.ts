// Small changes, each as a person would make it by mistake or on purpose. Whether one
// leaves the formula true is decided elsewhere.

import { at, type Edit, type Maker } from './edit.ts'
import { factors } from './changes-factors.ts'
import { links } from './changes-links.ts'
import { operators } from './changes-operators.ts'
import type { Vocabulary } from './vocabulary.ts'

const makers: Maker[] = [links, factors, operators]

const squeezed = (tex: string) => tex.replace(/\s+/g, '')

/** All single changes, and some double ones; no two alike. */
export function changes(tex: string, vocabulary: Vocabulary, seed: number): Edit[] {
  const found = new Map<string, Edit>()
  const note = (edit: Edit) => {
    const key = squeezed(edit.tex)
    if (key !== squeezed(tex) && !found.has(key)) found.set(key, edit)
  }
  const singles = makers.flatMap((maker) => [...maker(tex, vocabulary)])
  singles.forEach(note)
  let state = seed
  const next = (count: number) => {
    state = (state * 48271 + 11) % 2147483647
    return state % count
  }
  for (let i = 0; i < 20 && singles.length > 0; i++) {
    const first = at(singles, next(singles.length))
    const seconds = makers.flatMap((maker) => [...maker(first.tex, vocabulary)])
    if (seconds.length === 0) continue
    const second = at(seconds, next(seconds.length))
    note({ tex: second.tex, rule: `two: ${first.rule}; ${second.rule}` })
  }
  return [...found.values()]
}
