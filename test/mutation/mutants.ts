// The mutants that Stryker would make of some files, each behind a switch.

import { readFileSync } from 'node:fs'
import { createInstrumenter } from '@stryker-mutator/instrumenter'
import type { MutateDescription } from '@stryker-mutator/api/core'
import { commonTokens } from '@stryker-mutator/api/plugin'
import { createInjector } from 'typed-inject'

/** One change of the code, at its place: lines and columns from 0. */
export interface Mutant {
  /** What switches it on. */
  id: string
  file: string
  start: { line: number; column: number }
  end: { line: number; column: number }
  mutator: string
  replacement: string
}

/** How people and reports name it: lines from 1. */
export const nameOf = ({ file, start, end, mutator, replacement }: Mutant): string =>
  `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column} ${mutator} ${replacement}`

const silent = () => undefined
const logger = {
  ...{ trace: silent, debug: silent, info: silent },
  ...{ warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false },
  ...{ isInfoEnabled: () => false, isWarnEnabled: () => false },
  ...{ isErrorEnabled: () => false, isFatalEnabled: () => false },
}

/** All mutants of some files or of places in them, and the code of each file that holds them. */
export async function instrumented(
  files: readonly string[],
  places: (file: string) => MutateDescription = () => true,
): Promise<{ mutants: Mutant[]; code: Map<string, string> }> {
  const injector = createInjector()
    .provideValue(commonTokens.logger, logger)
    .provideValue(commonTokens.getLogger, () => logger)
  const result = await injector.injectFunction(createInstrumenter).instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: places(name) })), // prettier-ignore
    { plugins: [], excludedMutations: [], ignorers: [] },
  )
  const mutants = result.mutants.map(
    ({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: fileName,
      start: location.start,
      end: location.end,
      mutator: mutatorName,
      replacement,
    }),
  )
  const code = new Map(result.files.map(({ name, content }) => [name, content]))
  return { mutants, code }
}
