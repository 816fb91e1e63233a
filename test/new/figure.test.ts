import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  emptyProject,
  expectClean,
  expectPassed,
  made,
  removeProject,
} from './project.ts'

let root: string
beforeAll(() => {
  root = emptyProject()
})
afterAll(() => {
  removeProject(root)
})

test('a figure passes with its test as it is', async () => {
  expect(await made(root, 'figure', 'explained-share')).toBe(
    `wrote    src/figures/explained-share.ts
wrote    test/figures/explained-share.test.ts

Go on at src/figures/explained-share.ts:16: draw what there is to see, and say it in the title and the description.
On a page: \`<Figure svg={explainedShare(…)} alt="…" caption="…" />\` with an \`import\` of it; \`npm run vitest -- --project tools test/figures/explained-share.test.ts\` tests it.
`,
  )
  // A name so long that the lines of code break elsewhere.
  const long = 'what-is-left-of-the-variance-when-the-first-components-are-taken'
  await made(root, 'figure', long)
  const tests = ['explained-share', long].map((name) => `test/figures/${name}.test.ts`)
  const figures = ['explained-share', long].map((name) => `src/figures/${name}.ts`)
  await expectClean(root, ...figures, ...tests)
  expect(await expectPassed(root, 'tools', ...tests)).toMatch(/Tests +10 passed/)
})
