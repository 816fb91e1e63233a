import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isDrawn } from '../../src/astro/glossary.ts'
import { escape } from '../../src/astro/html.ts'
import { markersHtml, says, shown, wordsHtml } from '../../src/astro/words-html.ts'
import type { Sort } from '../../src/formula/discourse/description.ts'
import { byFirstWord, lexicon } from '../../src/formula/discourse/lexicon/index.ts'
import { markers } from '../../src/formula/discourse/lexicon/markers.ts'
import { openPage } from '../../src/formula/index.ts'

type Part = keyof typeof lexicon
const parts = Object.keys(lexicon) as Part[]

describe('the page of words', () => {
  test.each(parts)('has every word of the lexicon: %s', (part) => {
    const html = wordsHtml(part)
    for (const { phrase } of lexicon[part]) {
      expect(html).toContain(`<span>${escape(shown(phrase))}</span>`)
    }
  })

  test('has a list for each part of the lexicon, and no other', () => {
    const page = readFileSync('content/about/words.mdx', 'utf8')
    const listed = [...page.matchAll(/<Words of="(\w+)" \/>/g)].map(([, part]) => part)
    expect(listed.sort()).toEqual([...parts].sort())
    expect(page).toContain('\n<Words />\n')
  })

  test('has every word that makes a relation an act', () => {
    const html = markersHtml()
    for (const { words } of Object.values(markers).flat()) {
      expect(html).toContain(`<span>${escape(words.join(' '))}</span>`)
    }
  })

  test.each([
    ['nonzero', 'numbers, integers, sequences: not 0; vectors, matrices: not zero'],
    ['between zero and one', 'without the ends'],
    ['skew-symmetric', 'matrices: skew-symmetric'],
    ['centred data', ''],
    ['rank □', 'its rank'],
    ['random variable', 'a random variable'],
    ['continuous', 'nothing beyond what is drawn anyway'],
    ['smooth', 'with all derivatives'],
    ['□ -lipschitz', 'its Lipschitz constant'],
  ])('says what %s means', (phrase, meaning) => {
    const entry = byFirstWord[phrase.split(' ')[0]!]?.find((e) => e.phrase === phrase)
    if (meaning === '') expect(entry).toBeUndefined()
    else expect(says(entry!)).toContain(meaning)
  })
})

const sets: Partial<Record<Sort, string>> = {
  number: '\\mathbb{R}',
  integer: '\\mathbb{Z}',
  vector: '\\mathbb{R}^3',
  matrix: '\\mathbb{R}^{3 \\times 3}',
  function: '\\mathbb{R} \\to \\mathbb{R}',
}

const adjectives = Object.values(lexicon)
  .flat()
  .filter(({ noun, slots }) => !noun && !slots)

describe.each(Object.keys(sets) as Sort[])('words said of a %s', (sort) => {
  test('are drawn, or the page says that they are not', () => {
    const wrong: string[] = []
    for (const { phrase, meaning } of adjectives) {
      const given = meaning[sort]
      if (!given) continue
      const before = `Let □ be ${phrase}.`
      const words = {
        before: 'Let ',
        after: before.slice(5),
        sentence: 0,
        paragraph: 0,
      }
      const tex = `x ${sort === 'function' ? ':' : '\\in'} ${sets[sort]!}`
      const formula = { tex, display: false, words, at: 0 }
      const { verdict } = openPage({ mutate: false, text: [formula] }).check(formula)
      if ((verdict === 'declared') !== isDrawn(sort, given)) wrong.push(phrase)
    }
    expect(wrong).toEqual([])
  })
})
