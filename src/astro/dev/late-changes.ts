/**
 * Changes that a watcher does not tell: chokidar drops one that comes within 50 ms of
 * another to the same file, and of a file that is emptied and then written it may tell only
 * the first. Whoever read the file in between would keep what it no longer is.
 */
import { statSync } from 'node:fs'

interface Watcher {
  on: (event: 'add' | 'change', listener: (file: string) => void) => unknown
  emit: (event: 'change', file: string) => unknown
}

/** Longer than the watcher is deaf. */
const pause = 100

/** Looks at each file again a while after it changed, and has a late change be heard by all. */
export function tellLateChanges(watcher: Watcher): void {
  /** Looks that are still to be had. */
  const looks = new Map<string, NodeJS.Timeout>()
  const hear = (file: string): void => {
    clearTimeout(looks.get(file))
    // Before who reads it: what is written after this look is seen by the next.
    const heard = stamp(file)
    const look = (): void => {
      looks.delete(file)
      const now = stamp(file)
      if (now !== undefined && now !== heard) watcher.emit('change', file)
    }
    looks.set(file, setTimeout(look, pause).unref())
  }
  watcher.on('add', hear)
  watcher.on('change', hear)
}

/** Which version of a file it is; none of one that is gone, which is heard of as such. */
function stamp(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats && `${stats.mtimeMs} ${stats.size}`
}
