/** In prose that is not read, only numbers are evidence of their own. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/package/markdown.ts'
import { unreadProse } from '../../src/page/unread-prose.ts'

async function found(text: string): Promise<string[]> {
  const findings = await check(text, { survey: true })
  return findings.map(({ tex = '' }) => tex.trim())
}

const names = '$a > 0$, $b > 0$'
const slip = '$(a + b)^2 = a^2 + b^2$'

describe('a language without words in the lexicon', () => {
  test.each([
    ['by its script', `已知 ${names}。由 ${slip} 可以解出 $b$。`],
    [
      'by its words',
      `Gegeben sind Zahlen ${names}, von denen wir am Anfang noch nichts wissen; gesucht sind solche, bei denen
      außerdem die Gleichung ${slip} gilt, und wie man leicht sieht, muss dann eine der beiden Zahlen verschwinden,
      was hier ausgeschlossen ist.`,
    ],
    [
      'of names that nothing explains',
      '可见 $\\frac{a}{b} - \\frac{c}{d} = \\frac{a d + b c}{b d}$ 成立。',
    ],
    ['a remainder', '나눗셈에서 $17 \\div 5 = 3$ 이고 나머지는 $2$ 이다.'],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([])
  })

  test.each([
    ['numbers', '画像は $28 \\times 28 = 754$ 画素である。', '28 \\times 28 = 754'],
    ['a quotient', '商は $17 \\div 5 = 4$ となる。', '17 \\div 5 = 4'],
    [
      'the terms themselves',
      '展開すると $s_t = g_t^2 + \\gamma g_{t-1}^2 + \\gamma^2 g_{t-2} + \\ldots$ となる。',
      's_t = g_t^2 + \\gamma g_{t-1}^2 + \\gamma^2 g_{t-2} + \\ldots',
    ],
  ])('%s remain evidence', async (_, text, tex) => {
    expect(await found(text)).toEqual([tex])
  })
})

describe('English', () => {
  test('is read', async () => {
    const text = `Let ${names}. Hence ${slip}, as we know from school.`
    expect(await found(text)).toEqual([slip.slice(1, -1)])
  })

  const sentence = (before: string) => ({
    ...{ before, after: '', sentence: 0, paragraph: 0 },
  })

  test.each([
    [
      'a name in another script',
      'As Колмогоров showed in his book of 1933, the probability of the sum of the terms, which is less than □, and that of the products of them, to which this is a bound, are to be added with the weight of each of them; by that, the bound',
      false,
    ],
    ['a few words', 'Daher', false],
    ['no words', '', false],
    ['a sentence in another script', '従って、この場合は sum', true],
  ])('%s', (_, before, isUnread) => {
    const one = sentence(before)
    expect(unreadProse([one])(one)).toBe(isUnread)
  })
})

describe('what others say', () => {
  const numbers = '$5^3 = (2^3 + 3^3)$'
  test.each([
    `A reader wrote to us: "Since $5 = 2 + 3$, we have ${numbers}." But of course this is not so.`,
    `A well-known counterexample: ${numbers}.`,
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([])
  })

  test.each([
    `A reader wrote to us. Since $5 = 2 + 3$, we have ${numbers}. Of course this is so.`,
    `The "sum of cubes" is ${numbers}.`,
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([numbers.slice(1, -1)])
  })
})
