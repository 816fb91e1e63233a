import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { codeOf } from '../page/closure.ts'
import { experimentOf } from './experiment.ts'
import { exportsOf } from './exports.ts'
import type { Experiment } from './measured.ts'

/** What marks an example as one whose results are kept. */
const query = '?measured'
const runtime = fileURLToPath(new URL('./measured.ts', import.meta.url))

/** How the results of experiments are kept. */
export interface ExperimentsOptions {
  /** Folder of the site. */
  root: string
}

/**
 * Vite plugin that gives what a server renders (pages, components, figures) examples
 * whose slow results are kept from one build to the next, see `measured`. Examples
 * themselves import one another as they are, and so does all that runs in the browser.
 */
export function experiments({ root }: ExperimentsOptions): Plugin {
  const examples = `${join(root, 'examples').split(sep).join('/')}/`
  const isExample = (id: string) => id.startsWith(examples) && /^[^?]*\.ts$/.test(id)
  return {
    name: 'residual:experiments',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.ts$/ },
      async handler(source, importer, options) {
        if (this.environment.config.consumer !== 'server') return undefined
        if (!importer || importer.startsWith(examples)) return undefined
        const found = await this.resolve(source, importer, {
          ...options,
          skipSelf: true,
        })
        return found && isExample(found.id) ? `${found.id}${query}` : undefined
      },
    },
    load: {
      filter: { id: /\?measured$/ },
      handler(id) {
        const file = id.slice(0, -query.length)
        const code = codeOf(file)
        // What has changed is loaded anew with its new hash.
        for (const path of code.files) this.addWatchFile(path)
        return proxy(file, experimentOf(file, root, code, true))
      },
    },
  }
}

/** A module with the exports of `file`, its functions measured. */
function proxy(file: string, experiment: Experiment): string {
  const original = JSON.stringify(file)
  const lines = [
    `import * as original from ${original}`,
    `import { measured } from ${JSON.stringify(runtime)}`,
    // Names that do not stand below are those of other files, passed on.
    `export * from ${original}`,
    `const experiment = ${JSON.stringify(experiment)}`,
  ]
  for (const [index, name] of exportsOf(file, readFileSync(file, 'utf8')).entries()) {
    lines.push(
      `const export${index} = /* @__PURE__ */ measured(original.${name}, ${JSON.stringify(name)}, experiment)`,
      `export { export${index} as ${name} }`,
    )
  }
  return lines.join('\n')
}
