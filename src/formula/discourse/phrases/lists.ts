/** Lists of formulas: "□, □ and □". */
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** "random variables □ and □": the head of the list, for one of its later members. */
export function listHead(list: readonly Token[], place: number): number {
  let at = place
  for (;;) {
    let before = at - 1
    if (isWord(list[before], 'and', 'or')) before--
    if (
      list[before]?.type === 'sign' &&
      (list[before] as { text: string }).text === ','
    )
      before--
    if (before === at - 1 || list[before]?.type !== 'formula') return at
    at = before
  }
}

/** The place behind the list of formulas that one begins. */
export function listEnd(list: readonly Token[], place: number): number {
  let at = place + 1
  for (;;) {
    const token = list[at]
    const step =
      isWord(token, 'and', 'or') || (token?.type === 'sign' && token.text === ',')
        ? 1
        : 0
    const both = step === 1 && isWord(list[at + 1], 'and', 'or') ? 2 : step
    if (both === 0 || list[at + both]?.type !== 'formula') return at
    at += both + 1
  }
}
