import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  emptyProject,
  expectChecked,
  made,
  put,
  read,
  removeProject,
} from './project.ts'

const page = 'content/squares.mdx'
const list = 'content/about/errata.mdx'

let root: string
beforeAll(async () => {
  root = emptyProject()
  put(root, list, read(root, list).replace(/last="E\d+"/, 'last="E7"'))
  await made(root, 'page', 'squares')
})
afterAll(() => {
  removeProject(root)
})

test('an erratum has the next id, and stands on the page and in the list', async () => {
  expect(await made(root, 'erratum', 'squares')).toBe(
    `changed  ${page}
changed  ${list}

Go on at ${page}:19: move it to the formula that it is about, and quote the slip with numbers at which it fails.
\`npx residual check --strict ${page}\` checks that it is false, and that what follows holds.
`,
  )
  await made(root, 'erratum', 'squares')
  const ids = [...read(root, page).matchAll(/<Erratum id="(.*?)"/g)]
  expect(ids.map(([, id]) => id)).toEqual(['E8', 'E9'])
  expect(read(root, list)).toContain('<Errata last="E9" />')
  expect(await expectChecked(root, page)).toBe(
    '7 formulas in 1 file: 1 declared, 4 verified, 2 refuted\n',
  )
})

test('it follows the last line of a page that has no exercises', async () => {
  put(
    root,
    'content/short.mdx',
    '---\ntitle: Short\ndescription: It is.\n---\n\nIt is.',
  )
  await made(root, 'erratum', 'short')
  const text = read(root, 'content/short.mdx')
  expect(text).toContain('\nIt is.\n\n<Erratum id="E10"')
  expect(text).toMatch(/\n<\/Erratum>\n$/)
})
