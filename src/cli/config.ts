// What a project says once for all its documents: `residual.config.yaml` or `.json` beside them
// or above. It is data: no code of a project runs to read it.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { dialects, type Dialect } from '../page/mathematics/dialect.ts'
import { macrosIn, macrosOf, type Macros } from '../page/mathematics/macros.ts'
import { UsageError } from './options.ts'

/** What holds for all documents below a folder. */
export interface Config {
  dialect?: Dialect
  macros: Macros
  /** Markdown that is read before each document: "Let $n \in \mathbb{N}$." */
  preamble?: string
  survey?: boolean
  strict?: boolean
}

const names = ['yaml', 'yml', 'json'].map((ending) => `residual.config.${ending}`)

/** The configuration file that holds for a document: the nearest one above it. */
export function findConfig(document: string): string | undefined {
  for (let folder = dirname(resolve(document)); ; folder = dirname(folder)) {
    const name = names.find((candidate) => existsSync(join(folder, candidate)))
    if (name) return join(folder, name)
    if (folder === dirname(folder)) return undefined
  }
}

/** Reads a configuration file. Throws `UsageError` for one that says something unknown. */
export function readConfig(file: string): Config {
  const yaml = parseDocument(readText(file))
  const [error] = yaml.errors
  if (error)
    throw new UsageError(`Unexpected \`${file}\`, expected YAML: ${error.message}`)
  const values: unknown = yaml.toJS() ?? {}
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new UsageError(`Unexpected \`${file}\`, expected \`name: value\` lines`)
  const config: Config = { macros: {} }
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name]
    if (!field)
      throw new UsageError(
        `Unexpected field \`${name}\` in \`${file}\`, expected one of ${list(Object.keys(fields))}`,
      )
    if (!field.read(config, value, dirname(file)))
      throw new UsageError(
        `Unexpected value of \`${name}\` in \`${file}\`, expected ${field.expected}`,
      )
  }
  return config
}

/** The macros that a file like `preamble.sty` defines. */
export const readMacros = (file: string): Macros => macrosIn(readText(file)).macros

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`Unexpected path \`${file}\`, expected a file`)
  }
}

interface Field {
  expected: string
  /** False for a value that is none. */
  read(config: Config, value: unknown, folder: string): boolean
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

const list = (known: readonly string[]) => known.map((name) => `\`${name}\``).join(', ')

const switches = (name: 'survey' | 'strict'): Field => ({
  expected: '`true` or `false`',
  read(config, value) {
    if (typeof value !== 'boolean') return false
    config[name] = value
    return true
  },
})

const fields: Record<string, Field> = {
  dialect: {
    expected: `one of ${list(dialects)}`,
    read(config, value) {
      const dialect = dialects.find((known) => known === value)
      if (dialect) config.dialect = dialect
      return dialect !== undefined
    },
  },
  macros: {
    expected: 'names as `"\\\\R": "\\\\mathbb{R}"`',
    read(config, value) {
      const macros = macrosOf(value)
      if (macros) config.macros = { ...config.macros, ...macros }
      return macros !== undefined
    },
  },
  'macro-files': {
    expected: 'a list of files with `\\newcommand`',
    read(config, value, folder) {
      if (!isStrings(value)) return false
      for (const file of value)
        config.macros = { ...readMacros(resolve(folder, file)), ...config.macros }
      return true
    },
  },
  names: {
    expected: 'sentences such as `Let $n \\in \\mathbb{N}$.`',
    read(config, value) {
      if (typeof value !== 'string' && !isStrings(value)) return false
      config.preamble = typeof value === 'string' ? value : value.join('\n\n')
      return true
    },
  },
  survey: switches('survey'),
  strict: switches('strict'),
}
