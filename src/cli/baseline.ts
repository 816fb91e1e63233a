// What was found before and is known: a project that begins to check its documents writes it
// down, and from then on hears of what is new. Lines may move; what is told apart is the
// document, the code and the formula.

import { readFileSync, writeFileSync } from 'node:fs'
import type { Finding } from '../page/finding.ts'
import { contentHash } from '../page/identity.ts'
import type { Checked } from './check.ts'
import { UsageError } from './options.ts'

/** How often each known finding stands in each document. */
type Known = Record<string, Record<string, number>>

const keyOf = ({ code, formula, message }: Finding) =>
  `${code} ${contentHash(formula?.tex ?? message, formula?.display ?? false)}`

/** Writes down what was found. */
export function writeBaseline(file: string, pages: readonly Checked[]): void {
  const known: Known = {}
  for (const page of pages)
    for (const finding of page.findings) {
      const counts = (known[page.file] ??= {})
      counts[keyOf(finding)] = (counts[keyOf(finding)] ?? 0) + 1
    }
  writeFileSync(file, `${JSON.stringify({ version: 1, known }, undefined, 2)}\n`)
}

/** Takes what is known out of the findings, and says of each page how many that were. */
export function withoutKnown(file: string, pages: readonly Checked[]): Checked[] {
  const known = readBaseline(file)
  return pages.map((page) => {
    const left = { ...known[page.file] }
    const findings = page.findings.filter((finding) => {
      const key = keyOf(finding)
      if (!left[key]) return true
      left[key]--
      return false
    })
    return { ...page, findings, known: page.findings.length - findings.length }
  })
}

function readBaseline(file: string): Known {
  try {
    const { known } = JSON.parse(readFileSync(file, 'utf8')) as { known: Known }
    return known
  } catch {
    throw new UsageError(
      `Unexpected \`${file}\`, expected a baseline as \`--update-baseline\` writes it`,
    )
  }
}
