/** What an author sees while a page is written: the development server and a browser. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { edit } from '../astro/site-fixture.ts'
import type { DevServer } from '../support/dev-server.ts'
import { startDev } from '../support/dev-server.ts'
import { launch } from './browser.ts'
import { fixtureSite } from './fixture.ts'

const page = 'content/written.mdx'
const example = 'examples/double.ts'

const text = String.raw`---
title: Written
description: A page that is being written.
---

Let $a, b \in \mathbb{R}$. Then

$$
(a + b)^2 = a^2 + 2 a b + b^2
$$

<Example src="double" />

The code gives $D = 2 x$, and so

$$
D + x = 3 x
$$
`

const code = `import { computed, real, scope } from 'residual'

// #region main
/** Twice a number. */
export const twice = (x: number) => 2 * x
// #endregion

export const given = scope({ x: real(), D: computed(({ x }) => twice(x)) })
`

let root: string
let server: DevServer
let browser: Browser
let open: Page

beforeAll(async () => {
  root = await fixtureSite()
  write(page, text)
  write(example, code)
  server = await startDev(root)
  browser = await launch()
  open = await browser.newPage()
  await open.goto(`${server.url}/written/`)
})

// Where a test failed halfway, the next must not find its edit.
beforeEach(() => {
  for (const [path, content] of Object.entries({ [page]: text, [example]: code }))
    if (readFileSync(join(root, path), 'utf8') !== content) write(path, content)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
  rmSync(root, { recursive: true })
})

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** Waits until all of the page as it is now is checked. */
const checked = () =>
  open.waitForFunction(
    () =>
      document.documentElement.dataset['residual'] === 'checked' &&
      !document.querySelector('[data-checking]'),
  )

/** The box of a formula, by its number from 1. */
const formula = (number: number) => open.locator(`#formula-${number}`)

const verdict = (number: number) => formula(number).getAttribute('data-verdict')

const finding = (number: number) => formula(number).locator('.finding')

/** Has the page write down what stands beside a formula, each time that this changes. */
async function watch(number: number): Promise<() => Promise<string[]>> {
  await open.evaluate((id) => {
    const seen: string[] = []
    const look = (): void => {
      const { verdict = '', checking } = document.getElementById(id)?.dataset ?? {}
      const now = checking ? 'checking' : verdict
      if (seen.at(-1) !== now) seen.push(now)
    }
    look()
    new MutationObserver(look).observe(document.body, {
      attributes: true,
      childList: true,
      subtree: true,
    })
    Object.assign(globalThis, { seen })
  }, `formula-${number}`)
  // A page that has come anew has seen nothing.
  return () =>
    open.evaluate(() => (globalThis as { seen?: string[] }).seen ?? []).catch(() => [])
}

test('right formulas are verified, though nothing was checked before', async () => {
  await checked()
  expect(await verdict(2)).toBe('verified')
  expect(await verdict(4)).toBe('verified')
  expect(await open.locator('.finding').count()).toBe(0)
  expect(await open.locator('.page-problems').count()).toBe(0)
  expect(await open.locator('.page-evidence-counts').innerText()).toMatch(
    /^4 formulas: 3 hold/,
  )
})

describe('a formula that is edited into a wrong one', () => {
  test('shows its counterexample and its repair, and nothing stale before', async () => {
    await checked()
    const seen = await watch(2)
    edit(root, page, '+ 2 a b', '- 2 a b')
    await finding(2).waitFor()
    await checked()
    const told = await finding(2).innerText()
    expect(told).toContain('9:1')
    expect(told).toMatch(/Unexpected value \S+ on the right side, expected \S+/)
    expect(told).toMatch(/With[^]*the left side is \S+, the right side is/)
    expect(told).toContain('It holds with one change')
    expect(await seen()).toEqual(['verified', 'checking', 'wrong'])
    expect(await verdict(4)).toBe('verified')
    // And back it is right again, on the page as it stands.
    const seenBack = await watch(2)
    edit(root, page, '- 2 a b', '+ 2 a b')
    await expect.poll(() => verdict(2)).toBe('verified')
    await checked()
    expect(await seenBack()).toEqual(['wrong', 'checking', 'verified'])
    expect(await finding(2).count()).toBe(0)
  })

  test('has a card that says the same', async () => {
    edit(root, page, '+ 2 a b', '- 2 a b')
    await finding(2).waitFor()
    await checked()
    await formula(2).locator('.verdict').click()
    const card = open.locator('.card:popover-open')
    await card.waitFor()
    expect(await card.innerText()).toContain('Unexpected value')
    await open.keyboard.press('Escape')
    edit(root, page, '- 2 a b', '+ 2 a b')
    await expect.poll(() => verdict(2)).toBe('verified')
    await checked()
  })
})

test('a save right behind another is heard', async () => {
  edit(root, page, 'The code gives', 'The code says')
  // A watcher is deaf for a while once it has told of a change.
  await new Promise((resolve) => setTimeout(resolve, 20))
  edit(root, page, '+ 2 a b', '- 2 a b')
  await expect.poll(() => verdict(2)).toBe('wrong')
  await checked()
  edit(root, page, 'The code says', 'The code gives')
  await new Promise((resolve) => setTimeout(resolve, 20))
  edit(root, page, '- 2 a b', '+ 2 a b')
  await expect.poll(() => verdict(2)).toBe('verified')
  await checked()
})

test('code that changes changes the verdicts that rest on it', async () => {
  const seen = await watch(4)
  edit(root, example, '2 * x', '4 * x')
  // The page comes anew, since it shows the code.
  await expect.poll(() => verdict(4)).toBe('wrong')
  // Verdicts stand on the page before and, once it is there, on the new one.
  await expect.poll(() => verdict(2)).toBe('verified')
  await expect.poll(() => verdict(3)).toBe('wrong')
  await checked()
  // What the page said before it came anew.
  expect((await seen()).slice(1)).not.toContain('verified')
  edit(root, example, '4 * x', '2 * x')
  await expect.poll(() => verdict(4)).toBe('verified')
  await checked()
})

test('code that throws is said on the page, and at what rests on it', async () => {
  edit(root, example, 'export const given', 'throw new Error("no")\nexport const given')
  await open.locator('.page-problems', { hasText: 'no' }).waitFor()
  await expect.poll(() => finding(4).innerText()).toContain('Unexpected symbol D')
  edit(root, example, 'throw new Error("no")\n', '')
  await expect.poll(() => verdict(4)).toBe('verified')
  await checked()
})

test('MDX that does not parse is said, and no verdict stands', async () => {
  const seen = await watch(2)
  edit(root, page, 'The code gives', '<Oops>The code gives')
  // At first on the page as it stands, then, as it can't come anew, in its place.
  await open
    .locator('.page-problems, vite-error-overlay', {
      hasText: 'closing tag for `<Oops>`',
    })
    .first()
    .waitFor()
  expect((await seen()).slice(1)).not.toContain('verified')
  // Only a page that is there is told to come anew.
  await open.locator('vite-error-overlay').waitFor()
  edit(root, page, '<Oops>The code gives', 'The code gives')
  await expect.poll(() => verdict(4)).toBe('verified')
})
