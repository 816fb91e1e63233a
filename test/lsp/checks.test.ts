import { describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Checks } from '../../src/lsp/checks.ts'

const textOf = (version: number, uri = 'file:///notes.md') =>
  TextDocument.create(uri, 'markdown', version, `version ${version}`)

/** Checks that end when the test says so. */
function controlled(lanes = 2) {
  const running = new Map<
    string,
    { end: PromiseWithResolvers<string>; signal: AbortSignal }
  >()
  const started: string[] = []
  const told: string[] = []
  const failed: string[] = []
  const nameOf = ({ uri, version }: TextDocument) => `${uri.slice(8)} ${version}`
  const checks = new Checks<string>({
    lanes,
    check(text, signal) {
      const end = Promise.withResolvers<string>()
      running.set(nameOf(text), { end, signal })
      started.push(nameOf(text))
      return end.promise
    },
    tell: (text, result) => told.push(`${nameOf(text)}: ${result}`),
    fail: (text, error) => failed.push(`${nameOf(text)}: ${String(error)}`),
  })
  const begun = (name: string) =>
    expect.poll(() => started, { timeout: 300_000 }).toContain(name)
  return { checks, running, started, told, failed, begun }
}

describe('checks of open documents', () => {
  test('an older result never takes the place of a newer one', async () => {
    const { checks, running, told, begun } = controlled()
    checks.check(textOf(1), 0)
    await begun('notes.md 1')
    checks.check(textOf(2), 0)
    await begun('notes.md 2')
    expect(running.get('notes.md 1')!.signal.aborted).toBe(true)
    running.get('notes.md 2')!.end.resolve('right')
    await expect(checks.of('file:///notes.md')).resolves.toMatchObject({
      result: 'right',
      text: { version: 2 },
    })
    running.get('notes.md 1')!.end.resolve('wrong')
    await running.get('notes.md 1')!.end.promise
    expect(told).toEqual(['notes.md 2: right'])
  })

  test('what is overtaken while it waits is never begun', async () => {
    const { checks, running, started, begun } = controlled(1)
    checks.check(textOf(1, 'file:///long.md'), 0)
    await begun('long.md 1')
    for (const version of [1, 2, 3]) checks.check(textOf(version), 0)
    running.get('long.md 1')!.end.resolve('')
    await begun('notes.md 3')
    expect(started).toEqual(['long.md 1', 'notes.md 3'])
  })

  test('who asks hears of the text as it is when all is known', async () => {
    const { checks, running, begun } = controlled()
    checks.check(textOf(1), 0)
    const asked = checks.of('file:///notes.md')
    await begun('notes.md 1')
    checks.check(textOf(2), 0)
    await begun('notes.md 2')
    running.get('notes.md 1')!.end.resolve('old')
    running.get('notes.md 2')!.end.resolve('new')
    expect((await asked)?.result).toBe('new')
    expect(await checks.of('file:///other.md')).toBeUndefined()
  })

  test('one that breaks is told, and breaks no other', async () => {
    const { checks, running, told, failed, begun } = controlled(1)
    checks.check(textOf(1), 0)
    await begun('notes.md 1')
    running.get('notes.md 1')!.end.reject(new Error('out of luck'))
    expect(await checks.of('file:///notes.md')).toBeUndefined()
    checks.check(textOf(2), 0)
    await begun('notes.md 2')
    running.get('notes.md 2')!.end.resolve('right')
    await checks.of('file:///notes.md')
    expect(failed).toEqual(['notes.md 1: Error: out of luck'])
    expect(told).toEqual(['notes.md 2: right'])
  })

  test('a document that is closed tells nothing any more', async () => {
    const { checks, running, told, begun } = controlled()
    checks.check(textOf(1), 0)
    await begun('notes.md 1')
    checks.close('file:///notes.md')
    running.get('notes.md 1')!.end.resolve('late')
    expect(await checks.of('file:///notes.md')).toBeUndefined()
    expect(told).toEqual([])
  })

  test('all are checked again when what they rest on changes', async () => {
    const { checks, running, told, begun } = controlled()
    for (const uri of ['file:///a.md', 'file:///b.md']) checks.check(textOf(1, uri), 0)
    await begun('a.md 1')
    await begun('b.md 1')
    for (const { end } of running.values()) end.resolve('before')
    await checks.of('file:///b.md')
    running.clear()
    checks.again(0)
    await expect.poll(() => running.size, { timeout: 300_000 }).toBe(2)
    for (const { end } of running.values()) end.resolve('after')
    await checks.of('file:///a.md')
    await checks.of('file:///b.md')
    expect(told.slice(2)).toEqual(['a.md 1: after', 'b.md 1: after'])
  })
})
