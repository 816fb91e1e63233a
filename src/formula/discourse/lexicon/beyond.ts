/**
 * Phrases by which a relation says something else than that it holds for all values: that
 * there is one, that there is none, where it fails. A sentence with one of them claims
 * and restricts nothing that draws could show.
 */
import { table } from '../../language/table.ts'

/** What a sentence says that is not read, and what can be said in its place. */
export interface Beyond {
  /** The phrase itself, for messages. */
  readonly phrase: string
  /** What is expected in its place. */
  readonly expected: string
  /** The way out. */
  readonly help: string
  /** Also what it defines is not what it says. */
  readonly defines?: true
  /** Also an expression without a relation is part of it: "□ is never □". */
  readonly mentions?: true
  /** Only right behind a formula: "□ if □, and only then". */
  readonly behind?: true
}

type Kind = Omit<Beyond, 'phrase'> & { readonly phrases: string }

const kinds: readonly Kind[] = [
  {
    phrases:
      'there exists; there exist; there exists no; there exist no; there is a; there is an; there is some; there is one; there is exactly one; there is at least one; there is no; there is always; there are no; there are some; there are two; there are infinitely many; there are finitely many; there are real; there are integers; there are numbers; there are vectors; there are matrices; there can be no; one can find; we can find; can be found; does not exist; do not exist; has a solution; has no solution; has no solutions; has a unique solution; has exactly one solution; has a real solution; has no real solution; has a root; has no root; has no real root',
    expected: 'a claim about all values',
    help: 'Draws can show what holds for all; of what exists, name one.',
  },
  {
    phrases:
      'the only solution; the only solutions; the only root; the only roots; the only zero; the only zeros; the only number; the only numbers; the only value; the only values; the only point; the only points; the only vector; the only matrix; the only fixed point; the only case; the only exception; the unique solution; no number □; no real number; no integer □; no real □; no □ satisfies; no □ with; for no □; for no real □; not every; not all; not for all; not for every; for almost all; for almost every; for most; for infinitely many; for finitely many; for all but; sometimes',
    expected: 'a claim about all values',
    help: 'Say when it holds, "if □ then □", or write `\\ne`.',
  },
  {
    phrases:
      'is never □; are never □; is never equal; are never equal; never equals; never equal; never holds; never hold; holds never; is never true; are never true',
    expected: 'a claim about all values',
    help: 'Write the relation that does not hold, with `\\ne`, `\\notin` or the contrary order.',
    mentions: true,
  },
  {
    phrases:
      'sufficient condition; sufficient conditions; necessary condition; necessary conditions; necessary and sufficient; sufficient and necessary; is sufficient for; is necessary for; is sufficient that; is necessary that; it suffices that; suffices for; for □ only; if □ only; when □ only',
    expected: '"if", "only if" or "if and only if"',
    help: 'Say which follows from which: "if □ then □".',
  },
  {
    phrases:
      'and only then; and only there; and only in this case; and only in that case; and nowhere else; and conversely; and vice versa; but not conversely; but not vice versa',
    expected: '"only if" or "if and only if"',
    help: 'Put it between the relations, "□ if and only if □".',
    behind: true,
  },
  {
    phrases:
      'otherwise □; □ otherwise; or else □; else □; in all other cases; in every other case; in the other case; in any other case',
    expected: 'the condition itself',
    help: 'Say when: "if □ then □, and if □ then □"; a function by cases is written with `cases`.',
    defines: true,
  },
  {
    phrases:
      'without this assumption; without that assumption; without the assumption; without these assumptions; without this condition; without that condition; without the condition; without this restriction; without the restriction; even without; drop the assumption; drop the restriction; drop the condition; drop this assumption; drop this restriction; drop this condition',
    expected: 'what the symbols are from here on',
    help: 'A condition lasts: introduce the symbol anew with "let", or state the condition with "if" where it is meant.',
  },
]

/** The alternative of two relations. */
export const alternative: Beyond = {
  phrase: 'or',
  expected: 'relations that all hold',
  help: 'Say each by itself: "if □ then □, and if □ then □"; where one of the two always holds, write one relation, as `|x| > 1`.',
}

/** Words behind "or" with which it gives another wording or a vague number. */
export const rewordings: ReadonlySet<string> = new Set(
  'equivalently equivalent simply briefly so more less rather what which even'.split(
    ' ',
  ),
)

/** Phrases by their first word, the longest first. */
export const beyond = table<readonly (Beyond & { words: readonly string[] })[]>(
  Object.fromEntries(
    Object.entries(
      Object.groupBy(
        kinds.flatMap(({ phrases, ...kind }) =>
          phrases
            .split('; ')
            .map((phrase) => ({ ...kind, phrase, words: phrase.split(' ') })),
        ),
        ({ words }) => words[0]!,
      ),
    ).map(([first, list]) => [
      first,
      [...list!].sort((a, b) => b.words.length - a.words.length),
    ]),
  ),
)
