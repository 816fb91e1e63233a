import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Document, MathNode, Role } from './document.ts'
import type { Problem } from './problem.ts'
import type { PageEvidence } from './verdict.ts'

/** One formula of a page and what became of it. */
export interface FormulaEvidence extends PageEvidence {
  id: string
  /** Path from the site's root. */
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  display: boolean
  latex: string
  role: Role
  reason?: string
}

/** What a run found out about one page. */
export interface EvidenceFile {
  version: 1
  /** Name of the page on its site. */
  page: string
  /** Of all that the evidence rests on, see `fingerprint`. */
  hash: string
  seed: number | null
  draws: number | null
  /** Every formula was checked, and nothing is wrong outside the formulas. */
  complete: boolean
  /** In document order. */
  formulas: FormulaEvidence[]
  /** What is wrong outside the formulas. */
  problems: Problem[]
}

const folder = '.residual/evidence'

/** Folder of the evidence of a site. */
export const evidenceFolder = (root: string) => join(root, folder)

/** Where the evidence of a page is kept: `<root>/.residual/evidence/pca.json`. */
export const evidencePath = (root: string, page: string) =>
  join(root, folder, `${page}.json`)

/** The evidence of one formula as it is written. */
export function formulaEvidence(
  document: Document,
  formula: MathNode,
  evidence: PageEvidence,
): FormulaEvidence {
  const { id, tex, display, role, reason, from, to } = formula
  return {
    id,
    file: document.file,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    display,
    latex: tex,
    role,
    ...(reason === undefined ? {} : { reason }),
    ...evidence,
  }
}

/** Writes the evidence of a page; a reader sees the old file or the new one, never half. */
export function writeEvidence(root: string, evidence: EvidenceFile): void {
  const file = evidencePath(root, evidence.page)
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.tmp`
  writeFileSync(half, `${JSON.stringify(evidence, undefined, 2)}\n`)
  renameSync(half, file)
}

/**
 * Reads the evidence of a page; undefined if there is none.
 *
 * @throws Error naming the file and what in it is not evidence.
 */
export function readEvidence(root: string, page: string): EvidenceFile | undefined {
  const file = evidencePath(root, page)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const value = parse(text, file)
  const wrong = mismatch(value)
  if (wrong) throw new Error(`Unexpected ${wrong} in ${file}, expected evidence`)
  return value as EvidenceFile
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`Unexpected text in ${file}, expected JSON`, { cause })
  }
}

const isString = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number'
const isBoolean = (value: unknown) => typeof value === 'boolean'
const orNull = (check: (value: unknown) => boolean) => (value: unknown) =>
  value === null || check(value)

type Shape = Record<string, (value: unknown) => boolean>

const fileShape: Shape = {
  version: (value) => value === 1,
  page: isString,
  hash: isString,
  seed: orNull(isNumber),
  draws: orNull(isNumber),
  complete: isBoolean,
  formulas: Array.isArray,
  problems: Array.isArray,
}

const formulaShape: Shape = {
  id: isString,
  file: isString,
  line: isNumber,
  column: isNumber,
  endLine: isNumber,
  endColumn: isNumber,
  display: isBoolean,
  latex: isString,
  role: isString,
  verdict: isString,
  reading: isString,
  time: isNumber,
}

/** The first field that is not as it must be; undefined if all are. */
function mismatch(value: unknown): string | undefined {
  const outside = field(value, fileShape, 'the file')
  if (outside) return outside
  const { formulas } = value as EvidenceFile
  for (const [index, formula] of formulas.entries()) {
    const inside = field(formula, formulaShape, `formula ${index}`)
    if (inside) return inside
  }
  return undefined
}

function field(value: unknown, shape: Shape, where: string): string | undefined {
  if (typeof value !== 'object' || value === null)
    return `value \`${String(value)}\` of ${where}`
  const record = value as Record<string, unknown>
  for (const [name, check] of Object.entries(shape))
    if (!check(record[name])) return `\`${name}\` of ${where}`
  return undefined
}
