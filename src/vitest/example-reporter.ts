import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule, TestSpecification } from 'vitest/node'
import { examplePath, readPasses, testHash, writePasses } from '../page/passes.ts'

/**
 * Records the example files whose tests all ran and passed, with the hash of all that
 * this rests on, so that a build need not run them again.
 */
export default class ExampleReporter implements Reporter {
  /** Hashes from before any file was loaded, by absolute path. */
  readonly #started = new Map<string, string>()

  onTestRunStart(files: readonly TestSpecification[]): void {
    for (const { moduleId, project } of files) {
      const { root } = project.config
      const path = examplePath(root, moduleId)
      if (path) this.#started.set(moduleId, testHash(root, path))
    }
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    for (const [root, own] of Map.groupBy(
      modules,
      ({ project }) => project.config.root,
    )) {
      const passes = new Map(readPasses(root))
      let examples = 0
      for (const module of own) {
        const path = examplePath(root, module.moduleId)
        if (!path) continue
        examples++
        const hash = testHash(root, path)
        // An error outside all tests may be anybody's. A file that was saved meanwhile was
        // tested as it was before, or after, or half.
        const unchanged = this.#started.get(module.moduleId) === hash
        if (errors.length === 0 && unchanged && passedWholly(module))
          passes.set(path, hash)
        else passes.delete(path)
      }
      if (examples === 0) continue
      for (const path of passes.keys())
        if (!existsSync(join(root, path))) passes.delete(path)
      writePasses(root, passes)
    }
  }
}

/** At least one test, and none that failed, was left out, or passed at a second try. */
function passedWholly(module: TestModule): boolean {
  const tests = [...module.children.allTests()]
  const suites = [...module.children.allSuites()]
  return (
    module.state() === 'passed' &&
    tests.length > 0 &&
    [...suites, ...tests].every(({ options }) => options.mode === 'run') &&
    tests.every((test) => test.result().state === 'passed' && !test.diagnostic()?.flaky)
  )
}
