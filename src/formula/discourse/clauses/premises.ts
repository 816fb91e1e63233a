/** Premises: which formulas of a sentence are conditions of which others. */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import type { Beyond } from '../lexicon/beyond.ts'
import type { Marker } from '../lexicon/markers.ts'
import type { Cue } from './cue.ts'
import { conditional, converse } from './kinds.ts'

/**
 * Gives each formula its premises. A condition in front of a main clause, at the beginning
 * or behind "and" or a semicolon, belongs to what follows; any other to what stands before it.
 */
export function attached(
  cues: readonly Cue[],
  joints: ReadonlySet<number>,
  gists: readonly Gist[],
): Cue[] {
  const blocks: { conditional: boolean; clause: number; at: number[] }[] = []
  cues.forEach((cue, at) => {
    const isCondition = conditional.has(cue.marker) || converse.has(cue.marker)
    const last = blocks.at(-1)
    const turns = last !== undefined && converse.has(cue.marker) !== converse.has(cues[last.at[0]!]!.marker) // prettier-ignore
    const goesOn = !(isCondition && (joints.has(cue.clause) || turns))
    if (last?.conditional === isCondition && goesOn) {
      last.at.push(at)
    } else blocks.push({ conditional: isCondition, clause: cue.clause, at: [at] })
  })
  const under = cues.map((): number[] => [])
  const turns: { marker: Marker | 'main'; main: number; at: readonly number[] }[] = []
  const give = (block: number, condition: readonly number[]): void => {
    for (const at of blocks[block]?.at ?? []) under[at]!.push(...condition)
  }
  blocks.forEach((block, i) => {
    if (!block.conditional) return
    const front = i === 0 || joints.has(block.clause)
    const next = blocks[i + 1]
    const main = front && next ? i + 1 : i - 1
    const marker = cues[block.at[0]!]!.marker
    if (converse.has(marker)) turns.push({ marker, main, at: block.at })
    else give(main, block.at)
  })
  const out = cues.map((cue, at): Cue => ({ ...cue, under: under[at]! }))
  for (const { marker, main, at } of turns)
    turn(out, marker, blocks[main]?.at ?? [], at, gists)
  return out
}

/** "□ only if □": the second follows from the first; with "if and only if" each from the other. */
function turn(
  cues: Cue[],
  marker: Marker | 'main',
  main: readonly number[],
  behind: readonly number[],
  gists: readonly Gist[],
): void {
  const isRelation = (at: number): boolean => isRelating(gists[at])
  const [left, right] = [main.filter(isRelation), behind.filter(isRelation)]
  const both = marker === 'iff'
  // What holds is said in words: the condition is mentioned, a definition says what it means.
  const plain =
    both && !/^(exactly|precisely|just)/.test(cues[behind[0]!]!.word) ? 'then' : 'if'
  const own = left.length === 0 ? plain : 'then'
  const above = left[0] === undefined ? [] : cues[left[0]]!.under
  for (const at of behind) cues[at] = { ...cues[at]!, marker: own }
  if (left.length === 0) return
  if (left.length > 1 || right.length !== 1) {
    const { word } = cues[behind[0]!]!
    const refused = { ...oneOnEachSide, phrase: word }
    for (const at of [...main, ...behind]) cues[at] = { ...cues[at]!, beyond: refused }
    return
  }
  for (const at of left) {
    cues[at] = both
      ? { ...cues[at]!, equivalent: right }
      : { ...cues[at]!, marker: 'if', under: [] }
  }
  for (const at of right) {
    cues[at] = both
      ? { ...cues[at]!, under: above, equivalent: left }
      : { ...cues[at]!, under: [...above, ...left] }
  }
}

const oneOnEachSide: Omit<Beyond, 'phrase'> = {
  expected: 'one relation on each side of it',
  help: 'Say each in a sentence of its own.',
}
