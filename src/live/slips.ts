/** Slips in a formula to try: those that its check tells apart from it, of as many kinds as there are. */
import type { Checked, SlipShown } from './protocol.ts'

/** Slips that are offered. */
const offered = 4

/** Slips that are tried for it. */
const tried = 24

/** Which of these changes to offer; `check` gives undefined when there is nothing more to try. */
export async function slipsAmong(
  changes: readonly SlipShown[],
  check: (tex: string) => Checked | undefined | Promise<Checked | undefined>,
): Promise<SlipShown[]> {
  const found: SlipShown[] = []
  for (const slip of changes.slice(0, tried)) {
    if (found.length === offered) break
    const checked = await check(slip.tex)
    if (!checked) break
    const { html, outcome } = checked
    const shows = outcome.kind === 'fails' || outcome.kind === 'contradicts'
    if (html !== undefined && shows) found.push(slip)
  }
  return found
}
