// Pages are checked one after the other in a process: what one's code left is gone.

import { expect, test } from 'vitest'
import { checkWith } from './page.ts'

const counter = `import { computed, scope } from 'residual'
const seen = globalThis.seen ?? []
globalThis.seen = seen
seen.push('a page')
export const given = scope({ c: computed(() => seen.length) })`

test('the next page finds the realm of its examples as the first did', async () => {
  for (let k = 0; k < 2; k++) {
    const { evidence, problems } = await checkWith(
      { counter },
      '$c = 1$ and $c + 1 = 2$',
    )
    expect(problems).toEqual([])
    expect(evidence.map(({ verdict }) => verdict)).toEqual(['verified', 'verified'])
  }
})

test('also after one that failed, or that took its process with it', async () => {
  const verdicts: unknown[] = []
  const endless = `import { computed, scope } from 'residual'
export const given = scope({ c: computed(() => { const all = []; for (;;) all.push(new Array(1e6).fill(0)) }) })`
  for (const source of [endless, counter]) {
    const { evidence } = await checkWith({ source }, '$c = 1$')
    verdicts.push(evidence[0]!.verdict)
  }
  expect(verdicts).toEqual(['diverged', 'verified'])
})
