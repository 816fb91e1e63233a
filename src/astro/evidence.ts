import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence } from '../formula/evidence.ts'
import { ok } from '../formula/evidence.ts'

/** What a run of the checks wrote about one formula of a page. */
export interface FormulaEvidence extends Evidence {
  id: string
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  display: boolean
  latex: string
  role?: string
  reason?: string
}

/** What a run of the checks wrote about one page, formulas in document order. */
export interface PageEvidence {
  version: 1
  page: string
  hash: string
  seed: number
  draws: number
  complete: boolean
  formulas: FormulaEvidence[]
}

/** Why a page cannot be published, at its place. */
export interface Refusal {
  file: string
  line: number
  column: number
  message: string
  /** The way out. */
  note: string
}

/** Where evidence lies, and how to tell whether it is fresh. */
export interface EvidenceStore {
  /** Absolute path of the project. */
  root: string
  /** Folder of the evidence, relative to the project. */
  folder: string
  /** Folder of the pages, relative to the project. */
  content: string
  /** Hash of a page (path relative to the project) and of all its check depends on. */
  fingerprint: (page: string) => string
}

const checkAgain = 'Run `npm run build`: it checks the pages first, and then builds.'

/** The evidence file of a page, relative to the project. */
export function evidencePath(store: EvidenceStore, page: string): string {
  const name = page.slice(store.content.length + 1).replace(/\.mdx$/, '')
  return `${store.folder}/${name}.json`
}

/** The evidence of a page as it was written, fresh or not; `undefined` if there is none. */
export function readEvidence(
  store: EvidenceStore,
  page: string,
): PageEvidence | undefined {
  let text: string
  try {
    text = readFileSync(join(store.root, evidencePath(store, page)), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const evidence = parse(text)
  return evidence?.version === 1 ? evidence : undefined
}

/** Everything that keeps a page from being published; empty if nothing does. */
export function refusals(store: EvidenceStore, page: string): Refusal[] {
  const refuse = (message: string, note = checkAgain): Refusal[] => [
    { file: page, line: 1, column: 1, message, note },
  ]
  const path = evidencePath(store, page)
  const evidence = readEvidence(store, page)
  if (!evidence) {
    return refuse(`Unexpected page without evidence, expected \`${path}\` to hold it`)
  }
  if (!evidence.complete) {
    return refuse(`Unexpected incomplete evidence in \`${path}\`, expected a whole run`)
  }
  if (evidence.hash !== store.fingerprint(page)) {
    return refuse(
      `Unexpected stale evidence in \`${path}\`, expected it to be of the page, its examples and the engine as they are now`,
    )
  }
  return evidence.formulas
    .filter((formula) => !ok(formula, true))
    .map((formula) => failure(page, formula))
}

/** A formula whose check failed, as the reason for which its page is not published. */
export function failure(page: string, formula: FormulaEvidence): Refusal {
  const said = formula.untested
    ? 'Unexpected definition that nothing tests, expected an example or a claim that a wrong one would contradict'
    : `Unexpected formula without a good verdict, it is \`${formula.verdict}\``
  return {
    file: page,
    line: formula.line,
    column: formula.column,
    message: formula.message ?? said,
    note:
      formula.note ?? 'Correct the formula, its declarations or the code it speaks of.',
  }
}

/** A refusal as terminals and editors read it: `file:line:column message`. */
export function printRefusal({ file, line, column, message, note }: Refusal): string {
  return `${file}:${line}:${column} ${message}\n    ${note}`
}

function parse(text: string): PageEvidence | undefined {
  try {
    return JSON.parse(text) as PageEvidence
  } catch {
    // Half a file is no evidence: the caller says that there is none.
    return undefined
  }
}
