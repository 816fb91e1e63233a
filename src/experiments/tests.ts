import { fileURLToPath } from 'node:url'
import MagicString from 'magic-string'
import { parseSync, type Plugin } from 'vite'
import { codeOf } from '../page/closure.ts'
import { experimentOf } from './experiment.ts'
import { exportsOf } from './exports.ts'

const runtime = fileURLToPath(new URL('./measured.ts', import.meta.url))

/**
 * Vitest plugin that keeps what examples' own tests compute, for the pages that ask for the
 * same: a test calls the exports of its file through `measured`, which here only writes.
 * Tests are computed every time.
 */
export function testedExperiments(): Plugin {
  let root = process.cwd()
  return {
    name: 'residual:tested-experiments',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    transform: {
      filter: { id: /\/examples\/[^?]*\.ts$/, code: 'import.meta.vitest' },
      handler(source, id) {
        const block = testsOf(id, source)
        if (!block) return undefined
        const names = exportsOf(id, source).filter((name) => name !== 'default')
        const experiment = experimentOf(id, root, codeOf(id), false)
        const text = new MagicString(source)
        // What the block calls by the names of exports is handed to it under these names.
        text.appendLeft(block.start, `await (async (${names.join(', ')}) => `)
        const runner = `(await import(${JSON.stringify(runtime)})).allMeasured`
        const experimentText = JSON.stringify(experiment)
        text.appendRight(
          block.end,
          `)(...${runner}({ ${names.join(', ')} }, ${experimentText}))`,
        )
        return { code: text.toString(), map: text.generateMap({ hires: true }) }
      },
    },
  }
}

/** The block of a file's own tests. */
function testsOf(
  file: string,
  source: string,
): { start: number; end: number } | undefined {
  for (const statement of parseSync(file, source).program.body) {
    if (statement.type !== 'IfStatement') continue
    const { test, consequent } = statement
    if (source.slice(test.start, test.end) === 'import.meta.vitest') return consequent
  }
  return undefined
}
