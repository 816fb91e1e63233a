import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pageHash, readPage } from '../../src/astro/evidence.ts'
import { libraryFile } from '../../src/rules/library.ts'
import type { EvidenceFile, FormulaEvidence } from '../../src/page/evidence.ts'
import { writeEvidence as writeSealed } from '../../src/page/evidence.ts'
import { pageName } from '../../src/page/site.ts'

/** Evidence of one formula, as far as a test cares. */
export type Partly = Partial<FormulaEvidence>

/** An empty site with one example, in a folder of its own. */
export function emptySite(): string {
  const root = mkdtempSync(join(tmpdir(), 'residual-'))
  write(join(root, 'astro.config.mjs'), 'export default {}\n')
  write(
    join(root, 'examples/pca/covariance.ts'),
    '// #region main\nconst a = 1\n// #endregion\n',
  )
  return root
}

/** Writes a page; front matter is added. Its first line of `text` is line 5. */
export function writePage(root: string, page: string, text: string): void {
  write(join(root, page), `---\ntitle: A page\ndescription: It is\n---\n${text}`)
}

/** Writes the sources of a site, in BibLaTeX. */
export function writeLibrary(root: string, text: string): void {
  write(join(root, libraryFile), text)
}

/** Writes good evidence for all formulas of a page, changed as the test wants. */
export async function writeEvidence(
  root: string,
  page: string,
  formulas: Partly[] = [],
  whole: Partial<EvidenceFile> = {},
): Promise<void> {
  const document = readPage(root, page)
  const known = document.formulas.map((formula, index) => ({
    id: formula.id,
    file: page,
    line: formula.from.line,
    column: formula.from.column,
    endLine: formula.to.line,
    endColumn: formula.to.column,
    display: formula.display,
    latex: formula.tex,
    role: formula.role,
    place: { from: formula.from, to: formula.to },
    verdict: 'verified' as const,
    draws: 25,
    seed: 42,
    reading: '',
    time: 1,
    ...formulas[index],
  }))
  const evidence: EvidenceFile = {
    version: 1,
    page: pageName(root, page),
    hash: await pageHash(root, document),
    seed: 42,
    draws: 25,
    complete: true,
    formulas: known,
    problems: [],
    ...whole,
  }
  writeSealed(root, evidence)
}

/** Replaces a text in a file of a site, which must hold it. */
export function edit(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  if (!text.includes(from)) throw new Error(`Expected ${path} to hold ${from}`)
  writeFileSync(
    join(root, path),
    text.replace(from, () => to),
  )
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
