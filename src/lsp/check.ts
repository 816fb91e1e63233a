import type { TextDocument } from 'vscode-languageserver-textdocument'
import { withoutKnown } from '../cli/baseline.ts'
import { checkText, readText, type Checked } from '../cli/check.ts'
import type { Request } from '../cli/options.ts'
import type { Document } from '../page/document.ts'
import { pathOf } from './documents.ts'

/**
 * Checks an open text as the command line checks its file, in a process beside this one, which
 * keeps what it knows of the document for the next time.
 */
export async function checkOpen(
  text: TextDocument,
  request: Request,
  signal: AbortSignal,
): Promise<Checked> {
  const manner = { quick: true, keep: text.uri, signal }
  const page = await checkText(pathIn(text), text.getText(), request, manner)
  const { baseline } = request
  const [left] = baseline === undefined ? [page] : withoutKnown(baseline, [page])
  return left ?? page
}

/** Reads an open text as if this were its source. */
export const readOpen = (
  text: TextDocument,
  source: string,
  request: Request,
): Promise<Document> => readText(pathIn(text), source, request)

function pathIn({ uri, languageId }: TextDocument): string {
  const path = pathOf(uri, languageId)
  if (path === undefined) throw new Error(`Expected a document at ${uri}`)
  return path
}
