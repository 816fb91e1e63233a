import { spawnSync } from 'node:child_process'

function git(root: string, ...args: string[]): string {
  const { error, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return error ? '' : stdout.trim()
}

const whole = new Map<string, boolean>()

/**
 * When a file of the project was last changed, by git; undefined where there is no history,
 * or only its end, which would call every file new.
 */
export function lastChanged(root: string, file: string): Date | undefined {
  let isWhole = whole.get(root)
  if (isWhole === undefined) {
    isWhole = git(root, 'rev-parse', '--is-shallow-repository') === 'false'
    whole.set(root, isWhole)
  }
  const date = isWhole ? git(root, 'log', '-1', '--format=%cI', '--', file) : ''
  return date === '' ? undefined : new Date(date)
}
