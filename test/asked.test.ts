import { describe, expect, test } from 'vitest'
import { parts, readAsked } from '../.config/asked.ts'

describe('npm test', () => {
  test('is everything unless it is asked for a part', () => {
    expect(readAsked([])).toEqual({ parts, files: [] })
    expect(readAsked(['--only', 'site', '--shard', '2/3'])).toEqual({
      parts: ['site'],
      shard: '2/3',
      files: [],
    })
    expect(readAsked(['--only', 'tests', '--merge', '4'])).toEqual({
      parts: ['tests'],
      merge: 4,
      files: [],
    })
    expect(readAsked(['--only', 'tests', 'test/cli']).files).toEqual(['test/cli'])
  })

  const example = 'such as `npm test -- --only tests --shard 1/4`.'
  const merging =
    'expected the number of shards and no other option; such as `npm test -- --only tests --merge 4`.'

  test.each([
    [
      ['--only', 'engine'],
      `Unexpected \`--only engine\`, expected one of static, tests, package, site; ${example}`,
    ],
    [
      ['--shard', '1/2'],
      `Unexpected \`--shard\`, which divides test files, expected \`--only\` with tests, package or site; ${example}`,
    ],
    [
      ['--only', 'static', 'test/cli'],
      `Unexpected \`test/cli\`, which divides test files, expected \`--only\` with tests, package or site; ${example}`,
    ],
    [
      ['--only', 'tests', '--shard', '5/4'],
      `Unexpected \`--shard 5/4\`, expected one of so many shares; ${example}`,
    ],
    [
      ['--only', 'tests', '--shard', 'half'],
      `Unexpected \`--shard half\`, expected one of so many shares; ${example}`,
    ],
    [['--only', 'tests', '--merge', 'all'], `Unexpected \`--merge all\`, ${merging}`],
    [
      ['--only', 'tests', '--merge', '4', '--shard', '1/4'],
      `Unexpected \`--merge 4\`, ${merging}`,
    ],
  ])('%j is refused', (args, message) => {
    expect(() => readAsked(args)).toThrow(new Error(message))
  })
})
