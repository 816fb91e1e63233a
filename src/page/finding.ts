import { ok } from '../formula/judge/evidence.ts'
import { definedElsewhere } from './defined-elsewhere.ts'
import type { Document, MathNode } from './document.ts'
import { locateSpan, type Range } from './place.ts'
import { problem } from './problem.ts'
import { isOwnEvidence } from './own-evidence.ts'
import type { PageResult } from './runner.ts'
import { unreadProse } from './unread-prose.ts'
import type { PageEvidence } from './verdict.ts'
import { visible } from './visible.ts'

/** One thing that a reader of a report must act on. */
export interface Finding {
  /** Verdict of the formula; `unreadable` for what is wrong outside formulas. */
  verdict: PageEvidence['verdict']
  code: string
  message: string
  /** The way out. */
  note?: string
  place: Range
  formula?: MathNode
  evidence?: PageEvidence
}

/** Problems that leave a page without what an example gives. */
const givesNothing: ReadonlySet<string> = new Set([
  ...['missing-example', 'missing-source', 'missing-folder', 'unknown-element'],
  ...['example-throws', 'example-hangs', 'invalid-given'],
])

/** Claims in words rest on all that the page gives. */
const rests: ReadonlySet<string> = new Set([
  ...['false-claim', 'undecided-claim', 'idle-claim'],
])

/**
 * What is wrong on a page, in document order. `strict`: a definition that nothing
 * contradicts under mutation is a finding too, and so is a condition that no word marks.
 */
export function findings(
  document: Document,
  result: PageResult,
  strict: boolean,
  survey = false,
): Finding[] {
  return all(document, result, strict, survey).map((finding) => ({
    ...finding,
    message: visible(finding.message),
    ...(finding.note === undefined ? {} : { note: visible(finding.note) }),
  }))
}

function all(
  document: Document,
  result: PageResult,
  strict: boolean,
  survey: boolean,
): Finding[] {
  if (survey) return ownFindings(document, result)
  const told: Finding[] = result.problems.map(({ code, message, note, from, to }) => ({
    verdict: 'unreadable',
    code,
    message,
    ...(note ? { note } : {}),
    place: { from, to },
  }))
  const lost = told.find(({ code }) => givesNothing.has(code))
  // So are those that a claim in words would need.
  const found = lost ? told.filter(({ code }) => !rests.has(code)) : told
  let without = 0
  for (const [index, evidence] of result.evidence.entries()) {
    const formula = document.formulas[index]
    if (!formula || formula.ignored || passes(evidence, strict)) continue
    // Symbols that an example would give are missed once, where the example is missing.
    if (lost && evidence.code === 'unknown-symbol') without++
    else found.push(findingOf(formula, evidence))
  }
  if (lost && without > 0)
    lost.note =
      `${lost.note ?? ''} Formulas that lack a symbol without it: ${without}.`.trim()
  return found.sort((a, b) => a.place.from.offset - b.place.from.offset)
}

/** What is wrong on its own evidence, and what keeps a document from being read at all. */
function ownFindings(document: Document, result: PageResult): Finding[] {
  const isUnread = unreadProse(document.formulas.map(({ words }) => words))
  const isElsewhere = definedElsewhere(document, result.evidence)
  return result.evidence.flatMap((evidence, index) => {
    const formula = document.formulas[index]
    if (!formula || formula.ignored) return []
    const { words } = formula
    const lost = { isUnread: isUnread(words), isElsewhere: isElsewhere(index) }
    const found = [evidence, ...asUsed(formula, evidence)].find((one) =>
      isOwnEvidence(one, words, lost),
    )
    return found ? [findingOf(formula, found)] : []
  })
}

/** How many formulas with names that nothing explains are wrong on their own evidence all the same. */
export function wrongAsUsed(document: Document, result: PageResult): number {
  const wrong = new Set(ownFindings(document, result).map(({ formula }) => formula))
  return document.formulas.filter(
    (formula, at) =>
      result.evidence[at]?.verdict === 'unknown-symbol' && wrong.has(formula),
  ).length
}

/** How a formula with names that nothing explains is wrong whatever they are. */
function asUsed(formula: MathNode, evidence: PageEvidence): PageEvidence[] {
  const { asUsed: found, reading, time } = evidence
  if (!found) return []
  return [
    { reading, time, ...found, place: locateSpan(formula.pieces, formula, found.span) },
  ]
}

/** True unless the verdict is a failure; `strict` fails what is untested or unmarked, too. */
export function passes(evidence: PageEvidence, strict: boolean): boolean {
  const { verdict, untested = false, byPosition = false, untied = false } = evidence
  if (strict && untied) return false
  return ok({ verdict, reading: '', time: 0, untested, byPosition }, strict)
}

/** The finding that a failed formula is. */
export function findingOf(formula: MathNode, evidence: PageEvidence): Finding {
  const { verdict, message, place } = evidence
  if (!message && evidence.byPosition) return unmarked(formula, evidence)
  if (!message && evidence.untied) return untied(formula, evidence)
  // Reports show the draw and its seed apart.
  const note = evidence.counterexample
    ? evidence.note?.replace(/^(?:At .*?; s|S)eed \d+\.\s*/s, '')
    : evidence.note
  const code = evidence.code ?? (evidence.untested ? 'untested' : verdict)
  const text =
    message ??
    'Unexpected definition that nothing tests, expected an example or a later formula to rest on it'
  return {
    verdict,
    code,
    message: text,
    ...(note ? { note } : {}),
    place,
    formula,
    evidence,
  }
}

/** An expression that only the sentence says, which nobody checks. */
function untied(formula: MathNode, evidence: PageEvidence): Finding {
  const { verdict, place } = evidence
  const {
    code,
    message,
    note = '',
  } = problem(place, 'untied-mention', formula.tex.trim())
  return { verdict, code, message, note, place, formula, evidence }
}

/** A relation that is a condition only by where it stands. */
function unmarked(formula: MathNode, evidence: PageEvidence): Finding {
  const act = evidence.acts?.find(({ byPosition }) => byPosition)
  const condition = formula.tex.slice(...(act?.span ?? [0])).trim()
  return {
    verdict: evidence.verdict,
    code: 'claim-or-condition',
    message:
      'Unexpected condition that no word marks, expected a word such as `if`, `for`, `where`',
    note: `The claim holds only where \`${condition}\` does.`,
    place: locateSpan(formula.pieces, formula, act?.span),
    formula,
    evidence,
  }
}

/** The draw that shows a formula to be false: `X = [1 -1]: left 1, right 0.5`. */
export function counterexampleText(
  evidence: Pick<PageEvidence, 'counterexample'>,
): string | undefined {
  if (!evidence.counterexample) return undefined
  const { symbols, left, right, link } = evidence.counterexample
  const at = Object.entries(symbols).map(([name, value]) => `${name} = ${value}`)
  const drawn = at.length > 0 ? `${at.join(', ')}: ` : ''
  const where = link ? `, in ${link.replace(/\s+/g, ' ')}` : ''
  return visible(`${drawn}left ${left}, right ${right}${where}`)
}
