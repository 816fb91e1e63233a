import { describe, expect, test } from 'vitest'
import { lexicon } from '../../../src/formula/discourse/lexicon/index.ts'
import { markers } from '../../../src/formula/discourse/lexicon/markers.ts'
import { entryAt, phrase } from '../../../src/formula/discourse/phrase.ts'
import { tokens } from '../../../src/formula/discourse/tokens.ts'

const words = [...Object.values(lexicon), ...Object.values(markers)].flat()

describe('the lexicon', () => {
  test('has only phrases that a sentence can have', () => {
    for (const entry of words) {
      const text = entry.words.join(' ')
      const read = tokens(`${text}.`).map((token) => {
        return token.type === 'formula' ? '□' : token.text
      })
      expect(read.join(' ')).toBe(text)
    }
  })

  test('knows each of its phrases where a sentence ends', () => {
    for (const entry of Object.values(lexicon).flat()) {
      if (entry.before) continue
      const list = tokens(`${entry.phrase}.`)
      const { properties, unknown } = phrase(list, 0, list.length, [])
      expect([
        entry.phrase,
        properties.map((one) => one.entry.phrase),
        unknown,
      ]).toEqual([entry.phrase, [entry.phrase], []])
    }
  })

  test('says once what the slots of a phrase are', () => {
    const all = Object.values(lexicon).flat()
    const slots = new Map(all.map((entry) => [entry.phrase, entry.slots]))
    for (const { phrase: words, slots: own } of all) {
      expect([words, own]).toEqual([words, slots.get(words)])
    }
  })

  test('knows what stands in front of a noun only there', () => {
    for (const entry of Object.values(lexicon).flat()) {
      if (!entry.before) continue
      const said = (text: string): string[] => {
        const list = tokens(text)
        return phrase(list, 0, list.length, []).properties.map(
          (one) => one.entry.phrase,
        )
      }
      expect(said(`${entry.phrase} ${entry.before}.`)).toEqual([
        entry.phrase,
        entry.before,
      ])
      expect(said(`${entry.phrase}.`)).toEqual([])
    }
  })

  test('knows each of its nouns behind each word that such a thing can have', () => {
    const all = Object.values(lexicon).flat()
    const unread: string[] = []
    for (const noun of all) {
      if (!noun.noun) continue
      for (const entry of all) {
        if (entry.noun || entry.slots || !entry.meaning[noun.noun]) continue
        const list = tokens(`${entry.phrase} ${noun.phrase}.`)
        // "unit columns" is a phrase of its own.
        if (entryAt(list, 0)!.length > entry.words.length) continue
        const { unknown, named } = phrase(list, 0, list.length, [])
        if (unknown.length > 0 || !named) unread.push(`${entry.phrase} ${noun.phrase}`)
      }
    }
    expect(unread).toEqual([])
  })
})
