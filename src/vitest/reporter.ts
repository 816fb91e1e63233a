import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { evidenceFolder, writeEvidence, type EvidenceFile } from '../page/evidence.ts'

/** Writes the evidence of every page whose tests all ran, and removes that of lost pages. */
export default class EvidenceReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const roots = new Set<string>()
    for (const module of modules) {
      const evidence = evidenceOf(module)
      if (!evidence) continue
      const { root } = module.project.config
      roots.add(root)
      writeEvidence(root, evidence)
    }
    for (const root of roots) removeLost(root)
  }
}

/** What a page's tests left; undefined for other modules and for a part of a page. */
function evidenceOf(module: TestModule): EvidenceFile | undefined {
  const page = module.meta().residualPage
  if (!page) return undefined
  const tests = [...module.children.allTests()].map((test) => test.meta())
  const formulas = tests
    .flatMap(({ residualFormula }) => residualFormula ?? [])
    .sort((a, b) => a.index - b.index)
    .map(({ evidence }) => evidence)
  if (formulas.length < page.formulas) return undefined
  const problems = tests.flatMap(({ residualProblems }) => residualProblems ?? [])
  return {
    version: 1,
    page: page.page,
    hash: page.hash,
    seed: formulas.find(({ seed }) => seed !== undefined)?.seed ?? null,
    draws: Math.max(0, ...formulas.map(({ draws }) => draws ?? 0)) || null,
    complete: problems.length === 0,
    formulas,
    problems,
  }
}

function removeLost(root: string): void {
  const folder = evidenceFolder(root)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue
    const page = name.slice(0, -'.json'.length).split(sep).join('/')
    const lives = ['mdx', 'md'].some((ending) =>
      existsSync(join(root, 'content', `${page}.${ending}`)),
    )
    if (!lives) rmSync(join(folder, name))
  }
}
