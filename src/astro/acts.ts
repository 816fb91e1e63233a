/** Which act each relation of a formula was, in a reader's words. */
import type { ActRecord } from '../formula/discourse/act.ts'
import { math } from './html.ts'
import type { PageFormula } from './remark-formulas.ts'

/** Of what a reader sees anyway, nothing is said: a claim, a definition by itself. */
export function acts({ latex, evidence }: PageFormula): string {
  if (!evidence) return ''
  const { acts: all = [], conditions } = evidence
  const elsewhere = (conditions?.said ?? []).map(
    (condition) => `Only where ${math(condition)}: ${met(conditions)}.`,
  )
  const [first] = all
  const isPlain = all.length === 1 && /^(?:claim|mention|define)$/.test(first!.act)
  const own = isPlain ? [] : all.map((record) => said(record, latex))
  // A list introduces each of its names with one relation.
  return [...new Set([...elsewhere, ...own])].join('<br>')
}

function said({ act, span, counts, byPosition }: ActRecord, latex: string): string {
  // Marks of alignment mean nothing outside their environment.
  const relation = math(latex.slice(...span).replace(/(?<!\\)&/g, ''))
  switch (act) {
    case 'introduce':
      return `${relation} says what is drawn.`
    case 'restrict':
      return `${relation} restricts what is drawn.`
    case 'premise': {
      const place = byPosition ? ', by its place: no word says so' : ''
      return `${relation} is a premise${counts ? `: ${met(counts)}` : ''}${place}.`
    }
    case 'instance':
      return `${relation} is a value in place of a draw.`
    case 'define':
      return `${relation} defines.`
    case 'claim':
      return `${relation} is claimed.`
    case 'mention':
      return `${relation} is mentioned.`
  }
}

/** `met by 24 of 61 draws`. */
const met = (counts: ActRecord['counts']): string =>
  counts ? `met by ${counts.met} of ${counts.tried} draws` : ''
