import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sidebar } from '../../src/astro/reading-order.ts'
import {
  check,
  emptyProject,
  expectChecked,
  expectPassed,
  made,
  put,
  read,
  removeProject,
} from './project.ts'

const page = 'content/kernel-methods/ridge-regression.mdx'

let root: string
beforeAll(() => {
  root = emptyProject()
})
afterAll(() => {
  removeProject(root)
})

test('a page passes as it is, and stands in the sidebar', async () => {
  expect(await made(root, 'page', 'kernel-methods/ridge-regression')).toBe(
    `wrote    ${page}

Go on at ${page}:3: say in a sentence what the page is about, then go down the page.
\`npm run dev\` shows it at /kernel-methods/ridge-regression/, and \`npx residual check --strict ${page}\` checks it.
`,
  )
  expect(read(root, page)).toMatch(/^---\ntitle: Ridge regression\ndescription: /)
  expect(await expectChecked(root, page)).toBe(
    '3 formulas in 1 file: 1 declared, 2 verified\n',
  )
  await expectPassed(root, 'pages', page)
  expect(sidebar(root, [page])).toEqual([
    { label: 'Kernel methods', items: ['kernel-methods/ridge-regression'] },
  ])
})

test('a title that YAML would take for something else is a text', async () => {
  await made(root, 'page', 'true')
  expect(read(root, 'content/true.mdx')).toContain('title: "True"')
})

test('what contributors are shown is what they will see', async () => {
  const contributing = readFileSync('.github/CONTRIBUTING.md', 'utf8')
  const shown = [...contributing.matchAll(/^```console\n\$ .*\n([^]*?)^```/gm)]
  const [written, failure] = shown.map(([, text]) => text)
  const name = 'kernel-methods/kernel-ridge-regression'
  const own = (text = '') => text.replaceAll('kernel-methods/ridge-regression', name)
  expect(await made(root, 'page', name)).toContain(own(written))
  const file = `content/${name}.mdx`
  put(root, file, read(root, file).replace('2 x y + y^2 ', 'x y + y^2 '))
  const { code, out } = await check(root, file)
  expect(out).toContain(own(failure))
  expect(code).toBe(1)
})
