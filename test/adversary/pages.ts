// A page as the build reads it, its examples' symbols, and a check of one changed formula.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  ok,
  openPage,
  type Evidence,
  type Given,
  type Page,
} from '../../src/formula/index.ts'
import type { Document, MathNode } from '../../src/page/document.ts'
import { examplesFolder, findExample } from '../../src/page/example-file.ts'
import { readDocument } from '../../src/page/read.ts'
import { formulaOf } from '../../src/page/formula.ts'
import { placed } from '../../src/page/verdict.ts'
import { at } from './edit.ts'

export const pageNames = [
  'pca',
  'likelihood',
  'deep-learning/loss-functions',
  'deep-learning/regularization',
  'deep-learning/training-dynamics',
  'language-models/word2vec',
  'language-models/features',
  'language-models/superposition',
  'language-models/linear-representation',
] as const

const fileOf = (page: string) =>
  fileURLToPath(new URL(`../../content/${page}.mdx`, import.meta.url))

export function documentOf(page: string): Document {
  const file = fileOf(page)
  return readDocument(readFileSync(file, 'utf8'), { file, page, site: true })
}

/** The document with other LaTeX in the place of one formula. */
function changedDocument(
  document: Document,
  index: number,
  tex: string,
  page: string,
): Document {
  const { source } = document
  const { from, to } = at(document.formulas, index)
  const whole = source.slice(from.offset, to.offset)
  const changed = whole.startsWith('$$') ? `$$\n${tex}\n$$` : `$${tex}$`
  const text = source.slice(0, from.offset) + changed + source.slice(to.offset)
  return readDocument(text, { file: document.file, page, site: true })
}

/** What one changed formula does to its page. */
export interface Outcome {
  /** The build goes on. */
  passes: boolean
  verdict: string
  code: string
  message: string
  time: number
}

export class Checked {
  readonly document: Document
  readonly page: string
  private readonly given: Given[]
  private session:
    { index: number; mutate: boolean; page: Page; names: number } | undefined

  private constructor(page: string, document: Document, given: Given[]) {
    this.page = page
    this.document = document
    this.given = given
  }

  static async open(page: string): Promise<Checked> {
    const document = documentOf(page)
    const files = new Set<string>()
    for (const example of document.examples) {
      const { file } = await findExample(example, examplesFolder(document.file))
      if (file) files.add(file)
    }
    const given: Given[] = []
    for (const file of files) {
      const module = (await import(file)) as { given?: Given }
      if (module.given) given.push(module.given)
    }
    return new Checked(page, document, given)
  }

  /** The formula in place of the one on the page; what comes behind it only if needed. */
  check(index: number, tex: string, mutate: boolean): Outcome {
    const node = at(this.document.formulas, index)
    const { page, names } = this.before(index, mutate)
    const evidence = page.check({ ...formulaOf(node), tex })
    const isClean = namesOf(page) === names
    const strong = node.role === 'erratum' ? 'refuted' : 'verified'
    if (!isClean) this.session = undefined
    if (!ok(evidence)) return outcomeOf(evidence)
    if (evidence.verdict === strong && isClean) return outcomeOf(evidence)
    return this.whole(index, tex, mutate)
  }

  /** The whole page, read anew; the first thing on it that was good before and fails. */
  whole(index: number, tex: string, mutate: boolean): Outcome {
    const changed = changedDocument(this.document, index, tex, this.page)
    const start = performance.now()
    if (
      changed.formulas.length !== this.document.formulas.length ||
      changed.problems.length > 0
    ) {
      const [problem] = changed.problems
      return {
        passes: false,
        verdict: 'problem',
        code: problem?.code ?? 'formulas',
        message: problem?.message ?? '',
        time: 0,
      }
    }
    const before = this.all(this.document.formulas, false)
    const after = this.all(changed.formulas, mutate)
    const own = at(after, index)
    const failing = [own, ...after].find(
      (evidence) =>
        !ok(evidence, true) &&
        (evidence === own || ok(at(before, after.indexOf(evidence)), true)),
    )
    return {
      ...outcomeOf(failing ?? own),
      time: failing === own ? own.time : performance.now() - start,
      passes: !failing,
    }
  }

  private all(formulas: readonly MathNode[], mutate: boolean): Evidence[] {
    const page = openPage({ given: this.given, mutate })
    const evidence = formulas.map(
      (node) => placed(node, page.check(formulaOf(node))) as Evidence,
    )
    for (const late of page.finish()) evidence[late.index] = late.evidence
    return evidence
  }

  /** A page on which all formulas before this one were checked. */
  private before(index: number, mutate: boolean): { page: Page; names: number } {
    const known = this.session
    if (known?.index === index && known.mutate === mutate) return known
    const page = openPage({ given: this.given, mutate })
    // Mutants of what stands before are the same for all changes.
    for (const node of this.document.formulas.slice(0, index)) {
      quiet(page, () => page.check(formulaOf(node)))
    }
    this.session = { index, mutate, page, names: namesOf(page) }
    return this.session
  }
}

/** Without mutants, whatever the page was opened with. */
function quiet(page: Page, work: () => unknown): void {
  const { options } = page as unknown as { options?: { mutate?: boolean } }
  if (!options) {
    work()
    return
  }
  const mutate = options.mutate ?? true
  options.mutate = false
  work()
  options.mutate = mutate
}

interface Inside {
  symbols?: { scope?: { own?: () => Iterable<unknown> } }
}

/** How many names the formulas of a page declared; NaN, equal to none, if it does not say. */
function namesOf(page: Page): number {
  const own = (page as unknown as Inside).symbols?.scope
  return own?.own ? [...own.own()].length : NaN
}

const outcomeOf = (evidence: Evidence): Outcome => ({
  passes: ok(evidence, true),
  verdict: evidence.untested ? `${evidence.verdict}, untested` : evidence.verdict,
  code: evidence.code ?? '',
  message: [evidence.message, evidence.note].filter(Boolean).join(' '),
  time: evidence.time + (evidence.mutantTime ?? 0),
})
