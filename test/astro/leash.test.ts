import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const runner = fileURLToPath(new URL('../../src/astro/build-site.ts', import.meta.url))

test('a process that is killed leaves none behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'residual-'))
  try {
    // The child says its number, and would never end.
    const endless = join(folder, 'endless.mjs')
    writeFileSync(endless, 'console.log(process.pid)\nsetInterval(() => 0, 1000)\n')
    const parent = join(folder, 'parent.mjs')
    writeFileSync(
      parent,
      `import { run } from ${JSON.stringify(runner)}\nawait run([${JSON.stringify(endless)}])\n`,
    )
    const started = spawn(process.execPath, [parent], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [text] = (await once(started.stdout, 'data')) as [Buffer]
    const child = Number(String(text))
    expect(isAlive(child)).toBe(true)
    started.kill('SIGKILL')
    // The pipe ends when the last process that writes to it does.
    await once(started.stdout.resume(), 'end')
    while (isAlive(child)) await new Promise((resolve) => setImmediate(resolve))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
