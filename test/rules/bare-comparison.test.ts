/** Words that compare, on a page that ties them: each has an opposite that reads as well. */
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'

const codes = (text: string, field = 'comparisons: tied\n') =>
  readDocument(`---\ntitle: A page\ndescription: Words.\n${field}---\n\n${text}\n`, {
    file: 'a.mdx',
    site: true,
    strict: true,
  }).problems.map(({ code }) => code)

describe('nothing ties the word', () => {
  test.each([
    'The second loss is larger.',
    'The loss **never** ends.',
    'It has at most *some* zeros.',
    '<Figure svg={x} alt="The line falls." />',
    "<Figure svg={x} caption={`Where it falls, ${claim('1 ? 2', 'less')}.`} />",
  ])('%s', (text) => {
    expect(codes(text)).toEqual(['bare-comparison'])
  })
})

describe('something ties it, or it is excepted', () => {
  test.each([
    'One is <Claim that="1 \\either{<}{>} 2" either="smaller|larger">smaller</Claim>.',
    'There are at most $1 + 1 = 2$.',
    'The price <Bare reason="assumed">falls</Bare>.',
    "<Figure svg={x} alt={`The line ${claim('1 \\\\either{<}{>} 2', 'falls', 'falls|rises')}.`} />",
    'A word such as waterfalls compares nothing.',
  ])('%s', (text) => {
    expect(codes(text)).not.toContain('bare-comparison')
  })

  test('on a page that does not ask for it', () => {
    expect(codes('The second loss is larger.', '')).toEqual([])
  })
})

test('the field says nothing else', () => {
  expect(codes('Words.', 'comparisons: loose\n')).toEqual(['invalid-field'])
})
