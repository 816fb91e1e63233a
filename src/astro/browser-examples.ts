import MagicString from 'magic-string'
import type { Plugin } from 'vite'

/**
 * In a browser an example is its functions: what its symbols are to the checker is left
 * out, and with it the checker, which a figure does not need.
 */
export function browserExamples(): Plugin {
  return {
    name: 'residual:browser-examples',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!/\/examples\/[^?]*\.ts(?:$|\?)/.test(id)) return undefined
      // The checker's worker asks for it.
      if (/[?&]given\b/.test(id)) return undefined
      const changed = new MagicString(code)
      for (const node of this.parse(code).body) {
        if (node.type !== 'ExportNamedDeclaration') continue
        const { declaration } = node
        if (declaration?.type !== 'VariableDeclaration') continue
        const [first] = declaration.declarations
        if (first?.id.type !== 'Identifier' || first.id.name !== 'given') continue
        changed.remove(node.start, node.end)
      }
      if (!changed.hasChanged()) return undefined
      return { code: changed.toString(), map: changed.generateMap({ hires: true }) }
    },
  }
}
