import { parseSync } from 'vite'

/** Names of the values that a file of this source exports, but those passed on of others. */
export function exportsOf(file: string, source: string): string[] {
  const { module } = parseSync(file, source)
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, isType }) => {
      if (isType) return []
      if (exportName.kind === 'Default') return ['default']
      return exportName.name ?? []
    }),
  )
}
