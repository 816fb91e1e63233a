import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../src/page/fingerprint.ts'
import { packagesOf, withImports } from '../../src/page/imports.ts'
import { versionsOf } from '../../src/page/versions.ts'

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

test('so do the options that the tests of a site are given', () => {
  const before = hash()
  mkdirSync(join(folder, '.config'))
  write('.config/vitest.config.ts', 'export default {}')
  const strict = hash()
  expect(strict).not.toBe(before)
  write('.config/vitest.config.ts', 'export default { seed: 1 }')
  expect(hash()).not.toBe(strict)
})

test('packages are named by what imports them, with all that they rest on', () => {
  expect(packagesOf([join(folder, 'a.ts')])).toEqual(['package'])
  expect(versionsOf(['package'], join(folder, 'a.ts'))).toEqual(['package@none'])
  const install = (path: string, manifest: object) => {
    mkdirSync(join(folder, path), { recursive: true })
    write(`${path}/package.json`, JSON.stringify(manifest))
  }
  install('node_modules/package', {
    version: '1.2.3',
    dependencies: { '@a/inner': '1' },
  })
  install('node_modules/package/node_modules/@a/inner', { version: '4.5.6' })
  expect(versionsOf(['package'], join(folder, 'a.ts'))).toEqual([
    '@a/inner@4.5.6',
    'package@1.2.3',
  ])
})
