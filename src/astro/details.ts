/** What a reader is told about the check of a formula, in words. */
import type { Survivor } from '../formula/evidence.ts'
import { sentence } from './counterexample.ts'
import type { FormulaEvidence } from '../page/evidence.ts'
import { count, escape, list, math, message, number } from './html.ts'
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

/** The verdict as a short phrase. */
export function title(evidence: FormulaEvidence | undefined): string {
  switch (evidence?.verdict) {
    case undefined:
      return 'Not checked yet'
    case 'verified':
      return evidence.draws
        ? `Verified on ${count(evidence.draws, 'draw')}`
        : 'Verified'
    case 'refuted':
      return 'Shown to be false'
    case 'defined':
      return 'Definition'
    case 'stated':
      return 'Stated, not checked'
    case 'declared':
      return 'Declaration'
    case 'mentioned':
      return 'Mention'
    default:
      return `Fails: ${evidence!.verdict}`
  }
}

/** The body of the popover of a formula. */
export function details(formula: PageFormula, target: string, base: string): string {
  const { evidence } = formula
  const rows = evidence
    ? [
        opening(formula, evidence),
        residual(evidence),
        mutants(evidence),
        witnesses(evidence, base),
        source(evidence, base),
      ]
    : ['It gets its verdict when the page’s checks run: <code>npm run check</code>.']
  const close = `<button type="button" class="evidence-close" popovertarget="${target}" popovertargetaction="hide" aria-label="Close">×</button>`
  return (
    `<strong class="evidence-title">${escape(title(evidence))}</strong>${close}` +
    rows
      .filter(Boolean)
      .map((row) => `<span class="evidence-row">${row}</span>`)
      .join('')
  )
}

function opening(formula: PageFormula, evidence: FormulaEvidence): string {
  const draws = evidence.draws ? count(evidence.draws, 'random draw') : 'no draws'
  const seed = evidence.seed === undefined ? '' : ` (seed ${evidence.seed})`
  switch (evidence.verdict) {
    case 'verified':
      return `Both sides were evaluated on ${draws}${seed} from the domains that the page declares, and agreed on each.`
    case 'refuted':
      return `It stands here because it was written. It was tried on ${draws}${seed} and fails. ${sentence(formula)}`
    case 'defined':
      return evidence.draws
        ? `It gives its left side a meaning, which was compared on ${draws}${seed}.`
        : 'It gives its left side a meaning, which the page’s claims and examples test.'
    case 'stated':
      return `Why it is not checked: ${message(evidence.reason ?? 'no reason is given.')}`
    default:
      return [evidence.message, evidence.note]
        .map((text) => (text ? message(text) : ''))
        .join(' ')
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
