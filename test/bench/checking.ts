/**
 * What checking costs against rendering: all formulas of the pages, in one run.
 *
 * Each round renders every formula with KaTeX, as the site does, and checks every page
 * on fresh draws, without and with mutants. Printed are medians over the rounds: times
 * drift with the machine, ratios hold.
 *
 * npm run bench [-- ROUNDS]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Formula, Given } from '../../src/formula/index.ts'
import { openPage, render } from '../../src/formula/index.ts'
import { exampleFile, examplesFolder } from '../../src/page/example-file.ts'
import { readDocument } from '../../src/page/read.ts'
import { formulaOf } from '../../src/page/formula.ts'

interface Subject {
  name: string
  formulas: Formula[]
  macros: Record<string, string>
  given: Given[]
}

async function subjects(): Promise<Subject[]> {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
  const folder = examplesFolder(resolve('content', 'index.mdx'))!
  return Promise.all(
    files.map(async (name) => {
      const file = join('content', name)
      const source = readFileSync(file, 'utf8')
      const { formulas, examples, macros } = readDocument(source, { file })
      const given: Given[] = []
      for (const src of new Set(examples.map((example) => example.src))) {
        const url = pathToFileURL(exampleFile(folder, src)).href
        const module = (await import(url)) as { given?: Given }
        if (module.given) given.push(module.given)
      }
      return { name, formulas: formulas.map(formulaOf), macros, given }
    }),
  )
}

function renderAll(formulas: readonly Formula[], macros: Record<string, string>): void {
  for (const { tex, display } of formulas) render(tex, display, macros)
}

function check({ formulas, macros, given }: Subject, mutate: boolean): number {
  const page = openPage({ given, mutate, macros })
  let mutants = 0
  for (const formula of formulas) mutants += page.check(formula).mutants?.total ?? 0
  page.finish()
  return mutants
}

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!

const rounds = Number(process.argv[2] ?? 11)
const ms = (value: number): string => `${value.toFixed(1).padStart(8)} ms`
const total = { render: 0, check: 0, mutate: 0, formulas: 0, mutants: 0 }

for (const subject of await subjects()) {
  if (subject.formulas.length === 0) continue
  const times = { render: [], check: [], mutate: [] } as Record<string, number[]>
  let mutants = 0
  // The first rounds warm the compiler up for both and are not counted.
  for (let round = -3; round < rounds; round++) {
    const rendering = timed(() => {
      renderAll(subject.formulas, subject.macros)
    })
    const checking = timed(() => check(subject, false))
    const mutating = timed(() => {
      mutants = check(subject, true)
    })
    if (round < 0) continue
    times['render']!.push(rendering)
    times['check']!.push(checking)
    times['mutate']!.push(mutating - checking)
  }
  const [rendering, checking, mutating] = [
    median(times['render']!),
    median(times['check']!),
    median(times['mutate']!),
  ]
  total.render += rendering
  total.check += checking
  total.mutate += mutating
  total.formulas += subject.formulas.length
  total.mutants += mutants
  console.log(
    `${subject.name.padEnd(34)} ${String(subject.formulas.length).padStart(4)} formulas  render ${ms(rendering)}  check ${ms(checking)}  mutants ${ms(mutating)} (${mutants})`,
  )
}

console.log(
  `\n${total.formulas} formulas: checking costs ${(total.check / total.render).toFixed(2)} × rendering with KaTeX (${ms(total.check).trim()} against ${ms(total.render).trim()}); ${total.mutants} mutants cost another ${(total.mutate / total.render).toFixed(2)} ×.`,
)
