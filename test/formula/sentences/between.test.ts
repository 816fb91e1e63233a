/** "The angle between the vectors x and z": a number that two things have, and no number by itself. */
import { describe, expect, test } from 'vitest'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const start = 'Let $x, z \\in \\mathbb{R}^n$.'
const claim = '$x^\\top z = \\|x\\| \\|z\\| \\cos(t)$'

describe('what is said to be between two things', () => {
  test.each([
    `${start} Then ${claim}, where $t$ is the angle between the vectors $x$ and $z$.`,
    `${start} Let $t$ be the angle between $x$ and $z$. Then ${claim}.`,
    `${start} For the angle $t$ between $x$ and $z$ we have ${claim}.`,
  ])('is not read: %s', (text) => {
    const [evidence] = evidenceOf(text).filter(({ code }) => code !== undefined)
    expect(evidence?.code).toBe('unknown-word')
  })

  test('leaves what holds for all', () => {
    const all = `${start} Let $t$ be the angle between $x$ and $z$.`
    expect(lastVerdict(`${all} Then $\\cos^2(t) + \\sin^2(t) = 1$.`)).toBe('verified')
  })

  test.each([
    [`${start} Let $t$ be an angle. Then ${claim}.`, 'wrong'],
    [`${start} Let $t$ be the angle. Then ${claim}.`, 'wrong'],
    ['Let $t$ be a number between $0$ and $1$. Then $t^2 \\le t$.', 'verified'],
    ['Let $t$ be a number between $0$ and $1$. Then $t^2 \\ge t$.', 'wrong'],
  ])('%s', (text, verdict) => {
    expect(lastVerdict(text)).toBe(verdict)
  })
})
