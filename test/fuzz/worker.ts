// Reads and checks one document at a time in a thread of its own, which may be ended. It
// says before each step what it is at, so that what never comes back has a name.

import { parentPort } from 'node:worker_threads'
import { openPage, type Given } from '../../src/formula/index.ts'
import { examplesFolder, findExample } from '../../src/page/example-file.ts'
import { readDocument } from '../../src/page/read.ts'
import { formulaOf } from '../../src/page/formula.ts'
import { placed } from '../../src/page/verdict.ts'

export interface Task {
  text: string
  mutate: boolean
}

/** What one formula cost. */
export interface Cost {
  tex: string
  ms: number
  steps: number
  verdict: string
}

export type Reply =
  | { kind: 'ready' }
  | { kind: 'at'; what: string }
  | { kind: 'cost'; cost: Cost }
  | { kind: 'crash'; error: string; stack: string }
  | { kind: 'done'; problems: number }

const port = parentPort
if (!port) throw new Error('Expected to run in a worker thread')
const post = (reply: Reply) => {
  port.postMessage(reply)
}

/** A page of the site, whose examples are found. */
const file = new URL('../../content/fuzz.mdx', import.meta.url).pathname

/** Steps that the engine has counted; it keeps them to itself. */
const stepsOf = (page: object): number =>
  (page as { symbols: { world: { spent: number } } }).symbols.world.spent

const loaded = new Map<string, Given | undefined>()

async function check({ text, mutate }: Task): Promise<void> {
  post({ kind: 'at', what: 'reading' })
  const document = readDocument(text, { file, site: true })
  const given = new Set<Given>()
  for (const example of document.examples) {
    const { file: found } = await findExample(example, examplesFolder(file))
    if (!found) continue
    if (!loaded.has(found))
      loaded.set(found, ((await import(found)) as { given?: Given }).given)
    const symbols = loaded.get(found)
    if (symbols) given.add(symbols)
  }
  const formulas = document.formulas.map(formulaOf)
  const { macros } = document
  const page = openPage({ given: [...given], text: formulas, macros, mutate })
  for (const [index, formula] of formulas.entries()) {
    post({ kind: 'at', what: formula.tex })
    const start = performance.now()
    const before = stepsOf(page)
    const evidence = placed(document.formulas[index]!, page.check(formula))
    const [ms, steps] = [performance.now() - start, stepsOf(page) - before]
    post({ kind: 'cost', cost: { tex: formula.tex, ms, steps, verdict: evidence.verdict } }) // prettier-ignore
    const { message } = evidence
    if (
      message !== undefined &&
      !message.startsWith('Unexpected ') &&
      evidence.verdict !== 'stated'
    )
      // prettier-ignore
      throw new Error(`A message of another form: ${message}`)
  }
  post({ kind: 'at', what: 'finishing' })
  page.finish()
  post({ kind: 'done', problems: document.problems.length })
}

port.on('message', (task: Task) => {
  check(task).catch((error: unknown) => {
    const { message, name, stack } =
      error instanceof Error ? error : new Error(String(error))
    post({ kind: 'crash', error: `${name}: ${message}`, stack: stack ?? '' })
  })
})
post({ kind: 'ready' })
