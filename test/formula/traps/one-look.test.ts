/** What looks like two things, or like another than it would be read as, is not read. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'

const check = (formula: string, before: readonly string[] = []) => {
  const page = openPage()
  for (const each of before) page.check({ tex: each, display: false })
  return page.check({ tex: formula, display: true })
}

describe('commas in numbers stand before three digits', () => {
  test.each([
    tex`1{,}000 = 1000`,
    tex`12{,}345{,}678 = 12345678`,
    tex`1{,}000.5 = 1000.5`,
    tex`10{,}000^2 = 10^8`,
  ])('%s', (formula) => {
    expect(check(formula).verdict).toBe('verified')
  })

  test.each([
    tex`0{,}5 = 5`,
    tex`1{,}00 = 100`,
    tex`1{,}0000 = 10000`,
    tex`1000{,}000 = 1000000`,
    tex`1.5{,}000 = 1.5`,
    tex`1{,}0{,}000 = 10000`,
  ])('%s', (formula) => {
    expect(check(formula).code).toBe('unreadable')
  })
})

describe('a power of a power', () => {
  test.each([tex`(2^3)^2 = 64`, tex`2^{3^2} = 512`, tex`{3^2}^{\top} = 9`])(
    '%s',
    (formula) => {
      expect(check(formula).verdict).toBe('verified')
    },
  )

  test.each([tex`{2^3}^2 = 64`, tex`{2^3}^2 = 512`])('%s', (formula) => {
    expect(check(formula).code).toBe('ambiguous')
  })
})

describe('bars and brackets around rows', () => {
  test('two rows are a determinant', () => {
    const formula = tex`\begin{vmatrix} 1 & 2 \\ 3 & 4 \end{vmatrix}`
    expect(check(`${formula} = -2`).verdict).toBe('verified')
    expect(check(`${formula} = 2`).verdict).toBe('wrong')
  })

  test('around one entry they could be an absolute value', () => {
    expect(check(tex`\begin{vmatrix} -3 \end{vmatrix} = -3`).code).toBe('ambiguous')
  })

  test.each([
    tex`\begin{Vmatrix} -3 \end{Vmatrix} = -3`,
    tex`\begin{Vmatrix} 3 & 0 \\ 0 & 4 \end{Vmatrix} = \begin{pmatrix} 3 & 0 \\ 0 & 4 \end{pmatrix}`,
    tex`\left\langle \begin{matrix} 1 & 2 \end{matrix} \right\rangle = \begin{pmatrix} 1 & 2 \end{pmatrix}`,
  ])('no matrix: %s', (formula) => {
    expect(check(formula).code).toBe('unreadable')
  })
})

describe('brackets of two kinds', () => {
  test.each([
    tex`\lfloor 1.5 \rfloor = 1`,
    tex`\lceil 1.5 \rceil = 2`,
    tex`1 \in \left]0, 1\right]`,
    tex`1 \notin \left[0, 1\right[`,
    tex`1 \in (0, 1]`,
    tex`0 \in [0, 1]`,
  ])('%s', (formula) => {
    expect(check(formula).verdict).toBe('verified')
  })

  test.each([tex`0 \in \left]0, 1\right]`, tex`1 \in \left[0, 1\right[`])(
    '%s',
    (formula) => {
      expect(check(formula).verdict).toBe('wrong')
    },
  )

  test.each([
    tex`\lfloor 1.5 \rceil = 1`,
    tex`\lceil 1.5 \rfloor = 2`,
    tex`\left\langle 1, 2 \right) = 2`,
    tex`\left(1, 2, 3\right] = (1, 2, 3)`,
  ])('%s', (formula) => {
    expect(check(formula).code).toBe('unreadable')
  })
})

describe('a slash behind a function without brackets', () => {
  const before = [tex`p, q \in (2, 3)`]
  test.each([
    tex`\log(p)/q = \frac{1}{q} \log p`,
    tex`\log(p/q) = \log p - \log q`,
    tex`\log p / \log q = \frac{\log p}{\log q}`,
    tex`\log p/p = \frac{1}{p} \log p`,
    tex`\ln 2/q = \frac{1}{q} \log(2)`,
    tex`\log 2p/2 = \frac12 \log(2 p)`,
  ])('%s', (formula) => {
    expect(check(formula, before).verdict).toBe('verified')
  })

  test.each([
    tex`\log p/q = \log p - \log q`,
    tex`\log p/q = \frac{1}{q} \log p`,
    tex`\log p^2/q^2 = 2 \log(p/q)`,
  ])('%s', (formula) => {
    expect(check(formula, before).code).toBe('ambiguous')
  })
})

describe('notes name what they stand at', () => {
  test.each([
    tex`1 = 1 \tag{Bayes}`,
    tex`1 = 1 \tag{2a}`,
    tex`\underbrace{1 + 1}_{\text{both}} = 2`,
  ])('%s', (formula) => {
    expect(check(formula).verdict).toBe('verified')
  })

  test.each([
    tex`1 = 1 \tag{false}`,
    tex`1 = 1 \tag{only if n is odd}`,
    tex`\underbrace{1 + 1}_{\text{not two}} = 2`,
  ])('%s', (formula) => {
    expect(check(formula).code).toBe('unreadable')
  })
})
