import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { displayBox, inlineBox, isShort } from '../../src/astro/wide.ts'

const short = katex.renderToString('a = b')
const sum = katex.renderToString(
  'a + b + c + d + e + f + g + h + i + j + k + l + m + n + o',
)
const matrix = katex.renderToString(
  `\\begin{pmatrix} ${'a & b & c & d & e & f &'.repeat(4)} z \\end{pmatrix}`,
)

describe('inlineBox', () => {
  test('leaves alone what fits, and what a line can break', () => {
    expect(inlineBox(short)).toBe(short)
    expect(inlineBox(sum)).toBe(sum)
  })

  test('boxes what cannot be broken', () => {
    expect(inlineBox(matrix)).toBe(
      `<span class="formula-wide" tabindex="0" role="group" aria-label="Formula, scrolls sideways">${matrix}</span>`,
    )
  })
})

test('displayBox lets the keyboard reach what may scroll', () => {
  expect(displayBox(short)).toBe('')
  expect(displayBox(sum)).toContain('tabindex="0"')
})

test('isShort keeps whole what fits any line', () => {
  expect(isShort(short)).toBe(true)
  expect(isShort(sum)).toBe(false)
})
