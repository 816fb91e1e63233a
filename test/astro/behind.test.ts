import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { behind } from '../../src/astro/behind.ts'

const source = `import { scope } from 'residual'
export function shown(x: number): number {
  return helper(x)
}
const helper = (x: number) => scaled(x).value
function scaled(x: number) {
  const value = factor * x
  return { value, unused: 1 }
}
const { factor, other } = { factor: 2, other: 3 }
function unused() {
  return other
}
function witness(x: number) {
  return 2 * x
}
export const given = scope({
  x: shown,
  y: computed(({ x }) => shown(x), { witnesses: { twice: ({ x }) => witness(x) } }),
})
`

test('names what `given` reaches and the page does not show', () => {
  expect(behind(source, 2, 4)).toEqual([
    { name: 'helper', line: 5 },
    { name: 'scaled', line: 6 },
    { name: 'factor', line: 10 },
    { name: 'other', line: 10 },
    { name: 'given', line: 17 },
  ])
})

test('names nothing where all is shown, or no formula stands on the file', () => {
  const lines = source.split('\n').length
  expect(behind(source, 1, lines)).toEqual([])
  expect(behind(source.replace('const given', 'const none'), 2, 4)).toEqual([])
})

test('a property is no name', () => {
  const text = `const size = 1
const part = 2
export const given = { size: data.part }
`
  expect(behind(text, 3, 3)).toEqual([])
})

test('an example of the site says that its rows are not shown', () => {
  const text = readFileSync('examples/pca/covariance.ts', 'utf8')
  const names = behind(text, 7, 13).map(({ name }) => name)
  expect(names).toEqual(['rows', 'given'])
})
