import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codes } from '../../src/formula/index.ts'
import { problems } from '../../src/page/problem.ts'

/** Codes in the first column of the tables. */
function listed(): string[] {
  const page = readFileSync('content/about/messages.mdx', 'utf8')
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) =>
      [...line.split('|')[1]!.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!),
    )
}

test('the page of messages lists every code once, and no other', () => {
  expect(listed().sort()).toEqual([...codes, ...Object.keys(problems)].sort())
})
