/**
 * How code is coloured. A line that takes long on a busy machine would keep the colours it
 * has so far, and the same page would come out otherwise: here time does not count.
 *
 * Blocks of a page take this option from the site's configuration. The component `<Code>`
 * gets that configuration as JSON, and what JSON cannot hold from a module: this one.
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { fewerTokens } from './fewer-tokens.ts'

/** A class, because JSON passes over methods, where Expressive Code refuses a function. */
class NoTimeLimit {
  readonly name = 'no-time-limit'

  preprocess(_code: string, options: { tokenizeTimeLimit?: number }): void {
    options.tokenizeTimeLimit = 0
  }
}

/**
 * Options of Expressive Code. Lines that do not fit go on below: a box that scrolls would
 * be a region without a name.
 */
export const codeOptions = {
  shiki: { transformers: [new NoTimeLimit()] },
  defaultProps: { wrap: true },
}

export default { ...codeOptions, plugins: [fewerTokens] }

/** Gives this module to `<Code>`, which looks for `ec.config.mjs` at the top of a project. */
export function expressiveCodeModule() {
  return {
    name: 'residual-expressive-code',
    enforce: 'pre',
    resolveId: (id: string) =>
      id === 'virtual:astro-expressive-code/ec-config'
        ? fileURLToPath(import.meta.url)
        : undefined,
  } as const satisfies Plugin
}
