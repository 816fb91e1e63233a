/**
 * The adversary: changes each display formula of the pages in dozens of ways, on its
 * LaTeX, and looks whether the check notices.
 *
 *   npm run adversary -- [--page pca] [--formula 75] [--seed 1] [--most 120]
 *
 * `--formula` is a line of the page, `--most` how many changes a formula gets at most.
 * Whether a change leaves a formula true is decided by a second reader with values of its
 * own (`truth/`), which shares nothing with the engine. What is false must stop the build;
 * what is true must not. For an erratum it is the other way round, and only what became
 * true counts. Lists are written to `.residual/adversary/`; exit code 1 if less than 99 %
 * of the false ones are stopped, or a true one is, or one crashes or hangs.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { byHand } from './by-hand/index.ts'
import { changes } from './changes.ts'
import { checkAll } from './check.ts'
import { documentOf, pageNames } from './pages.ts'
import { report, type Tried } from './report.ts'
import { rewrites } from './rewrites.ts'
import type { Truth } from './truth/truth.ts'
import type { Stage } from './truth/worlds.ts'
import { Truths } from './truths.ts'
import { vocabularies } from './vocabularies/index.ts'
import type { Task } from './worker.ts'

const { values: options } = parseArgs({
  options: {
    page: { type: 'string' },
    formula: { type: 'string' },
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '120' },
  },
})

/** The page's data before they are centred, the square matrix of E4, and after. */
function stageOf(page: string, tex: string, isCentred: boolean): Stage {
  if (page === 'pca' && /\bB\b|\\bar a/.test(tex)) return 'square'
  return isCentred ? 'centred' : 'raw'
}

/** As many as wanted, spread over all. */
function spread<Item>(list: readonly Item[], most: number, seed: number): Item[] {
  if (list.length <= most) return [...list]
  const step = list.length / most
  return Array.from(
    { length: most },
    (_, i) => list[Math.floor(i * step + (seed % step)) % list.length]!,
  )
}

/** Changed formulas of a page with what they should do. */
function trialsOf(page: string): Tried[] {
  const truths = new Truths(page)
  const vocabulary = vocabularies[page]
  if (!vocabulary)
    throw new Error(`Unexpected page ${page}, expected one of ${pageNames.join(', ')}`)
  const tried: Tried[] = []
  const done = new Set<string>()
  let isCentred = false
  for (const [index, node] of documentOf(page).formulas.entries()) {
    if (!node.display || (node.role !== 'claim' && node.role !== 'erratum')) continue
    const { line } = node.from
    const stage = stageOf(page, node.tex, isCentred)
    if (node.tex.includes('\\leftarrow')) isCentred = true
    if (options.formula !== undefined && Number(options.formula) !== line) continue
    const isErratum = node.role === 'erratum'
    const common = { page, index, line, isErratum }
    const seed = Number(options.seed)
    for (const edit of spread(
      changes(node.tex, vocabulary, seed + index),
      Number(options.most),
      seed,
    ))
      tried.push({
        ...common,
        ...edit,
        kind: 'change',
        truth: truths.of(edit.tex, stage),
      })
    for (const { of, isTrue = [], isRare = [], isFalse = [] } of byHand[page] ?? []) {
      if (isErratum || !node.tex.includes(of) || done.has(of)) continue
      done.add(of)
      const add = (list: readonly string[], truth: Truth, kind: Tried['kind']) => {
        for (const tex of list)
          tried.push({ ...common, rule: 'by hand', tex, kind, truth })
      }
      add(isTrue, 'true', 'rewrite')
      add(isRare, 'true', 'rare')
      add(isFalse, 'false', 'change')
    }
    for (const edit of rewrites(node.tex, vocabulary))
      tried.push({
        ...common,
        ...edit,
        kind: 'rewrite',
        truth: truths.of(edit.tex, stage),
      })
  }
  truths.save()
  return tried
}

const output = new URL('../../.residual/adversary/', import.meta.url)
mkdirSync(output, { recursive: true })
let isGood = true
for (const page of pageNames) {
  if (options.page !== undefined && options.page !== page) continue
  const start = performance.now()
  const tried = trialsOf(page)
  const decided = performance.now()
  const tasks = tried.map(({ index, tex, truth, isErratum }): Task => {
    const isTrue = (truth === 'true') !== isErratum
    return { index, tex, mode: isTrue ? 'mutants' : 'quick' }
  })
  const outcomes = await checkAll(page, tasks)
  // What looks bad is looked at again as the build does it.
  const doubtful = outcomes.flatMap((outcome, i) => {
    const trial = tried[i]!
    return outcome.verdict !== 'hang' && report.isBad(trial, outcome) ? [i] : []
  })
  const again = await checkAll(
    page,
    doubtful.map((i): Task => ({ ...tasks[i]!, mode: 'whole' })),
  )
  doubtful.forEach((i, k) => {
    const first = outcomes[i]
    outcomes[i] = again[k]!
    if (first?.passes !== outcomes[i].passes)
      outcomes[i].message += ` (quick: ${first?.verdict} ${first?.message})`
  })
  const { summary, list, isGood: pageIsGood } = report.of(page, tried, outcomes)
  const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(0)
  console.log(
    `${summary}\n  ${seconds(start)} s, of them ${seconds(decided)} s checking\n`,
  )
  writeFileSync(
    new URL(`${page.replace('/', '-')}.txt`, output),
    `${summary}\n\n${list}\n`,
  )
  isGood &&= pageIsGood
}
process.exitCode = isGood ? 0 : 1
