import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alone } from '../../src/astro/lock.ts'

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'residual-'))
  lock = join(folder, 'build.lock')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('of works at once one waits for the other, and is told for whom', async () => {
  const told: number[] = []
  let running = 0
  const work = async () => {
    expect(++running).toBe(1)
    await new Promise((resolve) => setImmediate(resolve))
    running--
  }
  const wait = (pid: number) => told.push(pid)
  await Promise.all([1, 2, 3].map(() => alone(lock, work, wait)))
  expect(new Set(told)).toEqual(new Set([process.pid]))
  expect(existsSync(lock)).toBe(false)
})

test('work that fails leaves no lock', async () => {
  const failing = () => Promise.reject(new Error('no'))
  await expect(alone(lock, failing, () => undefined)).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})

test.each(['a process that is gone', 'no process at all'])(
  'the lock of %s is taken over',
  async (whose) => {
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    writeFileSync(lock, whose.startsWith('no') ? 'half a fi' : `${child.pid}\n`)
    const never = () => {
      throw new Error('Expected not to wait')
    }
    expect(await alone(lock, () => Promise.resolve('done'), never)).toBe('done')
  },
)
