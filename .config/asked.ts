/** What `npm test -- …` asks for: everything, or a part of it, as the jobs of CI do. */
import { parseArgs } from 'node:util'

/** The parts in their order: later ones use what earlier ones leave. */
export const parts = ['static', 'tests', 'package', 'site'] as const
export type Part = (typeof parts)[number]

export interface Asked {
  parts: readonly Part[]
  /** The share of the test files that is run, such as `1/3`; else all. */
  shard?: string
  /** Nothing is run: the reports of so many shards are put together. */
  merge?: number
  /** Only test files with one of these in their path. */
  files: readonly string[]
}

const example = '`npm test -- --only tests --shard 1/4`'

/** Reads the arguments. Throws if they say nothing that can be done. */
export function readAsked(args: string[]): Asked {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      shard: { type: 'string' },
      merge: { type: 'string' },
    },
  })
  const { only, shard, merge } = values
  const part = parts.find((known) => known === only)
  if (only !== undefined && part === undefined)
    throw new Error(
      `Unexpected \`--only ${only}\`, expected one of ${parts.join(', ')}; such as ${example}.`,
    )
  if (part === 'static' || part === undefined) {
    const [given] = [shard && '--shard', merge && '--merge', ...files].filter(Boolean)
    if (given !== undefined)
      throw new Error(
        `Unexpected \`${given}\`, which divides test files, expected \`--only\` with tests, package or site; such as ${example}.`,
      )
  }
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(shard ?? '1/1') ?? []).map(
    Number,
  )
  if (index < 1 || index > count)
    throw new Error(
      `Unexpected \`--shard ${shard}\`, expected one of so many shares; such as ${example}.`,
    )
  if (merge !== undefined && (shard !== undefined || !(Number(merge) >= 1)))
    throw new Error(
      `Unexpected \`--merge ${merge}\`, expected the number of shards and no other option; such as \`npm test -- --only tests --merge 4\`.`,
    )
  return {
    parts: part ? [part] : parts,
    files,
    ...(shard === undefined ? {} : { shard }),
    ...(merge === undefined ? {} : { merge: Number(merge) }),
  }
}
