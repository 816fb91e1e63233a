/** What a reader is told about the check of a formula, in words. */
import type { Survivor } from '../formula/judge/evidence.ts'
import { acts } from './acts.ts'
import type { FormulaEvidence } from '../page/evidence.ts'
import { count, title } from '../page/in-words.ts'
import { escape, list, math, message, number } from './html.ts'
import type { PageFormula } from './remark-formulas.ts'
import { sourceHref } from './source-href.ts'

/** Verdicts that put a mark beside the formula; mentions and declarations have none. */
const marked = new Set<string>(['verified', 'refuted', 'defined', 'stated'])
const quiet = new Set<string>(['mentioned', 'declared'])

/** Whether the formula carries a mark. In development what is not checked or fails does. */
export function markOf({ evidence }: PageFormula): boolean {
  return !evidence || marked.has(evidence.verdict) || !quiet.has(evidence.verdict)
}

/** The mark in words, for those who do not see it. */
export function label({ evidence }: PageFormula): string {
  return `${title(evidence)}: details`
}

/** All that the checker says of a formula, for those who want to know. */
export function details(formula: PageFormula, base: string): string {
  const { evidence } = formula
  if (!evidence) return ''
  return [
    opening(evidence),
    acts(formula),
    residual(evidence),
    mutants(evidence),
    witnesses(evidence, base),
    source(evidence, base),
  ]
    .filter(Boolean)
    .map((row) => `<p>${row}</p>`)
    .join('')
}

function opening(evidence: FormulaEvidence): string {
  const { draws, seed, verdict } = evidence
  if (!draws) return ''
  const from = seed === undefined ? '' : ` (seed ${seed})`
  const on = `on ${count(draws, 'random draw')}${from} from the domains that the page declares`
  switch (verdict) {
    case 'verified':
      return `Both sides were evaluated ${on}, and agreed on each.`
    case 'refuted':
      return `It was tried ${on}, and fails.`
    case 'defined':
      return `Its meaning was compared ${on}.`
    default:
      return ''
  }
}

function residual({ residual: worst, tolerance }: FormulaEvidence): string {
  if (worst === undefined) return ''
  const limit = tolerance === undefined ? '' : `, tolerated ${number(tolerance)}`
  return `Worst residual ${number(worst)}${limit}, relative to the size of what was added.`
}

function mutants({ mutants: tried }: FormulaEvidence): string {
  if (!tried || tried.total === 0) return ''
  const { total, killed, survivors } = tried
  const told = `${killed} of ${total} wrong variants were told apart from it.`
  return [told, ...survivors.map(survivor)].join('<br>')
}

/** A mutant is named by what was changed, before the LaTeX that came of it. */
function survivor({ mutant, reason }: Survivor): string {
  const [, change, latex] = /^(.+?): (.*)$/s.exec(mutant) ?? []
  const shown = latex ? `${message(change!)}, ${math(latex)}` : math(mutant)
  return `Not told apart: ${shown}. Why: ${message(reason)}`
}

function witnesses({ witnesses: names = [] }: FormulaEvidence, base: string): string {
  if (names.length === 0) return ''
  return `Compared with ${list(names.map((name) => witness(name, base)))}.`
}

function witness(name: string, base: string): string {
  if (!name.startsWith('examples/')) return `<code>${escape(name)}</code>`
  const [file] = name.split('#') as [string]
  return `<a href="${escape(sourceHref(base, file))}"><code>${escape(name)}</code></a>`
}

function source({ file, line }: FormulaEvidence, base: string): string {
  const href = escape(sourceHref(base, file, line))
  return `Source: <a href="${href}"><code>${escape(file)}</code>, line ${line}</a>`
}
