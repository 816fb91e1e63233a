import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const checker = fileURLToPath(new URL('../page/', import.meta.url))

/**
 * What reads pages is not bundled into the code that renders them: it looks for files
 * beside itself, its own source among them, whose hash says whether evidence is fresh.
 */
export function checkerAsIs(): Plugin {
  return {
    name: 'residual:checker-as-is',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!found?.id.startsWith(checker) || found.id.includes('?')) return undefined
      return { id: pathToFileURL(found.id).href, external: true }
    },
  }
}
