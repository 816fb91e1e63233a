/**
 * Which norm bars stand for: "let □ denote the Euclidean norm", "where □ is the spectral norm and □
 * the Frobenius norm".
 */
import { table } from '../../language/table.ts'
import { matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** The norm that words name: what stands below its bars, or the words where nothing here reads them. */
export interface NormSaid {
  readonly degree?: string
  /** Of "the □ norm": the formula. */
  readonly of?: number
  readonly words: string
}

/** What stands below the bars, by the words in front of "norm". */
const degrees = table<string>({
  euclidean: '2',
  'standard euclidean': '2',
  'usual euclidean': '2',
  spectral: '2',
  operator: '2',
  frobenius: '\\mathrm{F}',
  maximum: '\\infty',
  max: '\\infty',
  supremum: '\\infty',
  infinity: '\\infty',
  nuclear: '*',
})

/** The norm that the bars at a place are said to be; undefined if nothing is said of them. */
export function normSaidAt(
  list: readonly Token[],
  place: number,
): NormSaid | undefined {
  return behind(list, place) ?? inFront(list, place)
}

/** "□ denotes the Euclidean norm", "and □ the Frobenius norm". */
function behind(list: readonly Token[], place: number): NormSaid | undefined {
  let at = place + 1
  while (isWord(list[at], 'is', 'be', 'denote', 'denotes', 'represents', 'for', 'as', 'means')) at++ // prettier-ignore
  if (!isWord(list[at], 'the', 'a', 'an', 'any', 'some', 'our')) return undefined
  const from = at + 1
  const noun = list.findIndex(
    (token, i) => i >= from && isWord(token, 'norm', 'length'),
  )
  const isNear = noun >= 0 && noun <= from + 3
  return isNear ? named(list, from, noun) : undefined
}

/** "The maximum norm □". */
function inFront(list: readonly Token[], place: number): NormSaid | undefined {
  if (!isWord(list[place - 1], 'norm')) return undefined
  const words = Object.keys(degrees).map((phrase) => phrase.split(' '))
  const own = words.find((one) => matchAt(list, place - 1 - one.length, one))
  const from = own ? place - 1 - own.length : place - 2
  return list[from] ? named(list, from, place - 1) : undefined
}

function named(list: readonly Token[], from: number, noun: number): NormSaid {
  const own = list.slice(from, noun)
  const words = own.map((token) => (token.type === 'formula' ? '□' : token.text)).join(' ') // prettier-ignore
  const of = own.length === 1 && own[0]?.type === 'formula' ? own[0].at : undefined
  // "The length" of a vector is its Euclidean norm.
  const degree = words === '' && isWord(list[noun], 'length') ? '2' : degrees[words]
  return { words, ...(degree !== undefined && { degree }), ...(of !== undefined && { of }) } // prettier-ignore
}
