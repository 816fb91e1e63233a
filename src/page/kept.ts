// Runs of pages that are being written, from one check to the next. A page is opened anew each
// time; its examples stay loaded until their code is another, and then nothing is kept.

import { contentHash } from './imports.ts'
import { KnownClaims } from './known.ts'
import { Run } from './run.ts'
import type { Step } from './steps.ts'

interface Kept {
  run: Run
  /** Of all that its claims rest on besides the text of the page. */
  state: string
}

/** Pages that are kept: those that an author has open, and goes back and forth between. */
const most = 4

const pages = new Map<string, Kept>()

/** The run that takes the steps of this page. */
export function keptRun(page: string, steps: readonly Step[]): Run {
  const state = stateOf(steps)
  const last = pages.get(page)
  pages.delete(page)
  const isSame = last?.state === state
  if (last && !isSame) last.run.realm?.dispose()
  const kept = isSame ? last : { run: new Run(new KnownClaims()), state }
  pages.set(page, kept)
  const [oldest] = pages
  if (pages.size > most && oldest) {
    oldest[1].run.realm?.dispose()
    pages.delete(oldest[0])
  }
  return kept.run
}

function stateOf(steps: readonly Step[]): string {
  const parts = steps.map((step) => {
    if (step.kind === 'example') return [step, step.files.map(contentHash)]
    return step.kind === 'open' ? [step.seed, step.draws, step.macros] : []
  })
  return JSON.stringify(parts.filter((part) => part.length > 0))
}
