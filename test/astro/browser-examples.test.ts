import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { browserExamples } from '../../src/astro/browser-examples.ts'

const code = 'export const twice = (x) => 2 * x;\nexport const given = scope({});\n'

/** What of an example is left in a browser; undefined if all of it is. */
function left(id: string): string | undefined {
  const transform = browserExamples().transform as unknown as (
    this: { parse: (code: string) => unknown },
    code: string,
    id: string,
  ) => { code: string } | undefined
  return transform.call({ parse: (text) => parseSync('a.js', text).program }, code, id)
    ?.code
}

test('a figure gets the functions of an example', () => {
  expect(left('/site/examples/a.ts')?.trim()).toBe('export const twice = (x) => 2 * x;')
})

test('the checker’s worker gets what its symbols are, too', () => {
  expect(left('/site/examples/a.ts?given')).toBeUndefined()
})

test('other files stay as they are', () => {
  expect(left('/site/src/a.ts')).toBeUndefined()
})
