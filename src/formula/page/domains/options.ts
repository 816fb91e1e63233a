/** What words say of a symbol, as options of its domain. */
import type {
  Description,
  Filler,
  Options,
  Property,
  Slot,
  Sort,
} from '../../discourse/description.ts'
import { without } from '../../discourse/lexicon/matrices.ts'
import { FormulaError } from '../../language/error.ts'
import type { Span } from '../../language/expression.ts'

/**
 * The options that all properties together give a thing of this sort. Of what is denied,
 * the contrary is in `not`.
 *
 * @throws FormulaError `unknown-word` for a modifier that is in no list, `kind-mismatch` for
 *   a word that such a thing cannot have.
 */
export function optionsOf(
  { properties, unknown, open = [] }: Description,
  sort: Sort,
  span: Span,
  /** Words that such a thing cannot have are somebody else's. */
  lenient = false,
): { is: Record<string, unknown>; not: Record<string, unknown> } {
  const [word] = unknown
  if (word !== undefined) throw unknownWord(word, span)
  const is: Record<string, unknown> = {}
  const not: Record<string, unknown> = {}
  const taken: Options[] = open.map(({ meaning }) => meaning[sort] ?? {})
  for (const { entry, denied, shared, others } of properties) {
    const meaning = entry.meaning[sort] ?? entry.meaning.any
    if (!meaning) {
      if (entry.noun || lenient || shared || others) continue
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected word "${entry.phrase}" for a ${sort}, expected one that such a thing can have`,
        span,
      )
    }
    // Both it and what it belongs to could be meant: "the error of a binary channel". What a
    // variable is drawn from says what it is.
    if (others && !entry.noun && sort !== 'variable' && entry.meaning[sort]) throw ofAnother(entry.phrase, span) // prettier-ignore
    if (!denied && Object.values(meaning).includes(false)) taken.push(meaning)
    else Object.assign(denied ? not : is, meaning)
  }
  return { is: relaxed(is, [not, ...taken]), not }
}

/** What is taken back is not implied by another word: "positive definite, but not symmetric". */
function relaxed(
  is: Readonly<Record<string, unknown>>,
  taken: readonly Options[],
): Record<string, unknown> {
  const back = taken.flatMap((options) => Object.keys(options).filter((name) => typeof options[name] === 'boolean')) // prettier-ignore
  const left = (name: string): string =>
    back.reduce((now, one) => without[one]?.[now] ?? now, name)
  return Object.fromEntries(
    Object.entries(is)
      .filter(([name]) => !back.includes(name))
      .map(([name, value]) => [left(name), value]),
  )
}

const unknownWord = (word: string, span: Span): FormulaError =>
  new FormulaError(
    'unknown-word',
    `Unexpected word "${word}" where a symbol is introduced, expected one that the lexicon knows`,
    span,
    'It may be what makes a claim true. Say it in known words, or as a formula.',
  )

const ofAnother = (word: string, span: Span): FormulaError =>
  new FormulaError(
    'unknown-word',
    `Unexpected word "${word}" of another thing, expected words about the symbol itself`,
    span,
    'What follows from it for the symbol is not read. Say that of the symbol, in known words or as a formula.',
  )

/** What stands in slots of one kind. */
export const slotsOf = (
  properties: readonly Property[],
  wanted: Slot,
): readonly Filler[] =>
  properties.flatMap(({ entry, slots }) =>
    slots.filter((_, at) => entry.slots?.[at] === wanted),
  )
