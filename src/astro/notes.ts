/** What the notes wrote, beside what the pages made of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readQuotes } from '../page/quotes-file.ts'

const path = 'content/notes-words.yaml'

/** What the notes say of one erratum: their own LaTeX, and their own words. */
export interface Written {
  latex: string[]
  /** With formulas between dollars. */
  words?: string
}

/** What the notes wrote, by the id of the erratum. */
export function readNotes(root: string): (id: string) => Written {
  const quotes = readQuotes(root) ?? {}
  const file = join(root, path)
  const words = existsSync(file)
    ? (parse(readFileSync(file, 'utf8')) as Record<string, string>)
    : {}
  return (id) => ({
    latex: (quotes[id] ?? []).map(({ notes }) => notes),
    ...(words[id] !== undefined && { words: words[id] }),
  })
}
