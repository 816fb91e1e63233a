import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { exampleFile } from '../page/example-file.ts'
import { readRegion } from '../page/regions.ts'

/**
 * The code of an example as a page shows it.
 *
 * @throws Error if there is no such file or no such region in it.
 */
export function exampleCode(folder: string, src: string, region?: string): string {
  const file = exampleFile(folder, src)
  if (!existsSync(file))
    throw new Error(
      `Unexpected example \`${src}\`, expected a file ${relative(process.cwd(), file)}`,
    )
  return readRegion(readFileSync(file, 'utf8'), region).code
}
