import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PageCheck } from '../../src/astro/dev/page-check.ts'
import type { Told } from '../../src/live/dev/protocol.ts'
import { edit, emptySite, writePage } from './site-fixture.ts'

const page = 'content/written.mdx'

let root: string
let told: Told[]
let check: PageCheck

beforeEach(() => {
  root = emptySite()
  writePage(root, page, String.raw`Let $a \in \mathbb{R}$. Then $a + a = 2 a$.` + '\n')
  told = []
  check = new PageCheck({
    root,
    page,
    name: 'written',
    path: '/written/',
    base: '/',
    tell: (message) => told.push(message),
    onError: (error) => {
      throw error
    },
  })
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

/** Waits until all of the version is known. */
const settled = (version: number) =>
  expect
    .poll(() => told.at(-1), { timeout: 60_000 })
    .toMatchObject({ version, state: 'checked' })

test('a save that is heard twice is checked once', async () => {
  check.open()
  await settled(1)
  edit(root, page, '2 a', '3 a')
  check.check(true)
  check.check(true)
  await settled(2)
  const count = told.length
  check.check(true)
  expect(told.length).toBe(count)
})

test('a change of what the page rests on has it checked again, as it stands', async () => {
  check.open()
  await settled(1)
  check.check()
  await settled(2)
})

test('a page that could not be read is read again', async () => {
  edit(root, page, '2 a$', '2 a$ <Oops>')
  check.open()
  await expect.poll(() => told.at(-1)?.state).toBe('unread')
  check.check(true)
  expect(told.at(-1)).toMatchObject({ version: 2 })
  edit(root, page, ' <Oops>', '')
  check.check(true)
  await settled(3)
})
