import { parseArgs } from 'node:util'

export const formats = ['pretty', 'json', 'github', 'sarif'] as const
export type Format = (typeof formats)[number]

/** What the command line asks for. */
export interface Request {
  paths: string[]
  format: Format
  seed?: number
  draws?: number
  strict: boolean
  verbose: boolean
  /** Milliseconds. */
  timeout?: number
}

/** A mistake in the command line, told to who typed it. */
export class UsageError extends Error {}

/** Reads the arguments; `help` and `version` instead of a request. Throws `UsageError`. */
export function readArguments(args: string[]): Request | 'help' | 'version' {
  const { values, positionals } = parse(args)
  if (values.help) return 'help'
  if (values.version) return 'version'
  const [command, ...paths] = positionals
  if (command !== 'check') {
    const saw = command === undefined ? 'no command' : `command \`${command}\``
    throw new UsageError(`Unexpected ${saw}, expected \`residual check FILE…\``)
  }
  if (paths.length === 0)
    throw new UsageError('Unexpected end of arguments, expected a file or folder')
  const seed = integer('seed', values.seed, 0)
  const draws = integer('draws', values.draws, 1)
  const timeout = positive('timeout', values.timeout)
  return {
    paths,
    format: readFormat(values.format),
    strict: values.strict ?? false,
    verbose: values.verbose ?? false,
    ...(seed === undefined ? {} : { seed }),
    ...(draws === undefined ? {} : { draws }),
    ...(timeout === undefined ? {} : { timeout: timeout * 1000 }),
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        seed: { type: 'string' },
        draws: { type: 'string' },
        timeout: { type: 'string' },
        strict: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function readFormat(name = 'pretty'): Format {
  const format = formats.find((known) => known === name)
  if (format) return format
  const expected = formats.map((known) => `\`${known}\``).join(', ')
  throw new UsageError(`Unexpected format \`${name}\`, expected one of ${expected}`)
}

function integer(name: string, text: string | undefined, least: number) {
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && Number.isSafeInteger(value)) return value
  throw new UsageError(
    `Unexpected \`--${name} ${text}\`, expected a whole number from ${least} on`,
  )
}

function positive(name: string, text: string | undefined) {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() !== '' && value > 0 && Number.isFinite(value)) return value
  throw new UsageError(`Unexpected \`--${name} ${text}\`, expected a number of seconds`)
}
