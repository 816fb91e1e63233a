// The instrument sees what it looks for, though it looks at one of what looks the same.

import { expect, test } from 'vitest'
import { accessibility, desk } from './browser.ts'
import { theSite } from './built.ts'

const site = theSite()

/** A list of five, in some colours. */
const list = (style: string) =>
  `<html lang="en"><title>List</title><style>${style}</style><main><h1>List</h1><ul>${'<li>One of many</li>'.repeat(5)}</ul></main></html>`

test('one of many with a contrast of its own is seen, and many without', async () => {
  const page = await site().browser.newPage({ viewport: desk })
  const found = async (style: string) => {
    await page.setContent(list(style))
    const told = await accessibility(page)
    expect(await page.locator('[class]').count()).toBe(0)
    return told.map((line) => line.slice(0, line.indexOf(':')))
  }
  expect(await found('')).toEqual([])
  expect(await found('li:nth-child(3) { color: #ccc }')).toEqual(['color-contrast'])
  expect(await found('li:nth-child(3) { background: #333 }')).toEqual([
    'color-contrast',
  ])
  // The first and the last of them.
  expect(await found('li { color: #ccc }')).toEqual([
    'color-contrast',
    'color-contrast',
  ])
  await page.close()
})
