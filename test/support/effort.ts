/**
 * Milliseconds that a piece of work has computed for. On a busy machine it is the same work:
 * waiting for the processor does not count.
 */
export function effort(work: () => void): number {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}
