import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, relative } from 'node:path'
import type { Document } from '../page/document.ts'
import { findings, type Finding } from '../page/finding.ts'
import { untested } from '../page/passes.ts'
import type { Macros } from '../page/mathematics/macros.ts'
import { readQuotes } from '../page/quotes-file.ts'
import { readDocument } from '../page/read.ts'
import { checkPage, type CheckOptions, type PageResult } from '../page/runner.ts'
import { siteOf } from '../page/site.ts'
import { declaresNothing } from '../page/survey.ts'
import { findConfig, readConfig, readMacros, type Config } from './config.ts'
import { detectDialect } from './dialect.ts'
import type { Request } from './options.ts'
import { withoutPreamble, withPreamble } from './preamble.ts'

/** One document with all that came out. */
export interface Checked {
  /** As shown: relative to where we are. */
  file: string
  document: Document
  result: PageResult
  findings: Finding[]
  /** Only what is wrong on its own evidence is a finding. */
  survey: boolean
  /** Findings that the baseline knows. */
  known: number
  /** Example files whose tests are not known to pass as they are now. */
  untested: string[]
}

/** Checks documents, as many at a time as there are processors; in the order given. */
export async function check(files: string[], request: Request): Promise<Checked[]> {
  const checked: Checked[] = []
  const rest = files.entries()
  const lanes = Math.min(files.length, availableParallelism(), 4)
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const [index, file] of rest)
        checked[index] = await checkFile(file, request, files.length === 1)
    }),
  )
  return checked
}

/** `alone`: no other document waits for this thread. */
async function checkFile(
  path: string,
  request: Request,
  alone: boolean,
): Promise<Checked> {
  return checkText(path, await readFile(path, 'utf8'), request, { atOnce: alone })
}

/** How the text of a document is checked besides what the command line asks for. */
export interface Manner extends Pick<CheckOptions, 'atOnce' | 'keep'> {
  /** Without mutants, unless findings rest on them. */
  quick?: boolean
  /** Ends the check early; what comes out of it then says nothing. */
  signal?: AbortSignal
}

/**
 * A document that is looked over as a whole: milliseconds for a formula, and steps for all of
 * them, so that one of many slow formulas ends, too.
 */
const inSurvey = { timeout: 10_000, budget: 20_000_000 }

/** Checks the text of the document that a path names: in an editor it is another than the file's. */
export async function checkText(
  path: string,
  source: string,
  request: Request,
  { signal, quick = false, ...manner }: Manner = {},
): Promise<Checked> {
  const root = siteOf(path)
  const { config, strict, document } = await read(path, source, request)
  const { seed, draws } = request
  const limits = (request.survey ?? config.survey) ? inSurvey : {}
  const timeout = request.timeout
  const { preamble } = config
  const mutate = quick ? strict : request.survey !== true
  const behind = preamble === undefined ? document : withPreamble(document, preamble)
  const run = checkPage(behind, {
    ...limits,
    ...(seed === undefined ? {} : { seed }),
    ...(draws === undefined ? {} : { draws }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(mutate ? {} : { mutate }),
    ...manner,
  })
  const stop = () => {
    // What went wrong is told by the result.
    run.stop().catch(() => undefined)
  }
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop)
  const whole = await run.result
  signal?.removeEventListener('abort', stop)
  const result = withoutPreamble(whole, document)
  const survey =
    root === undefined &&
    !strict &&
    (request.survey ??
      config.survey ??
      (preamble === undefined && declaresNothing(document, result)))
  return {
    file: shown(path),
    document,
    result,
    survey,
    findings: findings(document, result, strict, survey),
    known: 0,
    untested: untested(root ?? dirname(path), result.files),
  }
}

/** Reads the text of the document that a path names, and checks nothing. */
export async function readText(
  path: string,
  source: string,
  request: Request,
): Promise<Document> {
  return (await read(path, source, request)).document
}

async function read(path: string, source: string, request: Request) {
  const config = configOf(path, request)
  const strict = request.strict || config.strict === true
  const document = await documentOf(path, source, { ...request, strict }, config)
  return { config, strict, document }
}

/** What the project says, and what the command line says besides. */
function configOf(path: string, request: Request): Config {
  const file = request.config ?? findConfig(path)
  const config = file === undefined ? { macros: {} } : readConfig(file)
  const macros = Object.assign(
    {},
    config.macros,
    ...request.macros.map(readMacros),
  ) as Macros
  const { dialect = config.dialect } = request
  return { ...config, macros, ...(dialect ? { dialect } : {}) }
}

async function documentOf(
  path: string,
  source: string,
  { strict }: Request,
  { macros, dialect }: Config,
): Promise<Document> {
  const root = siteOf(path)
  const quotes = root === undefined ? undefined : readQuotes(root)
  const read = readDocument(source, {
    file: path,
    page: shown(path),
    site: root !== undefined,
    strict,
    macros,
    // Pages of a site are what its own renderer makes of them.
    ...(root === undefined ? { dialect: dialect ?? detectDialect(path, source) } : {}),
    ...(quotes ? { quotes } : {}),
  })
  return root === undefined ? read : await reviewed(root, path, read)
}

/** A page of a site with what the site asks of it; other documents need not load that. */
async function reviewed(
  root: string,
  path: string,
  document: Document,
): Promise<Document> {
  const { withReview } = await import('../rules/review.ts')
  return withReview(root, path, document)
}

function shown(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}
