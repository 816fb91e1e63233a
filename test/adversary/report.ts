import type { Outcome } from './pages.ts'
import type { Truth } from './truth/truth.ts'

/** A changed formula. */
export interface Tried {
  page: string
  index: number
  line: number
  isErratum: boolean
  kind: 'change' | 'rewrite' | 'rare'
  rule: string
  tex: string
  truth: Truth
}

type Class =
  'false' | 'true' | 'rewrite' | 'rare' | 'open' | 'erratum true' | 'erratum false'

/** What a changed formula should do; `rewrite` and `true` should pass. */
function classOf({ kind, truth, isErratum, rule }: Tried): Class {
  // Without its relation a formula claims nothing, or less.
  if (truth === 'open' || rule.includes('relation dropped')) return 'open'
  if (kind === 'rare') return 'rare'
  if (isErratum) return truth === 'true' ? 'erratum true' : 'erratum false'
  if (truth === 'true') return kind === 'rewrite' ? 'rewrite' : 'true'
  return kind === 'rewrite' ? 'open' : 'false'
}

const mustStop: ReadonlySet<Class> = new Set<Class>(['false', 'erratum true'])
const mustPass: ReadonlySet<Class> = new Set<Class>(['true', 'rewrite'])

const titles: Record<Class, string> = {
  false: 'false changes, stopped',
  true: 'true by accident, passed',
  rewrite: 'true rewrites, passed',
  rare: 'rare notation, passed',
  'erratum true': 'errata made true, stopped',
  'erratum false': 'errata still false, passed',
  open: 'open, passed',
}

const isBad = (tried: Tried, outcome: Outcome): boolean => {
  const kind = classOf(tried)
  if (outcome.verdict === 'crash' || outcome.verdict === 'hang') return true
  if (kind === 'erratum false') return tried.kind === 'rewrite' && !outcome.passes
  if (kind === 'rare') return /^(?:wrong|shape-mismatch|vacuous)/.test(outcome.verdict)
  return mustStop.has(kind) ? outcome.passes : mustPass.has(kind) && !outcome.passes
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function describe(
  { line, rule, tex, truth }: Tried,
  { verdict, code, message, time }: Outcome,
): string {
  return [
    `${line}  [${rule}]  ${truth}`,
    `    ${oneLine(tex)}`,
    `    ${verdict} ${code} ${time.toFixed(0)} ms  ${oneLine(message).slice(0, 400)}`,
  ].join('\n')
}

function of(page: string, tried: readonly Tried[], outcomes: readonly Outcome[]) {
  const rows = tried.map((trial, i) => ({
    trial,
    outcome: outcomes[i]!,
    kind: classOf(trial),
  }))
  const lines = [page]
  const lists: string[] = []
  for (const kind of Object.keys(titles) as Class[]) {
    const all = rows.filter((row) => row.kind === kind)
    if (all.length === 0) continue
    const good = all.filter(
      ({ outcome }) => outcome.passes !== mustStop.has(kind),
    ).length
    const share = ((100 * good) / all.length).toFixed(2)
    lines.push(`  ${titles[kind].padEnd(28)} ${good} of ${all.length} = ${share} %`)
    const bad = all.filter(({ trial, outcome }) => isBad(trial, outcome))
    if (bad.length > 0) lists.push(`== not so: ${titles[kind]}: ${bad.length}`)
    lists.push(...bad.map(({ trial, outcome }) => describe(trial, outcome)))
    if (kind === 'open') {
      const passing = all.filter(
        ({ trial, outcome }) => trial.kind === 'change' && outcome.passes,
      )
      const refused = all.filter(
        ({ trial, outcome }) => trial.kind === 'rewrite' && !outcome.passes,
      )
      lists.push(
        `== open changes that pass: ${passing.length}`,
        ...passing.map(({ trial, outcome }) => describe(trial, outcome)),
      )
      lists.push(
        `== doubtful rewrites that fail: ${refused.length}`,
        ...refused.map(({ trial, outcome }) => describe(trial, outcome)),
      )
    }
  }
  const broken = rows.filter(({ outcome }) => /^(?:crash|hang)$/.test(outcome.verdict))
  const slow = rows.filter(
    ({ outcome }) => outcome.time > 2000 && outcome.verdict !== 'hang',
  )
  lines.push(
    `  crashes and hangs            ${broken.length}`,
    `  over 2 s                     ${slow.length}`,
  )
  if (slow.length > 0)
    lists.push(
      '== over 2 s',
      ...slow.map(({ trial, outcome }) => describe(trial, outcome)),
    )
  const falses = rows.filter(({ kind }) => kind === 'false')
  const stopped = falses.filter(({ outcome }) => !outcome.passes)
  const isGood =
    broken.length === 0 &&
    stopped.length >= 0.99 * falses.length &&
    rows.every(({ kind, outcome }) => kind !== 'rewrite' || outcome.passes)
  return { summary: lines.join('\n'), list: lists.join('\n'), isGood }
}

/** What came out for a page, and what of it is not as it should be. */
export const report = { isBad, of }
