/**
 * What a verb says besides, behind "and": "is at most □ and positive", "has trace zero and
 * determinant one". Each part is read by itself, with the verb in front; what is not read is
 * told, as a reader takes it for part of what was checked.
 */
import type { Gist } from '../gist.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'
import type { Said } from './complement.ts'
import { propertyAt, relationAt } from './complement.ts'
import { sameAt, valueHadAt } from './headed.ts'
import { saysMathematics } from './mathematics.ts'
import type { Predicate } from './predicate.ts'

/** What stands behind a finite verb, all that is joined to it included. */
export function saidAt(
  list: readonly Token[],
  verb: number,
  said: Said,
  gists: readonly Gist[],
): Predicate | undefined {
  const first = partAt(list, verb, said, gists)
  if (first?.end === undefined) return first
  const also: Predicate[] = []
  let end = first.end
  let own = verb
  for (;;) {
    const joint = isSign(list[end], ',') ? end + 1 : end
    if (!isWord(list[joint], 'and', 'but') || list[joint + 1]?.type !== 'word') break
    // "is invertible, and its inverse is □" says something of another thing.
    if (isWord(list[joint + 1], 'its', 'their', 'the')) break
    const isAgain = isWord(list[joint + 1], 'is', 'are', 'has', 'have', 'equals')
    if (isAgain) own = joint + 1
    // The verb in the place of what joins: "and positive" as "is positive".
    const spelt = isAgain ? list : list.with(joint, list[own]!)
    const next = partAt(spelt, isAgain ? own : joint, said, gists)
    if (!next) {
      const left = saysMathematics(list, joint + 1)
      return { ...first, ...(also.length > 0 && { also }), ...(left !== undefined && { left }) } // prettier-ignore
    }
    also.push(next)
    if (next.end === undefined) break
    end = next.end
  }
  return also.length > 0 ? { ...first, also, end } : first
}

const partAt = (
  list: readonly Token[],
  verb: number,
  said: Said,
  gists: readonly Gist[],
): Predicate | undefined =>
  relationAt(list, verb, said, gists) ??
  valueHadAt(list, verb, said) ??
  propertyAt(list, verb, said, gists) ??
  sameAt(list, verb, said)
