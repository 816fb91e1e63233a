import type { Element, ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { rehypePunctuation } from '../../src/astro/rehype-punctuation.ts'

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element => ({ type: 'element', tagName, properties, children })
const text = (value: string) => ({ type: 'text', value }) as const
const formula = (number: string) => element('code', { dataFormula: number })

function held(...children: ElementContent[]): ElementContent[] {
  const paragraph = element('p', {}, ...children)
  rehypePunctuation()({ type: 'root', children: [paragraph] })
  return paragraph.children
}

test('a full stop stays with its formula, whole', () => {
  expect(held(text('Let '), formula('0'), text('). Then '), formula('1'))).toEqual([
    text('Let '),
    element(
      'span',
      { className: ['formula-stop'] },
      formula('0'),
      element('span', { className: ['formula-sign'] }, text(').')),
    ),
    text(' Then '),
    formula('1'),
  ])
})

test('a word after a formula, and code before a comma, are left as they are', () => {
  const before = [formula('0'), text(' is, '), element('code', {}), text(', too')]
  expect(held(...structuredClone(before))).toEqual(before)
})
