import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Document } from '../page/document.ts'
import type { EvidenceFile } from '../page/evidence.ts'
import { evidencePath, readEvidence } from '../page/evidence.ts'
import { examplesFolder, findExample } from '../page/example-file.ts'
import { findingOf, passes } from '../page/finding.ts'
import { fingerprint } from '../page/fingerprint.ts'
import { untested } from '../page/passes.ts'
import type { Problem } from '../page/problem.ts'
import { readDocument } from '../page/read.ts'
import { pageName } from '../page/site.ts'
import { reviewPage } from '../rules/review.ts'

/** Why a page cannot be published, at its place. */
export interface Refusal {
  file: string
  line: number
  column: number
  message: string
  /** The way out. */
  note?: string | undefined
}

/** The way out of a lack of evidence. */
export const checkAgain =
  'Run `npm run build`: it checks the pages first, and then builds.'

const read = new Map<string, { text: string; document: Document }>()

/**
 * A page as it is read, without its code being run; each version of it once. `page` is a
 * path from the root.
 */
export function readPage(root: string, page: string): Document {
  const path = join(root, page)
  const text = readFileSync(path, 'utf8')
  const known = read.get(path)
  if (known?.text === text) return known.document
  const name = pageName(root, page)
  const document = readDocument(text, { file: page, page: name, site: true })
  read.set(path, { text, document })
  return document
}

/** Hash of a page with all that its evidence rests on, as it is now. */
export async function pageHash(root: string, document: Document): Promise<string> {
  return fingerprint(document.source, await exampleFiles(root, document), root)
}

/** The files of a page's examples. */
export async function exampleFiles(
  root: string,
  document: Document,
): Promise<string[]> {
  const folder = examplesFolder(join(root, document.file))
  const found = await Promise.all(
    document.examples.map((example) => findExample(example, folder)),
  )
  return found.flatMap(({ file }) => file ?? [])
}

/** The evidence of a page as it was written, or why there is none to go by. */
export function evidenceOf(root: string, page: string): EvidenceFile | Error {
  const name = pageName(root, page)
  const path = relative(root, evidencePath(root, name))
  try {
    const missing = `Unexpected page without evidence, expected it in \`${path}\``
    return readEvidence(root, name) ?? new Error(missing)
  } catch (error) {
    const reason = (error as Error).message.replace(`${root}/`, '')
    return new Error(reason, { cause: error })
  }
}

/** Everything that keeps a page from being published; empty if nothing does. */
export async function refusals(root: string, document: Document): Promise<Refusal[]> {
  const page = document.file
  const refuse = (message: string): Refusal[] => [
    { file: page, line: 1, column: 1, message, note: checkAgain },
  ]
  // What the page leads to may have changed since it was checked: this is looked at anew.
  const review = reviewPage(root, join(root, page), document)
  if (review.length > 0) return review.map((problem) => refusal(page, problem))
  const evidence = evidenceOf(root, page)
  if (evidence instanceof Error) return refuse(evidence.message)
  if (evidence.hash !== (await pageHash(root, document))) {
    return refuse(
      'Unexpected stale evidence, expected it to be of the page, its examples and the engine as they are now',
    )
  }
  const [untried] = untested(root, await exampleFiles(root, document))
  if (untried !== undefined) {
    return refuse(
      `Unexpected example \`${untried}\` whose tests are not known to pass, expected them to have passed as it is now`,
    )
  }
  const found = [
    ...evidence.problems.map((problem) => ({ place: problem, ...problem })),
    ...evidence.formulas.flatMap((formula, index) =>
      passes(formula, true) ? [] : findingOf(document.formulas[index]!, formula),
    ),
  ]
  if (found.length === 0 && !evidence.complete) {
    return refuse('Unexpected incomplete evidence, expected that of a whole run')
  }
  return found.map(({ place, message, note }) => ({
    file: page,
    line: place.from.line,
    column: place.from.column,
    message,
    note,
  }))
}

/** A problem of a page as a reason not to publish it. */
export function refusal(file: string, { from, message, note }: Problem): Refusal {
  const { line, column } = from
  return { file, line, column, message, note }
}

/** A refusal as terminals and editors read it: `file:line:column message`. */
export function printRefusal({ file, line, column, message, note }: Refusal): string {
  return `${file}:${line}:${column} ${message}${note ? `\n    ${note}` : ''}`
}
