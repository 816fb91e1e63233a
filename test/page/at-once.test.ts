import { expect, test } from 'vitest'
import { takeAtOnce, within } from '../../src/page/at-once.ts'
import { readDocument } from '../../src/page/read.ts'
import { checkPage } from '../../src/page/runner.ts'

const text = String.raw`Let $A, B \in \mathbb{R}^{n \times n}$ be invertible. Then

$$
(A B)^{-1} = A^{-1} B^{-1}
$$

and $a \coloneqq 2$, $\foo$.
`

test('law: a page gets the same evidence in this thread as in a process', async () => {
  const document = readDocument(text, { file: 'page.md' })
  const results = await Promise.all(
    [true, false].map((atOnce) => checkPage(document, { atOnce }).result),
  )
  const [here, there] = results.map(({ evidence, problems }) => ({
    evidence: evidence.map((each) => ({ ...each, time: 0, mutantTime: 0 })),
    problems,
  }))
  expect(here).toEqual(there)
  expect(here?.evidence.map(({ verdict }) => verdict)).toContain('wrong')
})

test('what is not soon over is ended', () => {
  const forever = (): unknown => {
    for (;;);
  }
  expect(within<unknown>(20, forever)).toBe(undefined)
  expect(within(1000, () => 7)).toBe(7)
})

test('an error of what runs here is passed on', () => {
  const throwing = (): unknown => {
    throw new TypeError('no')
  }
  expect(() => within<unknown>(1000, throwing)).toThrow(new TypeError('no'))
})

test('without steps nothing comes of them', async () => {
  expect(await takeAtOnce([])).toEqual([])
})
