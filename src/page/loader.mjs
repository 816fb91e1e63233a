// Lets Node run Residual's own TypeScript wherever it is installed, and gives every
// example the same engine and libraries that the page is checked with.

import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const engine = new URL('src/formula/index.ts', root).href

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'residual') {
      return { url: engine, format: 'module-typescript', shortCircuit: true }
    }
    try {
      return next(specifier, context)
    } catch (error) {
      // An example on a disk without packages may import what Residual itself does.
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || /^[./]|^\w+:/.test(specifier))
        throw error
      try {
        return next(specifier, { ...context, parentURL: import.meta.url })
      } catch {
        throw error
      }
    }
  },
  load(url, context, next) {
    // Node strips no types below node_modules, where Residual may be installed.
    const own =
      url.startsWith(root.href) &&
      !url.slice(root.href.length).includes('node_modules/')
    if (!own || !url.endsWith('.ts') || !root.pathname.includes('/node_modules/')) {
      return next(url, context)
    }
    return { format: 'module', source: stripped(url), shortCircuit: true }
  },
})

function stripped(url) {
  const { emitWarning } = process
  // Every run would begin with the news that the function is experimental.
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
  } finally {
    process.emitWarning = emitWarning
  }
}
