import { expect, test } from 'vitest'
import { stylesFirst } from '../../src/astro/styles-first.ts'

const sheet = (name: string) => `<link rel="stylesheet" href="/${name}.css">`

test('styles that a page asks for in its body come into its head, after the others', () => {
  expect(
    stylesFirst(
      `<head>${sheet('page')}</head><body>a${sheet('code')}b${sheet('more')}c</body>`,
    ),
  ).toBe(
    `<head>${sheet('page')}${sheet('code')}${sheet('more')}</head><body>abc</body>`,
  )
})

test('each once', () => {
  expect(
    stylesFirst(
      `<head>${sheet('page')}</head><body>${sheet('code')}${sheet('code')}${sheet('page')}</body>`,
    ),
  ).toBe(`<head>${sheet('page')}${sheet('code')}</head><body></body>`)
})

test('what is shown as code, and what has no head, stays', () => {
  const shown = '<head></head><body>&lt;link rel="stylesheet"></body>'
  expect(stylesFirst(shown)).toBe(shown)
  expect(stylesFirst(sheet('code'))).toBe(sheet('code'))
})
