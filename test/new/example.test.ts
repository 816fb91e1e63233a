import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  emptyProject,
  expectChecked,
  expectClean,
  expectPassed,
  made,
  put,
  removeProject,
} from './project.ts'

const file = 'examples/statistics/average-value.ts'

let root: string
beforeAll(() => {
  root = emptyProject()
})
afterAll(() => {
  removeProject(root)
})

const page = String.raw`---
title: The mean
description: What the mean of some numbers is.
---

The mean of $x_1, \dots, x_n$ is

$$
\bar x = \frac1n \sum_{i=1}^n x_i
$$

<Example src="statistics/average-value" />
`

test('an example passes as it is, and a page can show it', async () => {
  expect(await made(root, 'example', 'statistics/average-value')).toBe(
    `wrote    ${file}

Go on at ${file}:5: write the algorithm that the page shows, then its symbols and its tests.
On a page \`<Example src="statistics/average-value" />\` shows it and ties its symbols; \`npm run vitest -- --project examples ${file}\` runs its tests.
`,
  )
  await expectClean(root, file)
  expect(await expectPassed(root, 'examples', file)).toMatch(/Tests +3 passed/)
  put(root, 'content/mean.mdx', page)
  expect(await expectChecked(root, 'content/mean.mdx')).toBe(
    '2 formulas in 1 file: 1 mentioned, 1 verified\n',
  )
})
