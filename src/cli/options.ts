import { parseArgs } from 'node:util'
import { dialects, type Dialect } from '../page/mathematics/dialect.ts'

export const formats = ['pretty', 'json', 'github', 'sarif', 'junit'] as const
export type Format = (typeof formats)[number]

/** What the command line asks for. */
export interface Request {
  paths: string[]
  format: Format
  seed?: number
  draws?: number
  strict: boolean
  verbose: boolean
  /** Findings alone, without notes and counts. */
  quiet: boolean
  /** Counts alone. */
  summary: boolean
  /** Only what is wrong on its own evidence; `undefined`: where a document declares nothing. */
  survey?: boolean
  /** Which tool renders the documents; default: what their project says. */
  dialect?: Dialect
  /** Files that define macros. */
  macros: string[]
  /** A configuration file; default: the nearest one above each document. */
  config?: string
  /** A file with findings that are known. */
  baseline?: string
  /** Write that file. */
  updateBaseline: boolean
  /** Milliseconds. */
  timeout?: number
}

/** A mistake in the command line, told to who typed it. */
export class UsageError extends Error {}

/** What only a report has. */
const ofReports = [
  ...(['format', 'verbose', 'quiet', 'summary'] as const),
  'update-baseline' as const,
]

/** Reads the arguments; `help` and `version` instead of a request. Throws `UsageError`. */
export function readArguments(
  args: string[],
  expected: 'check' | 'lsp' = 'check',
): Request | 'help' | 'version' {
  const { values, positionals } = parse(args)
  if (values.help) return 'help'
  if (values.version) return 'version'
  const [command, ...paths] = positionals
  if (command !== expected) {
    const saw = command === undefined ? 'no command' : `command \`${command}\``
    throw new UsageError(
      `Unexpected ${saw}, expected \`residual check FILE…\` or \`residual lsp\``,
    )
  }
  if (command === 'lsp') {
    const [path] = paths
    if (path !== undefined)
      throw new UsageError(
        `Unexpected path \`${path}\`, expected none: the editor says what is open`,
      )
    const useless = ofReports.find((name) => values[name] !== undefined)
    if (useless)
      throw new UsageError(
        `Unexpected \`--${useless}\`, expected no option of reports: the editor shows what is found`,
      )
  } else if (paths.length === 0)
    throw new UsageError('Unexpected end of arguments, expected a file or folder')
  const seed = integer('seed', values.seed, 0)
  const draws = integer('draws', values.draws, 1)
  const timeout = positive('timeout', values.timeout)
  return {
    paths,
    format: readFormat(values.format),
    strict: values.strict ?? false,
    verbose: values.verbose ?? false,
    quiet: values.quiet ?? false,
    summary: values.summary ?? false,
    macros: values.macros ?? [],
    updateBaseline: values['update-baseline'] ?? false,
    ...(values.survey === undefined ? {} : { survey: values.survey }),
    ...(values.dialect === undefined ? {} : { dialect: readDialect(values.dialect) }),
    ...(values.config === undefined ? {} : { config: values.config }),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
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
      // `--no-survey`
      allowNegative: true,
      options: {
        format: { type: 'string' },
        seed: { type: 'string' },
        draws: { type: 'string' },
        timeout: { type: 'string' },
        strict: { type: 'boolean' },
        verbose: { type: 'boolean' },
        quiet: { type: 'boolean', short: 'q' },
        summary: { type: 'boolean' },
        survey: { type: 'boolean' },
        dialect: { type: 'string' },
        macros: { type: 'string', multiple: true },
        config: { type: 'string' },
        baseline: { type: 'string' },
        'update-baseline': { type: 'boolean' },
        // What editors add for servers that could listen elsewhere, too.
        stdio: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function readDialect(name: string): Dialect {
  const dialect = dialects.find((known) => known === name)
  if (dialect) return dialect
  const expected = dialects.map((known) => `\`${known}\``).join(', ')
  throw new UsageError(`Unexpected dialect \`${name}\`, expected one of ${expected}`)
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
