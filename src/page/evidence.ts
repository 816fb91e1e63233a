import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Document, MathNode, Role } from './document.ts'
import { replaceFile } from './files.ts'
import type { Problem } from './problem.ts'
import { isSealed, isTracked, seal } from './seal.ts'
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

/** Writes the evidence of a page, with the seal of this checkout. */
export function writeEvidence(root: string, evidence: EvidenceFile): void {
  const file = evidencePath(root, evidence.page)
  const sealed = { ...evidence, seal: sealOf(root, evidence).toString('hex') }
  replaceFile(file, `${JSON.stringify(sealed, undefined, 2)}\n`)
}

/**
 * Reads the evidence of a page; undefined if there is none.
 *
 * @throws Error naming the file, and what in it is not evidence, or that it wasn't written
 *   by a check of this checkout.
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
  if (isTracked(root, relative(root, file).split(sep).join('/'))) {
    throw new Error(
      `Unexpected file ${file} that git tracks, expected evidence from checks of this checkout: \`git rm --cached -r .residual\``,
    )
  }
  const value = parse(text, file)
  const wrong = mismatch(value)
  if (wrong) throw new Error(`Unexpected ${wrong} in ${file}, expected evidence`)
  const { seal = '', ...evidence } = value as EvidenceFile & { seal?: string }
  if (!isSealed(root, 'evidence', JSON.stringify(evidence), Buffer.from(seal, 'hex'))) {
    throw new Error(
      `Unexpected seal of ${file}, expected evidence from checks of this checkout`,
    )
  }
  if (evidence.page !== page) {
    throw new Error(
      `Unexpected page \`${evidence.page}\` in ${file}, expected \`${page}\``,
    )
  }
  return evidence
}

/** Of the evidence as it is read back. */
const sealOf = (root: string, evidence: EvidenceFile) =>
  seal(root, 'evidence', JSON.stringify(JSON.parse(JSON.stringify(evidence))))

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

const isPlace = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  ['line', 'column', 'offset'].every((name) => isNumber((value as Fields)[name]))
const isRange = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  isPlace((value as Fields)['from']) &&
  isPlace((value as Fields)['to'])

type Fields = Record<string, unknown>
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
  seal: (value) => value === undefined || isString(value),
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
  place: isRange,
}

const problemShape: Shape = {
  code: isString,
  message: isString,
  from: isPlace,
  to: isPlace,
}

/** The first field that is not as it must be; undefined if all are. */
function mismatch(value: unknown): string | undefined {
  const outside = field(value, fileShape, 'the file')
  if (outside) return outside
  const { formulas, problems } = value as EvidenceFile
  for (const [index, formula] of formulas.entries()) {
    const inside = field(formula, formulaShape, `formula ${index}`)
    if (inside) return inside
  }
  for (const [index, problem] of problems.entries()) {
    const inside = field(problem, problemShape, `problem ${index}`)
    if (inside) return inside
  }
  return undefined
}

function field(value: unknown, shape: Shape, where: string): string | undefined {
  if (typeof value !== 'object' || value === null)
    return `value \`${String(value)}\` of ${where}`
  const record = value as Fields
  for (const [name, check] of Object.entries(shape))
    if (!check(record[name])) return `\`${name}\` of ${where}`
  return undefined
}
