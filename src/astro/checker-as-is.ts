import { builtinModules } from 'node:module'
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const checker = ['formula', 'page', 'prose'].map(
  (folder) => new URL(`../${folder}/`, import.meta.url).href,
)

const isChecker = (address: string) =>
  checker.some((folder) => address.startsWith(folder))

/**
 * What reads pages is not bundled into the code that renders them: it looks for files
 * beside itself, its own source among them, whose hash says whether evidence is fresh. In
 * development it is what the server itself has loaded already.
 */
export function checkerAsIs(): Plugin {
  return {
    name: 'residual:checker-as-is',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'client',
    configEnvironment: (name) =>
      name === 'client'
        ? undefined
        : { resolve: { builtins: [...builtinModules, /^(?:node|bun):/, ...asIs] } },
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      // A query says that something else is to be made of the file.
      if (!found || !isAbsolute(found.id) || found.id.includes('?')) return undefined
      const id = pathToFileURL(found.id).href
      return isChecker(id) ? { id, external: true } : undefined
    },
  }
}

/** A server leaves these addresses to Node, as it does with Node's own modules. */
const asIs = checker.map(
  (folder) => new RegExp(`^${folder.replace(/[^\w/]/g, String.raw`\$&`)}`),
)
