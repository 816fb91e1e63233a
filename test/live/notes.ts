/** The pages of this site as a reader's browser holds them: with their examples loaded. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { notePages } from '../../src/astro/formula-table.ts'
import { leftSide } from '../../src/astro/left-side.ts'
import { pages } from '../../src/astro/pages.ts'
import type { Given } from '../../src/formula/index.ts'
import type { LivePage } from '../../src/live/protocol.ts'
import { Session } from '../../src/live/session.ts'
import type { Document } from '../../src/page/document.ts'
import { readDocument } from '../../src/page/read.ts'
import { formulaOf } from '../../src/page/formula.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Paths of the pages that explain a topic. */
export const notes = notePages(root, pages(root)).map(({ page }) => page)

/** A page to ask about. */
export interface Note {
  document: Document
  source: string
  live: LivePage
  session: Session
}

/** What a page fetches when a reader asks about a formula of this text. */
export function liveOf(text: string, file = 'content/a.mdx'): LivePage {
  return liveFrom(readDocument(text, { file }))
}

function liveFrom({ macros, formulas, examples }: Document): LivePage {
  return {
    macros,
    formulas: formulas.map((node) => formulaOf(node)),
    examples: [...new Set(examples.map(({ src }) => src))],
  }
}

/** A page of the site, its examples loaded as the worker loads them. */
export async function open(page: string): Promise<Note> {
  const source = readFileSync(`${root}/${page}`, 'utf8')
  const document = readDocument(source, { file: page })
  const live = liveFrom(document)
  const given: (Given & { origin: string })[] = []
  for (const name of live.examples) {
    const file = `${root}/examples/${name}.ts`
    if (!existsSync(file)) continue
    const example = (await import(file)) as { given?: Given }
    if (example.given) given.push({ ...example.given, origin: `examples/${name}.ts` })
  }
  return { document, source, live, session: new Session(live, given) }
}

/** An exercise of a page. */
export interface Exercise {
  /** Number of its formula. */
  at: number
  left: string
  /** The answer as the page has it. */
  right: string
  /** The names that an answer may use, as they are written. */
  using: string | undefined
}

/** The exercises of a page, in order. */
export function exercisesOf({ document, source }: Note): Exercise[] {
  return [...source.matchAll(/^<Answer(?: using="([^"]*)")?>$/gm)].map((found) => {
    const line = source.slice(0, found.index).split('\n').length
    const at = document.formulas.findIndex(
      ({ from, display }) => display && from.line > line,
    )
    const { tex } = document.formulas[at]!
    const left = leftSide(tex)!
    const right = tex
      .replace(/\\(?:begin|end)\{aligned\}|&|\\\\|\\quad/g, ' ')
      .replace(/^\s+/, '')
      .replace(/[\s.,]+$/, '')
    // What stands behind the first equals sign outside of braces.
    const behind = right.indexOf('=', left.replace(/\s+$/, '').length - 1)
    return { at, left, right: right.slice(behind + 1).trim(), using: found[1] }
  })
}
