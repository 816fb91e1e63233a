import { readFileSync } from 'node:fs'
import type { Checked } from './check.ts'
import { findDocuments } from './files.ts'
import { help } from './help.ts'
import { readArguments, UsageError, type Format, type Request } from './options.ts'

type Reporter = (pages: Checked[], request: Request) => string

const reporters: Record<Format, () => Promise<Reporter>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
}

/** Runs the command line. Gives the exit code: 0 good, 1 findings, 2 usage or our failure. */
export async function main(args: string[]): Promise<number> {
  try {
    const request = readArguments(args)
    if (request === 'help') return await print(help, 0)
    if (request === 'version') return await print(`${version()}\n`, 0)
    const files = await findDocuments(request.paths)
    // Help and mistakes in the arguments need not wait for all that reads documents.
    const { check } = await import('./check.ts')
    const all = await check(files, request)
    const pages = await settled(all, request)
    const found = pages.flatMap((page) => page.findings)
    const ours = found.some(({ code }) => code === 'internal-error')
    return await print(
      (await reporters[request.format]())(pages, request),
      ours ? 2 : found.length > 0 ? 1 : 0,
    )
  } catch (error) {
    return failed(error)
  }
}

/** Tells why a command ended. Gives its exit code. */
export function failed(error: unknown): number {
  const told =
    error instanceof UsageError
      ? `${error.message}.\nSee \`residual --help\`.`
      : error instanceof Error
        ? error.stack
        : String(error)
  process.stderr.write(`residual: ${told}\n`)
  return 2
}

/** What the baseline does not know. */
async function settled(pages: Checked[], request: Request): Promise<Checked[]> {
  const { baseline, updateBaseline } = request
  if (baseline === undefined) {
    if (!updateBaseline) return pages
    throw new UsageError(
      'Unexpected `--update-baseline` without a file, expected `--baseline FILE`',
    )
  }
  const { writeBaseline, withoutKnown } = await import('./baseline.ts')
  if (updateBaseline) writeBaseline(baseline, pages)
  return withoutKnown(baseline, pages)
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

async function print(text: string, code: number): Promise<number> {
  await new Promise<void>((resolve) => {
    process.stdout.write(text, () => {
      resolve()
    })
  })
  return code
}
