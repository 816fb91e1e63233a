/** What became of a formula, in a reader's words: plain text, for whoever shows it. */
import type { PageEvidence } from './verdict.ts'

/** `1 draw`, `2 draws`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** The verdict as a short phrase. */
export function title(evidence: PageEvidence | undefined): string {
  switch (evidence?.verdict) {
    case undefined:
      return 'Not checked yet'
    case 'verified':
      if (!evidence.draws) return 'Verified'
      return evidence.draws === 1 && !evidence.legend?.length
        ? 'Computed'
        : `Verified on ${count(evidence.draws, 'draw')}`
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

/** `Tried on 24 random inputs; both sides agreed to 15 digits on each.` */
export function tried(evidence: PageEvidence): string {
  const { draws = 0, residual, exact, legend = [] } = evidence
  if (draws <= 1 && legend.length === 0)
    return 'Both sides were computed, and come out the same.'
  const inputs = `Tried on ${count(draws, 'random input')}`
  if (exact) return `${inputs}, without any rounding: it held on each.`
  if (residual === undefined) return `${inputs}: it held on each.`
  return `${inputs}: both sides agreed to ${digits(residual)} digits on each.`
}

/** Decimal digits that a relative residual leaves. */
function digits(residual: number): number {
  return residual <= 1e-15 ? 15 : Math.floor(-Math.log10(residual))
}

/** Which of the slips that were made on purpose were noticed; empty if none was made. */
export function noticed({ mutants }: PageEvidence): string {
  if (!mutants || mutants.total === 0) return ''
  const { total, killed } = mutants
  const which =
    total === 1
      ? `One slip was made in it on purpose, and was ${killed === 1 ? '' : 'not '}noticed`
      : killed === total
        ? `${total} slips were made in it on purpose, and all were noticed`
        : `${total} slips were made in it on purpose; ${killed} were noticed`
  return `${which}.`
}
