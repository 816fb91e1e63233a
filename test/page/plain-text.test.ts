/** What a page of the site says in plain text, and nothing checks. */
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'

const head = '---\ntitle: A page\ndescription: Words.\n---\n\n'

const codes = (text: string) =>
  readDocument(text, { file: 'a.mdx', site: true, strict: true }).problems.map(
    ({ code }) => code,
  )

const imports =
  "import { shares, mean } from '../examples/a.ts'\nimport { shown } from '../src/prose/quantity.ts'\n\n"

describe('relations', () => {
  test.each([
    'Then *a* = *b* holds.',
    'Then a ≤ b holds.',
    'Then 𝑥 grows.',
    "Then {'a = b'} holds.",
    "{'a = b'}",
    '{<p>a = b</p>}',
    '<Exercise title="Why a = b">\n\nText.\n\n</Exercise>',
    '<Interactive name="coin" caption="Where a = b." />',
  ])('%s', (text) => {
    expect(codes(head + text)).toEqual(['bare-relation'])
  })

  test.each(['title: Why a = b', 'title: A page\nnotes: { added: [That a < b.] }'])(
    'in the front matter: %s',
    (field) => {
      expect(codes(`---\n${field}\ndescription: Words.\n---\n\nText.\n`)).toEqual([
        'bare-relation',
      ])
    },
  )

  test.each([
    'Then n = <Num value={shares.length}>four</Num>, and `a = b` is code.',
    '<Interactive name="coin" caption={`Where n = ${shown(shares.length, \'4\')}.`} />',
    '<Bare reason="as it is quoted">"a ≈ b"</Bare>',
    'From here -> there, and so => on.',
    'Then $1 = 1$.',
  ])('%s', (text) => {
    expect(codes(head + imports + text)).toEqual([])
  })

  test('a relation before words is told though a value follows later', () => {
    const text =
      '<Interactive name="coin" caption={`As a = b, ${shown(mean, \'4\')}.`} />'
    expect(codes(head + imports + text)).toEqual(['bare-relation'])
  })
})

test('strings in braces are text: a number in them is bare', () => {
  expect(codes(`${head}Of these {'97 %'} hold.`)).toEqual(['bare-number'])
})

describe('values that the page says itself', () => {
  test.each([
    '<Num value={4.2}>4.2</Num>',
    '<Num value={Math.sqrt(4)}>2</Num>',
    '<Trend of={[1, 2]}>rises</Trend>',
    "<Named as={'moscow'}>moscow</Named>",
    'export const two = 2\n\n<Num value={two}>2</Num>',
    'export const two = 2\n\nexport const four = two * two\n\n<Num value={four}>4</Num>',
  ])('%s', (text) => {
    expect(codes(head + text)).toEqual(['constant-value'])
  })

  test.each([
    '<Num value={shares[0]}>4.2</Num>',
    '<Num value={1 / shares.length}>one half</Num>',
    'export const first = shares[0]\n\n<Num value={first}>2</Num>',
    'export const [first] = shares.map((share) => 2 * share)\n\n<Num value={first}>2</Num>',
    'export const level = 2\n\nexport const at = mean(level)\n\n<Num value={level}>2</Num>',
  ])('%s', (text) => {
    expect(codes(head + imports + text)).toEqual([])
  })
})

describe('what stands in for a stated formula', () => {
  const page = (by: string, checked: string) =>
    `${head}Let $a, x \\in \\mathbb{R}$.\n\n<Stated reason="known" by="${by}">\n\n$$\na = 2 x\n$$\n\n</Stated>\n\nThen $${checked}$.`

  test('speaks of something in it', () => {
    expect(codes(page('x = x', 'x = x'))).toEqual([])
  })

  test('and not of nothing', () => {
    expect(codes(page('1 = 1', '1 = 1'))).toEqual(['foreign-stand-in'])
  })
})
