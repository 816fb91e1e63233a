import { createHash } from 'node:crypto'
import { relative, sep } from 'node:path'
import { contentHash } from './imports.ts'

/** All that decides what a file computes. */
export interface Code {
  /** The file and all that it imports by paths, the engine too if it does, sorted. */
  files: string[]
  /** Versions of all packages that they import. */
  versions: string[]
}

/** What computes besides packages: the engine of the language on this processor. */
export const platform = `v8@${process.versions.v8} ${process.arch}`

/** Hash of code as it is on disk now; the same wherever the site at `root` lies. */
export function codeHash({ files, versions }: Code, root: string): string {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(`${relative(root, file).split(sep).join('/')} ${contentHash(file)}\n`)
  for (const version of versions) hash.update(`${version}\n`)
  return hash.update(platform).digest('hex')
}
