/** What is said of several names that stand in formulas of their own. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const three = tex`Let $a$, $b$ and $c$ be real numbers.`
const vectors = tex`Let $u, v, w \in \mathbb{R}^3$.`
const two = tex`Let $a, b \in \mathbb{R}$.`

describe('a condition goes on to its verb', () => {
  test.each([
    `${three} If $a$, $b$ and $c$ are positive, then $abc > 0$.`,
    `${three} If $a$, $b$, and $c$ are positive, $abc > 0$.`,
    `${three} Suppose that $a$, $b$ and $c$ are positive. Then $abc > 0$.`,
    tex`${vectors} If $u$, $v$ and $w$ are orthogonal, then $u^\top v = 0$.`,
    tex`${vectors} Suppose that $u$, $v$, and $w$ are orthogonal. Then $u^\top w = 0$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })

  test.each([
    `${three} If $a$, $b$ and $c$ are positive, then $abc < 0$.`,
    `${three} If $a$, $b$ and $c$ are positive, then $a + b > c$.`,
    tex`${vectors} If $u$, $v$ and $w$ are orthogonal, then $u^\top u = 0$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('wrong')
  })
})

describe('signs', () => {
  test.each([
    tex`${two} Whenever $a$ and $b$ have the same sign, $|a + b| = |a| + |b|$.`,
    tex`${two} If $a$ and $b$ have opposite signs, then $|a + b| < |a| + |b|$.`,
    tex`Let $a$ and $b$ be real numbers of the same sign. Then $ab > 0$.`,
    tex`Let $a, b \in \mathbb{R}$ have opposite signs. Then $ab < 0$.`,
    tex`Let $a, b, c \in \mathbb{R}$ have the same sign. Then $|a + b + c| = |a| + |b| + |c|$.`,
    tex`Let $x_1, \dots, x_n$ be real numbers of the same sign. Then $|\sum_i x_i| = \sum_i |x_i|$.`,
    tex`Let $a, b > 0$. Then $a$ and $b$ have the same sign.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('verified')
  })

  test.each([
    tex`Let $a$ and $b$ be real numbers of the same sign. Then $a > 0$.`,
    tex`${two} If $a$ and $b$ have opposite signs, then $ab > 0$.`,
    tex`${two} Then $a$ and $b$ have the same sign.`,
    tex`${two} Then $a$ and $b$ are distinct.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).toBe('wrong')
  })
})

test.each([
  tex`${two} If $a$ and $b$ are distinct, then $a \ne b$.`,
  tex`${two} If $a$ and $b$ are not distinct, then $a = b$.`,
  tex`Let $a > b$. Then $a$ and $b$ are distinct.`,
])('%s', (text) => {
  expect(lastVerdict(text)).toBe('verified')
})

test('what is said behind a condition is no part of its list', () => {
  const text = tex`${two} If $a > 0$, $b$ is positive.`
  const last = evidenceOf(text).at(-1)
  expect(last?.verdict).toBe('unreadable')
  expect(last?.message).toBe(
    'Unexpected words of `b`, expected a claim that holds or a condition',
  )
})

describe('what one thing is the names of a pair are not', () => {
  test('behind their noun phrase', () => {
    const list = evidenceOf(
      tex`The sum $k + m$ of two prime numbers $k$ and $m$ is even. Then $(-1)^k = 1$.`,
    )
    expect(list.at(-1)?.verdict).toBe('wrong')
  })

  test('of even primes there is one, which is found soon', () => {
    const text = tex`Let $k$ be an even prime number. Then $k = 2$.`
    expect(lastVerdict(text)).toBe('verified')
  })
})
