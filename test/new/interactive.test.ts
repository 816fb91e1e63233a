import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  emptyProject,
  expectClean,
  expectPassed,
  made,
  removeProject,
} from './project.ts'

const files = [
  'src/interactives/cut-cake.ts',
  'src/figures/cut-cake.ts',
  'test/figures/cut-cake.test.ts',
]

let root: string
beforeAll(() => {
  root = emptyProject()
})
afterAll(() => {
  removeProject(root)
})

test('an interactive figure passes in all its states as it is', async () => {
  expect(await made(root, 'interactive', 'cut-cake')).toBe(
    `${files.map((file) => `wrote    ${file}\n`).join('')}
Go on at src/interactives/cut-cake.ts:6: say what a reader may set, and compute what is shown with functions of \`examples/\`.
On a page: \`<Interactive name="cut-cake" caption="…" />\`; \`npm run vitest -- --project tools test/interactives/interactives.test.ts\` tries all its states.
`,
  )
  await expectClean(root, ...files)
  const states = 'test/interactives/interactives.test.ts'
  const out = await expectPassed(root, 'tools', states, files[2]!)
  expect(out).toMatch(/Tests +13 passed/)
})
