import { expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'
import { checkPage } from '../../src/page/runner.ts'

/** Codes of the problems of a page, with its verdicts. */
async function told(text: string) {
  const document = readDocument(text, { file: 'page.mdx' })
  const { problems, evidence } = await checkPage(document, { atOnce: true }).result
  return [...problems.map(({ code }) => code), ...evidence.map((each) => each.verdict)]
}

const larger = '<Claim that="a + 1 ? a">larger</Claim>'
const smaller = '<Claim that="a + 1 ? a">smaller</Claim>'

test.each<[string, string, string[]]>([
  ['where it stands', `Let $a > 0$. It is ${larger}.`, ['declared']],
  ['false there', `Let $a > 0$. It is ${smaller}.`, ['false-claim', 'declared']],
  ['beforehand', `It is ${larger}. Let $a > 0$.`, ['declared']],
  ['false beforehand', `It is ${smaller}. Let $a > 0$.`, ['false-claim', 'declared']],
  ['without a formula', 'It is <Claim that="2 + 2 ?">four</Claim>.', []],
  ['false without one', 'It is <Claim that="2 + 2 ?">five</Claim>.', ['false-claim']],
])('a claim in words %s', async (_, text, codes) => {
  expect(await told(text)).toEqual(codes)
})

test('it introduces nothing', async () => {
  const text = 'It is <Claim that="z = 3">is</Claim>. Then $z + 1 = 4$.'
  expect(await told(text)).toEqual(['undecided-claim', 'unknown-symbol'])
})

test('a function of another name’s making is none of ours', async () => {
  const own = "import { claim } from './ours.js'\n\n<b title={claim(3)}>a</b>"
  expect(await told(own)).toEqual([])
  expect(await told(own.replace('./ours.js', '../src/prose/claim.ts'))).toEqual([
    'unreadable-claim',
  ])
})
