// Where a site keeps what the notes wrote: `content/notes-quotes.yaml`.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Quotes } from './quotes.ts'

const path = 'content/notes-quotes.yaml'

/** The file of a site's quotes; undefined if it has none. */
export function quotesFile(root: string): string | undefined {
  const file = join(root, path)
  return existsSync(file) ? file : undefined
}

/** The quotes of a site; undefined if it has none. */
export function readQuotes(root: string): Quotes | undefined {
  const file = quotesFile(root)
  return file === undefined ? undefined : (parse(readFileSync(file, 'utf8')) as Quotes)
}
