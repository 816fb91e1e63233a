// Runs inside a test file made from a page. One check of the page serves all its tests:
// it starts with the first test that needs it, and each test waits for its own formula.

import { join } from 'node:path'
import { afterAll, test, type TestContext } from 'vitest'
import type { Document } from '../page/document.ts'
import { formulaEvidence, type FormulaEvidence } from '../page/evidence.ts'
import { exampleFile, examplesFolder } from '../page/example-file.ts'
import { counterexampleText, findingOf, passes, type Finding } from '../page/finding.ts'
import { fingerprint } from '../page/fingerprint.ts'
import type { Place } from '../page/place.ts'
import type { Problem } from '../page/problem.ts'
import { checkPage, type PageRun } from '../page/runner.ts'

export interface PageOptions {
  /** Folder of the site. */
  root: string
  /** Name of the page on its site. */
  page: string
  strict: boolean
  seed?: number
  draws?: number
  timeout?: number
}

/** What the test file of a page tells the reporter about the whole page. */
export interface PageMeta {
  page: string
  hash: string
  formulas: number
}

declare module 'vitest' {
  interface TaskMeta {
    residualPage?: PageMeta
    residualFormula?: { index: number; evidence: FormulaEvidence }
    residualProblems?: Problem[]
  }
}

/** The tests that a page's module asks for, in the order in which they stand there. */
export interface PageTests {
  problem: (index: number) => void
  example: (index: number) => void
  formula: (index: number, name: string) => void
  whole: () => void
}

// Deadlines are kept by the runner, formula by formula.
const noTimeout = { timeout: 0 }

/** Prepares the tests of a page. */
export function testPage(document: Document, options: PageOptions): PageTests {
  const { root, page, strict, ...rest } = options
  const file = join(root, document.file)
  let run: PageRun | undefined
  let before = ''
  const folder = examplesFolder(file)
  const shown = folder
    ? document.examples.map(({ src }) => exampleFile(folder, src))
    : []
  const running = () => {
    before ||= fingerprint(document.source, shown, root)
    return (run ??= checkPage({ ...document, file }, rest))
  }
  const fail = (finding: Omit<Finding, 'verdict'> & { verdict?: string }): never => {
    throw failure(finding, file)
  }
  afterAll(() => run?.stop())
  return {
    problem(index) {
      const problem = at(document.problems, index)
      test(`line ${problem.from.line}: ${problem.code}`, noTimeout, () => {
        fail({ ...problem, place: problem })
      })
    },
    example(index) {
      const { src, region, from } = at(document.examples, index)
      const name = region === undefined ? src : `${src}#${region}`
      test(`line ${from.line}: example ${name}`, noTimeout, async () => {
        const [first] = await at(running().examples, index)
        if (first) fail({ ...first, place: first })
      })
    },
    formula(index, name) {
      const formula = at(document.formulas, index)
      test(name, noTimeout, async ({ task }: TestContext) => {
        const evidence = await at(running().evidence, index)
        task.meta.residualFormula = {
          index,
          evidence: formulaEvidence(document, formula, evidence),
        }
        if (passes(evidence, strict)) return
        fail(findingOf(formula, evidence))
      })
    },
    whole() {
      test('the page as a whole', noTimeout, async ({ task }: TestContext) => {
        const { problems, files } = await running().result
        const after = fingerprint(document.source, files, root)
        // What was saved during the check was checked as it was before, or after, or half.
        const hash = after === before ? after : 'changed during the check'
        task.file.meta.residualPage = { page, hash, formulas: document.formulas.length }
        task.meta.residualProblems = problems
        // Those of the document and of its examples have failed tests of their own.
        const examples = await Promise.all(running().examples)
        const own = new Set([...document.problems, ...examples.flat()])
        const [other] = problems.filter((problem) => !own.has(problem))
        if (other) fail({ ...other, place: other })
      })
    },
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`Expected an item ${index}`)
  return item
}

/** An error that stands in the page, at the place that the finding is about. */
function failure(
  finding: Omit<Finding, 'verdict'> & { verdict?: string },
  file: string,
): Error {
  const { evidence, message, note, code, place } = finding
  const shown = evidence && counterexampleText(evidence)
  const lines = [
    message,
    shown && `Counterexample: ${shown}`,
    note,
    evidence?.seed === undefined ? undefined : `Seed ${evidence.seed}`,
  ]
  const error = new Error(lines.filter(Boolean).join('\n'))
  error.name = finding.verdict ? `${finding.verdict} (${code})` : code
  error.stack = stackAt(error, file, place.from)
  return error
}

const stackAt = (error: Error, file: string, { line, column }: Place) =>
  `${error.name}: ${error.message}\n    at ${file}:${line}:${column}`
