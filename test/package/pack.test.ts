import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = dirname(dirname(import.meta.dirname))

test('`npm pack` does not pack the site, and says what packs the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'residual-pack-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const manifest = () => readFileSync(join(root, 'package.json'), 'utf8')
  const before = manifest()
  const { status, stderr } = spawnSync('npm', ['pack', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stderr).toContain(
    'Unexpected `npm pack` of the site, expected `npm run pack`: it builds the package residual, and packs that.',
  )
  expect(status).toBe(1)
  expect(readdirSync(folder)).toEqual([])
  expect(manifest()).toBe(before)
})
