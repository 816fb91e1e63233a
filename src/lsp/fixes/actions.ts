import {
  CodeActionKind,
  type CodeAction,
  type Range,
  type TextEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked } from '../../cli/check.ts'
import { diagnosticOf } from '../diagnostics.ts'
import { offsetIn, stretch } from '../places.ts'
import type { Edit, Read } from './edit.ts'
import { ignoreEdit } from './ignore.ts'
import { repairEdit } from './repair.ts'

/** What can be done at once about the findings in a stretch of a document. */
export async function actionsIn(
  page: Checked,
  text: TextDocument,
  { start, end }: Range,
  read: Read,
): Promise<CodeAction[]> {
  const { document } = page
  const [from, to] = [offsetIn(text, start), offsetIn(text, end)]
  const actions: CodeAction[] = []
  for (const finding of page.findings) {
    const { place } = finding
    if (place.from.offset > to || place.to.offset < from) continue
    const offer = (title: string, edit: Edit, isPreferred: boolean) => {
      actions.push({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(page, finding, text)],
        edit: { changes: { [text.uri]: [textEdit(text, edit)] } },
        ...(isPreferred ? { isPreferred } : {}),
      })
    }
    const repair = await repairEdit(document, finding, read)
    if (repair)
      offer(
        `Make it hold (${finding.evidence?.repair?.change}): ${repair.text}`,
        repair,
        true,
      )
    const ignore = await ignoreEdit(document, finding, read)
    if (ignore) offer('Ignore it, with a reason', ignore, false)
  }
  return actions
}

const textEdit = (text: TextDocument, { from, to, text: newText }: Edit): TextEdit => ({
  range: stretch(text, from, to),
  newText,
})
