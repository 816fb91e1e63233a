import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../src/page/fingerprint.ts'
import { withImports } from '../../src/page/imports.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'residual-'))
  write('a.ts', "import { b } from './deep.ts'\nimport x from 'package'\n")
  write('deep.ts', "export * from './deeper.ts'\nexport const b = 1\n")
  write('deeper.ts', "const lazy = () => import('./a.ts')\nimport './gone.ts'\n")
  write('other.ts', '')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
}
const hash = (page = 'page') => fingerprint(page, [join(folder, 'a.ts')], folder)

test('imports are followed, in circles too', () => {
  expect(withImports([join(folder, 'a.ts')])).toEqual(
    ['a.ts', 'deep.ts', 'deeper.ts'].map((name) => join(folder, name)),
  )
})

test('the same files give the same hash', () => {
  expect(hash()).toMatch(/^[0-9a-f]{64}$/)
  expect(hash()).toBe(hash())
})

test.each(['a.ts', 'deep.ts', 'deeper.ts'])('a change of %s changes it', (name) => {
  const before = hash()
  write(name, "import './deeper.ts'\n// changed\n")
  expect(hash()).not.toBe(before)
})

test('so does a change of the page, but not one of a file that nothing imports', () => {
  const before = hash()
  expect(hash('page ')).not.toBe(before)
  write('other.ts', '// changed')
  expect(hash()).toBe(before)
})
