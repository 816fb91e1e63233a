import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import type { Document } from '../page/document.ts'
import { findings, type Finding } from '../page/finding.ts'
import { readDocument } from '../page/read.ts'
import { checkPage, type PageResult } from '../page/runner.ts'
import { isSitePage } from '../page/site.ts'
import type { Request } from './options.ts'

/** One document with all that came out. */
export interface Checked {
  /** As shown: relative to where we are. */
  file: string
  document: Document
  result: PageResult
  findings: Finding[]
}

/** Checks documents, as many at a time as there are processors; in the order given. */
export async function check(files: string[], request: Request): Promise<Checked[]> {
  const checked: Checked[] = []
  const rest = files.entries()
  const lanes = Math.min(files.length, availableParallelism(), 4)
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const [index, file] of rest) checked[index] = await checkFile(file, request)
    }),
  )
  return checked
}

async function checkFile(path: string, request: Request): Promise<Checked> {
  const file = shown(path)
  const source = await readFile(path, 'utf8')
  const document = readDocument(source, {
    file: path,
    page: file,
    site: isSitePage(path),
  })
  const { seed, draws, timeout, strict } = request
  const result = await checkPage(document, {
    ...(seed === undefined ? {} : { seed }),
    ...(draws === undefined ? {} : { draws }),
    ...(timeout === undefined ? {} : { timeout }),
  }).result
  return { file, document, result, findings: findings(document, result, strict) }
}

function shown(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}
