import { readFileSync } from 'node:fs'

/** Ticks a second in /proc, on all machines that Linux runs Node on. */
const ticks = 100

/**
 * Milliseconds that a process has computed for. Waiting for a busy machine is not
 * computing: a limit on it is the same limit however busy the machine is.
 *
 * @returns undefined where the system does not say.
 */
export function processorTime(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; utime and stime are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
  } catch {
    return undefined
  }
}
