/** Letters mean something for a section: the next one may use them for what it likes. */
import { describe, expect, test } from 'vitest'
import { check } from '../../src/package/markdown.ts'

async function found(text: string): Promise<string[]> {
  const findings = await check(text, { survey: true })
  return findings.map(({ tex = '' }) => tex.trim())
}

const claim = '(s + 1) s = m^2 + n^2 + m + n'
const given = 'Numbers $m > 0$ and $n > 0$ are known. The sum of both is $s = m + n$.'

describe('a value of a section that is over', () => {
  test.each([
    [
      'beside it',
      `## One\n\n${given}\n\n## Two\n\nThe area is measured, so $${claim}$.`,
    ],
    [
      'above it',
      `### One\n\n${given}\n\n## Two\n\nThe area is measured, so $${claim}$.`,
    ],
    [
      'through a value of this one',
      `## One\n\n${given}\n\n## Two\n\nThe half is $h = s / 2$. The area is measured, so $(h + 1) h = m^2 + n^2$.`,
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([])
  })
})

const law = 'Let $p \\in (0, 1)$ and let $X \\sim \\mathrm{Bernoulli}(p)$.'
const variance = '\\mathbb{E}[X^2] - \\mathbb{E}[X]^2 = 3 p (1 - p)'

describe('a law', () => {
  test('of a section that is over', async () => {
    const text = `## One\n\n${law}\n\n## Two\n\nOf the sum of three tosses, the variance is $${variance}$.`
    expect(await found(text)).toEqual([])
  })
  test('that still counts', async () => {
    expect(await found(`## One\n\n${law} Hence $${variance}$.`)).toEqual([variance])
  })
})

describe('a value that still counts', () => {
  test.each([
    ['in the same section', `## One\n\n${given} Hence $${claim}$.`],
    ['in a part of it', `## One\n\n${given}\n\n### More\n\nHence $${claim}$.`],
    ['of the whole document', `${given}\n\n## One\n\nHence $${claim}$.`],
    [
      'given anew',
      `## One\n\n${given}\n\n## Two\n\nOnce more, $s = m + n$. Hence $${claim}$.`,
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([claim])
  })

  test('for an equation of the same letters', async () => {
    const slip = '(s + m) s = s^2 + m^2'
    const text = `## One\n\n${given}\n\n## Two\n\nHence $${slip}$.`
    expect(await found(text)).toEqual([slip])
  })
})
