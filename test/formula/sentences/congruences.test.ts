/** Congruences and remainders. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

test.each([
  [tex`Let $n$ be an odd integer. Then $n^2 \equiv 1 □$.`, tex`\pmod 8`, tex`\pmod{16}`],
  [tex`Let $n$ be an odd integer. Then $n^2 \equiv □ \bmod 8$.`, '1', '3'],
  [tex`Let $n$ be an odd integer. Then $n^2 \bmod 8 = □$.`, '1', '3'],
  [tex`Let $a \in \mathbb{Z}$ and let $p$ be a prime number. Then $a^p \equiv □ \pmod p$.`, 'a', '1'],
  [tex`Let $n \in \mathbb{Z}$. Then $n^3 \equiv n \equiv □ \pmod 3$.`, '-5 n', '2 n'],
  [tex`Let $n \in \mathbb{N}$ with $n \equiv 1 \pmod 4$. Then $n^2 \equiv 1 □$.`, tex`\pmod 8`, tex`\pmod{16}`],
  [tex`Let $n \in \mathbb{Z}$. Then $(n + 8) \bmod □ = n \bmod □$.`, '8', '3'],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replaceAll('□', right))).toBe('verified')
  expect(lastVerdict(text.replaceAll('□', wrong))).toBe('wrong')
}) // prettier-ignore

test('behind a sum a remainder can be of all of it', () => {
  const text = tex`Let $a, b \in \mathbb{N}$. Then $a + b \bmod 2 = 0$.`
  expect(evidenceOf(text).at(-1)?.verdict).toBe('unreadable')
})

describe('whole numbers that are counted through meet what restricts them', () => {
  test.each([
    [tex`Let $n \in \mathbb{N}$ with $n \equiv 1 \pmod 4$. Then $n$ is □.`, 'odd', 'even'],
    [tex`Let $n \in \mathbb{N}$ with $\frac{n - 1}{4} \in \mathbb{Z}$. Then $\frac{n + □}{2} \in \mathbb{Z}$.`, '1', '2'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  }) // prettier-ignore
})
