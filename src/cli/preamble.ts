import type { Document } from '../page/document.ts'
import { readDocument } from '../page/read.ts'
import type { PageResult } from '../page/runner.ts'

/** A document behind sentences of its configuration, which say what its symbols are. */
export function withPreamble(document: Document, preamble: string): Document {
  const { formulas } = readDocument(preamble, { file: 'names.md' })
  const sentences = formulas.length + preamble.length
  return {
    ...document,
    formulas: [
      ...formulas,
      ...document.formulas.map((formula) => {
        const { words } = formula
        const { sentence, paragraph } = words
        return {
          ...formula,
          words: {
            ...words,
            sentence: sentence < 0 ? sentence : sentence + sentences,
            paragraph: paragraph + sentences,
          },
        }
      }),
    ],
  }
}

/** What came out of the document alone. */
export const withoutPreamble = (
  result: PageResult,
  document: Document,
): PageResult => ({
  ...result,
  evidence: result.evidence.slice(result.evidence.length - document.formulas.length),
})
