/** Does a sentence say something else of its relations than that they hold? */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import type { Beyond } from '../lexicon/beyond.ts'
import { alternative, beyond, rewordings } from '../lexicon/beyond.ts'
import { entryAt, matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'

/** The first phrase of a sentence by which its relations are no claims about all values. */
export function beyondClaims(
  list: readonly Token[],
  gists: readonly Gist[],
): Beyond | undefined {
  for (const [at, token] of list.entries()) {
    if (token.type === 'sign') continue
    const key = token.type === 'word' ? token.text : '□'
    const found = beyond[key]?.find(({ words, behind }) => {
      const fits = matchAt(list, at, words) !== undefined
      // "not all equal" is a property of what is listed.
      const isProperty = fits && (entryAt(list, at)?.length ?? 0) > words.length
      return fits && !isProperty && (!behind || isBehindFormula(list, at))
    })
    if (found) return found
    const isRelation = token.type === 'formula' && isRelating(gists[token.at])
    if (isRelation && isAlternative(list, at + 1)) return alternative
  }
  return undefined
}

function isBehindFormula(list: readonly Token[], at: number): boolean {
  const before = list[at - 1]?.type === 'sign' ? list[at - 2] : list[at - 1]
  return before?.type === 'formula'
}

/** "□ or □", "□, or if □": at most three words stand between. */
function isAlternative(list: readonly Token[], from: number): boolean {
  const comma = list[from]
  let at = comma?.type === 'sign' && comma.text === ',' ? from + 1 : from
  const joint = list[at]
  if (joint?.type !== 'word' || joint.text !== 'or') return false
  for (at++; ; at++) {
    const token = list[at]
    if (token?.type === 'formula') return true
    if (token?.type !== 'word' || at > from + 5 || rewordings.has(token.text))
      return false
  }
}
