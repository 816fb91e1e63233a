// All mutants that Stryker would make of some files, to draw a sample from.

import { readFileSync } from 'node:fs'
import { createInstrumenter } from '@stryker-mutator/instrumenter'
import { commonTokens } from '@stryker-mutator/api/plugin'
import { createInjector } from 'typed-inject'

/** One change of the code, at its place: lines from 1, columns from 0. */
export interface Mutant {
  file: string
  start: { line: number; column: number }
  end: { line: number; column: number }
  mutator: string
  replacement: string
}

const silent = () => undefined
const logger = {
  ...{ trace: silent, debug: silent, info: silent },
  ...{ warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false },
  ...{ isInfoEnabled: () => false, isWarnEnabled: () => false },
  ...{ isErrorEnabled: () => false, isFatalEnabled: () => false },
}

export async function mutantsOf(files: readonly string[]): Promise<Mutant[]> {
  const injector = createInjector()
    .provideValue(commonTokens.logger, logger)
    .provideValue(commonTokens.getLogger, () => logger)
  const { mutants } = await injector.injectFunction(createInstrumenter).instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
    { plugins: [], excludedMutations: [], ignorers: [], noHeader: true },
  )
  // The instrumenter counts lines from 0, reports and patterns from 1.
  const place = ({ line, column }: Mutant['start']) => ({ line: line + 1, column })
  return mutants.map(({ fileName, location, mutatorName, replacement }) => ({
    file: fileName,
    start: place(location.start),
    end: place(location.end),
    mutator: mutatorName,
    replacement,
  }))
}
