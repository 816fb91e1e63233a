import { readFileSync, renameSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { writeNew } from '../page/files.ts'

/** Milliseconds between two looks at a lock that another process has. */
const between = 200

/**
 * Does work while no other process does any under the same lock, a file. One that died does
 * not keep it.
 *
 * @param onWait Told once the process that has the lock, if another one has.
 */
export async function alone<Result>(
  lock: string,
  work: () => Promise<Result>,
  onWait: (pid: number) => void,
): Promise<Result> {
  const own = Buffer.from(`${process.pid}\n`)
  for (let waits = false; !writeNew(lock, own, 0o644);) {
    const holder = holderOf(lock)
    if (holder !== undefined && isAlive(holder)) {
      if (!waits) onWait(holder)
      waits = true
      await pause(between)
    } else release(lock, holder)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The process that has the lock; undefined if it is gone, NaN for a file that is no lock. */
function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Takes the lock from a process that is gone, and only from that one. */
function release(lock: string, holder: number | undefined): void {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    // Another process was faster.
    return
  }
  if (Object.is(holderOf(aside), holder)) rmSync(aside, { force: true })
  // Meanwhile somebody else took it: it is theirs.
  else renameSync(aside, lock)
}
