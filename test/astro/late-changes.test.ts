import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellLateChanges } from '../../src/astro/dev/late-changes.ts'

let folder: string
let file: string
let watcher: EventEmitter
/** What who listens has read. */
let texts: string[]

beforeEach(() => {
  vi.useFakeTimers()
  folder = mkdtempSync(join(tmpdir(), 'residual-'))
  file = join(folder, 'page.mdx')
  writeFileSync(file, '')
  texts = []
  watcher = new EventEmitter()
  tellLateChanges(watcher)
  watcher.on('change', (path: string) => texts.push(readFileSync(path, 'utf8')))
})

afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

test('a file that is written after it was heard of is heard of again', () => {
  watcher.emit('change', file)
  writeFileSync(file, 'whole')
  vi.runAllTimers()
  expect(texts).toEqual(['', 'whole'])
})

test('a file that stays as it was when heard of is not', () => {
  writeFileSync(file, 'whole')
  watcher.emit('change', file)
  vi.runAllTimers()
  expect(texts).toEqual(['whole'])
})

test('what the watcher tells itself is told once', () => {
  watcher.emit('change', file)
  writeFileSync(file, 'whole')
  vi.advanceTimersByTime(60)
  watcher.emit('change', file)
  vi.runAllTimers()
  expect(texts).toEqual(['', 'whole'])
})

test('a file that has just come is looked at again, one that is gone is not', () => {
  watcher.emit('add', file)
  writeFileSync(file, 'whole')
  vi.runAllTimers()
  expect(texts).toEqual(['whole'])
  watcher.emit('change', file)
  rmSync(file)
  vi.runAllTimers()
  expect(texts).toEqual(['whole', 'whole'])
})
