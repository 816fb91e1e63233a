import { isWithheld } from '../../examples/data/withheld-words.ts'
import { cosine, nearest, vectorOf } from '../../examples/language-models/nearest.ts'
import { restore } from '../../examples/language-models/stored-vectors.ts'
import { readSum, writeSum } from '../../examples/language-models/word-sum.ts'
import type { Term } from '../../examples/language-models/word-sum.ts'
import { interactive, text } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { nearestWords, room } from '../figures/nearest-words.ts'
import type { NearestWords } from '../figures/nearest-words.ts'
import type { Calculator } from './data/word-calculator.ts'

const nothing: NearestWords = { asked: '', terms: [], found: [] }

/** Add words and take words away: which words are near what is left? */
export default interactive({
  controls: {
    sum: text({
      label: 'Words, with + and − (up to four)',
      value: 'mexico + river',
      suggestions: [
        'gold',
        'mexico + river',
        'pacific + railroad',
        'russia + river',
        'russian + river',
        'bank',
        'bank + river',
        'king − man + woman',
      ],
    }),
  },
  show({ sum: typed }, { vectors, rare }: Calculator) {
    const sum = readSum(typed)
    const terms = sum.map(({ word }) => word)
    const part = (taken: boolean) =>
      sum.flatMap(({ word, minus }) => (minus === taken ? [word] : []))
    if (terms.length === 0)
      return {
        svg: nearestWords(nothing),
        words: 'Type a word, or a sum of words such as “mexico + river”.',
      }
    const space = restore(vectors)
    const unknown = terms.filter((word) => !space.words.includes(word))
    if (unknown.length > 0)
      return {
        svg: nearestWords(nothing),
        words: [...new Set(unknown)]
          .map((word) => reason(word, rare, space.words.length))
          .join(' '),
      }
    const asked = writeSum(sum)
    const found = nearest(space, part(false), part(true), room).map((near) => ({
      ...near,
      parts: terms.map((term) =>
        cosine(vectorOf(space, near.word), vectorOf(space, term)),
      ),
    }))
    if (found.length === 0)
      return {
        svg: nearestWords(nothing),
        words: `Nothing is left of ${asked}: the zero vector has no direction, so that no word is near it.`,
      }
    return {
      svg: nearestWords({ asked, terms: named(sum), found }),
      words: [
        `Nearest to ${asked}: ${found.map(({ word, cosine: c }) => `${word} ${fixed(c, 2)}`).join(', ')}.`,
        ...inParts(terms, found[0]!),
        ...remark(asked, rare),
      ].join(' '),
    }
  },
})

/** The words of a sum as the key names them. */
const named = (sum: readonly Term[]): string[] =>
  sum.map(({ word, minus }) => (minus ? `− ${word}` : word))

/** Whether the nearest word is near to all parts of a sum, or to one of them only. */
function inParts(
  terms: readonly string[],
  { word, parts }: NearestWords['found'][number],
): string[] {
  if (terms.length < 2) return []
  const cosines = parts.map((part, k) => `${fixed(part, 2)} with ${terms[k]!}`)
  return [`The cosine of ${word} is ${cosines.join(', ')}.`]
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** Why a word has no vector here. */
function reason(word: string, rare: Calculator['rare'], size: number): string {
  if (isWithheld(word))
    return `“${word}” is left out here: these speeches name people by it in the language of their time.`
  const count = rare[word]
  return count === undefined
    ? `“${word}” has no vector: it is none of the ${size.toLocaleString('en')} words here.`
    : `“${word}” has no vector: it occurs ${times(count)} in these speeches, which is too rare.`
}

/** What a reader who asks for a well-known sum will miss, and why it is not there. */
function remark(asked: string, rare: Calculator['rare']): string[] {
  const count = (word: string) => times(rare[word]!)
  if (asked === 'russian + river')
    return [
      `The paper finds the Volga River; here “volga” occurs ${count('volga')} and “moscow” ${count('moscow')}, so neither has a vector.`,
    ]
  if (asked === 'king − man + woman')
    return [
      `No queen: the word occurs ${count('queen')}, so it has no vector, and the rest is no answer.`,
    ]
  return []
}
