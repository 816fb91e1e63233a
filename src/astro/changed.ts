import { spawnSync } from 'node:child_process'

function git(root: string, ...args: string[]): string {
  const { error, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    // A history is long.
    maxBuffer: 1 << 28,
  })
  return error ? '' : stdout.trim()
}

/** When each file was last changed; of a root git is asked once, which costs as for one file. */
const histories = new Map<string, ReadonlyMap<string, Date>>()

/**
 * When a file of the project was last changed, by git as it was when first asked; undefined
 * where there is no history, or only its end, which would call every file new.
 */
export function lastChanged(root: string, file: string): Date | undefined {
  const history = histories.get(root) ?? read(root)
  histories.set(root, history)
  return history.get(file)
}

function read(root: string): Map<string, Date> {
  const dates = new Map<string, Date>()
  if (git(root, 'rev-parse', '--is-shallow-repository') !== 'false') return dates
  // Each commit, newest first: its date, then its files, from the root that asks; all ended by NUL.
  const log = git(root, 'log', '-z', '--format=%cI', '--name-only', '--relative')
  let date = ''
  for (const entry of log.split('\0')) {
    const name = entry.replace(/^\n/, '')
    if (/^\d{4}-\d\d-\d\dT/.test(name)) date = name
    else if (name !== '' && !dates.has(name)) dates.set(name, new Date(date))
  }
  return dates
}
