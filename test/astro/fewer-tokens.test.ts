import type { Element, ElementContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { fewerTokens, joined } from '../../src/astro/fewer-tokens.ts'

const token = (style: string, value: string): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { style },
  children: [{ type: 'text', value }],
})
const plain = (value: string) => token('--0:#D6DEEB;--1:#403F53', value)
const keyword = (value: string) => token('--0:#C792EA;--1:#8844AE', value)
const name = (value: string) => token('--0:#82AAFF;--1:#3B61B0', value)
const text = (value: string): ElementContent => ({ type: 'text', value })
const box = (className: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: className.split(' ') },
  children,
})
const indent: Element = { ...box('indent', [text('  ')]), tagName: 'span' }

describe('tokens', () => {
  test('that are plain, signs or spaces are no elements, neighbours are one', () => {
    const line = [keyword('export'), plain(' '), keyword('function'), plain(' '), name('f'), plain('('), plain('X'), keyword(' => ')] // prettier-ignore
    expect(joined(line)).toEqual([
      keyword('export function '),
      name('f'),
      text('(X => '),
    ])
  })

  test('stay where the colour of a word begins', () => {
    const line = [indent, plain('a'), plain(' '), keyword('in')]
    expect(joined(line)).toEqual([text('  a '), keyword('in')])
  })

  test('with more than colours stay as they are', () => {
    const italic = token('--0:#C792EA;--0fs:italic', 'this')
    expect(joined([italic, italic, plain('.')])).toEqual([italic, italic, text('.')])
  })
})

describe('a line', () => {
  const rendered = (line: Element): Element => {
    const renderData = { lineAst: line }
    fewerTokens.hooks.postprocessRenderedLine({ renderData })
    return renderData.lineAst
  }

  test('is one box', () => {
    const line = box('ec-line', [box('code', [plain('a')])])
    expect(rendered(line)).toEqual(box('ec-line whole', [text('a')]))
  })

  test('keeps its two where it is marked or has a number', () => {
    const marked = box('ec-line mark', [box('code', [plain('a')])])
    expect(rendered(marked)).toEqual(box('ec-line mark', [box('code', [text('a')])]))
  })
})
