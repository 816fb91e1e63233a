// Exercises, as a reader answers them.

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

describe.each([phone, dark(desk)])('at $width px, $colorScheme', (look) => {
  let open: Visit
  beforeAll(async () => {
    const { browser, url } = site()
    open = await visit(browser, `${url}/pca/`, look)
    // Its field comes when it is near.
    await exercise().scrollIntoViewIfNeeded()
    return () => open.page.context().close()
  })

  const exercise = () =>
    open.page.getByRole('region', {
      name: 'Exercise: Two variables of the same variance',
    })
  const verdict = () => exercise().locator('.bench-verdict')
  const answer = async (typed: string, expected: string): Promise<void> => {
    await exercise().getByRole('textbox').fill(typed)
    await verdict().filter({ hasText: expected }).waitFor()
  }

  const answers = [
    ['the answer itself', tex`\alpha + \beta`, 'True.'],
    ['the answer written otherwise', tex`\frac{2 \alpha + 2 \beta}{2}`, 'True.'],
    ['another', tex`\alpha - \beta`, 'False. Here it fails:'],
    ['what cannot be read', tex`\alpha + \oint`, 'It cannot be read.'],
    ['what is not whole', tex`\frac{\alpha}{`, 'It cannot be read.'],
    ['names that it may not use', tex`\alpha + \beta + n - n`, 'not yet the answer'],
    ['the question again', tex`\frac12 \begin{bmatrix} 1 & 1 \end{bmatrix} \begin{bmatrix} \alpha & \beta \\ \beta & \alpha \end{bmatrix} \begin{bmatrix} 1 \\ 1 \end{bmatrix}`, 'It repeats the question.'], // prettier-ignore
  ] as const
  // How an answer is judged does not depend on where it is seen.
  const here = look.width === desk.width ? answers : answers.slice(0, 1)
  test.each(here)('%s: %s', async (_, typed, expected) => {
    await answer(typed, expected)
  })

  test('shows nothing where nothing is typed', async () => {
    await exercise().getByRole('textbox').fill('')
    await expect.poll(() => verdict().innerText()).toBe('')
    expect(await exercise().locator('.answer-preview').isVisible()).toBe(false)
  })

  test('Enter neither sends nor loses it', async () => {
    await answer(tex`\beta + \alpha`, 'True.')
    await open.page.keyboard.press('Enter')
    expect(await exercise().getByRole('textbox').inputValue()).toBe(tex`\beta + \alpha`)
    expect(new URL(open.page.url()).pathname).toBe('/pca/')
  })

  test('its answer is one fold away, by keyboard', async () => {
    const fold = exercise().getByText('Show the answer')
    await fold.focus()
    await open.page.keyboard.press('Enter')
    const shown = exercise().locator('.answer .formula[data-display]')
    expect(await shown.first().isVisible()).toBe(true)
    expect(await accessibility(open.page, { inside: '.exercise' })).toEqual([])
    expect(await overflow(open.page)).toBe(0)
    expect(open.complaints).toEqual([])
  })
})
