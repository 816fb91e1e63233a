// `residual/remark`: a plugin for unified that says of a file what the checker finds in it.

import { check, type MarkdownOptions } from './markdown.ts'

/** What the plugin needs of a `VFile`. */
interface File {
  path?: string
  message(reason: string, options: object): { note?: string; url?: string }
  toString(): string
}

/** How a file is checked, but for its path, which it has. */
export interface RemarkOptions extends Omit<MarkdownOptions, 'file'> {
  /** What is found stops the processor at its first. Default: false. */
  fail?: boolean
}

/**
 * Checks the formulas of each file that the processor is given. What is found are messages
 * of the file, as remark-lint's are. The text itself is read, and not the tree: places must
 * be those of the file, whichever plugins came before.
 */
export default function remarkResidual({
  fail = false,
  ...options
}: RemarkOptions = {}) {
  return async (_tree: unknown, file: File): Promise<void> => {
    const { path } = file
    const found = await check(file.toString(), {
      ...options,
      ...(path === undefined ? {} : { file: path }),
    })
    for (const { code, message, note, counterexample, start, end } of found) {
      const told = file.message(message, {
        place: { start, end },
        ruleId: code,
        source: 'residual',
      })
      const shown = counterexample && `Counterexample: ${counterexample}`
      const more = [shown, note].filter(Boolean).join('\n')
      if (more) told.note = more
    }
    const [first] = found
    if (fail && first) {
      const { line, column } = first.start
      throw new Error(
        `${path ?? 'document'}:${line}:${column}: ${first.message} (${found.length} found by residual)`,
      )
    }
  }
}
