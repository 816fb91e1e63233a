import { counterexampleText, type Finding } from '../page/finding.ts'

/** A finding in full: what was seen and expected, the draw that shows it, the way out. */
export function told({ message, note, evidence }: Finding): string {
  const shown = evidence && counterexampleText(evidence)
  return [message, shown && `Counterexample: ${shown}`, note].filter(Boolean).join('\n')
}
