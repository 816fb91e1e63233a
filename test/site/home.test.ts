// The formula that lies open on the home page, as a reader breaks it.

import { beforeAll, describe, expect, test } from 'vitest'
import {
  accessibility,
  dark,
  desk,
  overflow,
  phone,
  visit,
  type Visit,
} from './browser.ts'
import { theSite } from './built.ts'

const site = theSite()
const tex = String.raw

/** The formula as the page has it, and what a reader makes of it. */
const original = tex`-\sum_{i=1}^{K} p_i \log q_i = -\sum_{i=1}^{K} p_i \log p_i + \sum_{i=1}^{K} p_i \log \frac{p_i}{q_i}`
const rewritten = tex`-\sum_{i=1}^{K} p_i \log q_i = \sum_{i=1}^{K} p_i \log \frac{p_i}{q_i} - \sum_{i=1}^{K} p_i \log p_i`
const broken = tex`-\sum_{i=1}^{K} p_i \log q_i = -\sum_{i=1}^{K} p_i \log p_i + \sum_{i=1}^{K} q_i \log \frac{p_i}{q_i}`
const unreadable = tex`-\sum_{i=1}^{K} p_i \log q_i = \oint p_i`

describe.each([phone, dark(desk)])('at $width px, $colorScheme', (look) => {
  let open: Visit
  beforeAll(async () => {
    const { browser, url } = site()
    open = await visit(browser, `${url}/`, look)
    return () => open.page.context().close()
  })

  const live = () => open.page.locator('.live')
  const verdict = () => live().locator('.bench-verdict:visible')
  const line = () => live().getByLabel('or change anything, in LaTeX')

  test('holds as it is', async () => {
    expect(await verdict().innerText()).toMatch(/^✓?\s*True\. It held on \d+ random/)
    expect(await line().inputValue()).toBe(original)
  })

  test('shows a counterexample to each slip, by keyboard', async () => {
    const { page } = open
    const choices = live().getByRole('radio')
    const slips = (await choices.count()) - 1
    expect(slips).toBeGreaterThan(1)
    await choices.first().focus()
    for (let slip = 0; slip < slips; slip++) {
      await page.keyboard.press('ArrowRight')
      expect(await verdict().innerText()).toMatch(/False\. Here it fails:[^]*left side/)
      expect(await line().inputValue()).not.toBe(original)
      expect(await overflow(page)).toBe(0)
    }
    await page.keyboard.press('ArrowRight')
    expect(await line().inputValue()).toBe(original)
  })

  test('shows it where a slip is touched', async () => {
    await live().locator('label.bench-slip').nth(1).click()
    expect(await verdict().innerText()).toContain('False.')
    await live().locator('label.bench-slip').first().click()
    expect(await verdict().innerText()).toContain('True.')
  })

  test('finds the smallest example that breaks what a reader made of it', async () => {
    await line().fill(broken)
    await verdict().filter({ hasText: 'False. Here it fails:' }).waitFor()
    const rows = verdict().locator('dt')
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual(expect.arrayContaining(['left side', 'right side']))
    expect(await live().locator('.bench-preview:visible .katex').count()).toBe(1)
  })

  test('shows a change that makes it true again', async () => {
    await verdict().getByRole('button').click()
    await expect.poll(() => line().inputValue()).not.toBe(broken)
    await verdict().filter({ hasText: 'True.' }).waitFor()
    expect(await line().evaluate((node) => node === document.activeElement)).toBe(true)
  })

  test('says that another way to write it is true', async () => {
    await line().fill(rewritten)
    await verdict().filter({ hasText: 'True.' }).waitFor()
    expect(await line().inputValue()).toBe(rewritten)
  })

  test('says what it cannot read, and where', async () => {
    await line().fill(unreadable)
    await verdict().filter({ hasText: 'It cannot be read.' }).waitFor()
    expect(await verdict().locator('mark').innerText()).toBe(tex`\oint`)
  })

  test('is accessible in every state, fits, and does not complain', async () => {
    const { page, complaints } = open
    for (const typed of [unreadable, broken]) {
      await line().fill(typed)
      const told = typed === broken ? 'False.' : 'It cannot be read.'
      await verdict().filter({ hasText: told }).waitFor()
      expect(await accessibility(page, { inside: '.live' })).toEqual([])
      expect(await overflow(page)).toBe(0)
    }
    expect(complaints).toEqual([])
  })
})
