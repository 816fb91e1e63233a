import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readDocument } from '../../../src/page/read.ts'
import { checkPage, type PageResult } from '../../../src/page/runner.ts'

/** Checks a page with examples of its own, given by their names and sources. */
export async function checkWith(
  examples: Record<string, string>,
  text: string,
): Promise<PageResult> {
  const folder = mkdtempSync(join(tmpdir(), 'residual-'))
  try {
    for (const [name, source] of Object.entries(examples)) {
      const file = join(folder, 'examples', name.includes('.') ? name : `${name}.ts`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, source)
    }
    const shown = Object.keys(examples)
      .filter((name) => !name.includes('.'))
      .map((name) => `<Example src="${name}" />\n\n`)
    const file = join(folder, 'page.mdx')
    const document = readDocument(`${shown.join('')}${text}`, { file })
    return await checkPage(document).result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
