import { fileURLToPath } from 'node:url'
import type { Code } from './code.ts'
import { packagesOf, withImports } from './imports.ts'
import { versionsOf } from './versions.ts'

/** What an import of `residual` gives. */
const engine = fileURLToPath(new URL('../formula/index.ts', import.meta.url))

/** The code of a file, with `further` packages that it is run by. */
export function codeOf(file: string, further: readonly string[] = []): Code {
  const own = withImports([file])
  const files = packagesOf(own).includes('residual') ? withImports([file, engine]) : own
  const names = packagesOf(files).filter((name) => name !== 'residual')
  return { files, versions: versionsOf([...names, ...further], file) }
}
