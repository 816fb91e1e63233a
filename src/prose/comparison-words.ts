// Words that compare, by what they say of the first of two things. One list for series
// of values (`<Trend>`), for one value among others (`<Extreme>`) and for formulas (`<Claim>`).

/** What a word says of a thing, beside another one or beside all others. */
export type Sense = 'more' | 'less' | 'same' | 'other' | 'most' | 'least'

/** Regular verbs in all their forms: `exceed`, `exceeds`, `exceeded`, `exceeding`. */
const verbs = (...stems: string[]) =>
  stems.flatMap((stem) => {
    const bare = stem.replace(/e$/, '')
    return [stem, `${stem}s`, `${bare}ed`, `${bare}ing`]
  })

export const senses: Readonly<Record<Sense, readonly string[]>> = {
  more: [
    ...verbs('increase', 'climb', 'gain', 'exceed', 'widen', 'outweigh'),
    ...['rise', 'rises', 'rising', 'rose', 'risen', 'grow', 'grows', 'growing', 'grew'],
    ...['more', 'larger', 'greater', 'bigger', 'higher', 'upper', 'longer', 'wider'],
    ...['above', 'over', 'beyond', 'up', 'upwards', 'right', 'later', 'after', 'ahead'],
    ...['faster', 'steeper', 'sharper', 'farther', 'further', 'better', 'stronger'],
    ...['deeper', 'heavier', 'denser', 'clearer', 'noisier', 'harder', 'oftener'],
    ...[
      'large',
      'big',
      'high',
      'long',
      'wide',
      'many',
      'much',
      'often',
      'far',
      'frequent',
    ],
  ],
  less: [
    ...verbs('decrease', 'lower', 'decay', 'lag'),
    ...['fall', 'falls', 'falling', 'fell', 'shrink', 'shrinks', 'shrinking', 'shrank'],
    ...['sink', 'sinks', 'sank', 'drop', 'drops', 'lose', 'loses', 'losing', 'lost'],
    ...['less', 'fewer', 'smaller', 'lesser', 'shorter', 'narrower', 'below', 'under'],
    ...['behind', 'down', 'downwards', 'left', 'earlier', 'before', 'slower'],
    ...['flatter', 'nearer', 'closer', 'worse', 'weaker', 'lighter', 'shallower'],
    ...['sparser', 'rarer', 'easier'],
    ...['small', 'low', 'short', 'narrow', 'few', 'little', 'seldom', 'near', 'rare'],
  ],
  same: [
    ...['same', 'equal', 'equals', 'equally', 'level', 'stays', 'stands', 'constant'],
    ...['alike', 'agree', 'agrees', 'coincide', 'coincides', 'identical', 'unchanged'],
    ...['fixed', 'exact', 'exactly', 'symmetric'],
  ],
  other: [
    ...verbs('change', 'differ'),
    ...[
      'other',
      'another',
      'difference',
      'different',
      'distinct',
      'unequal',
      'asymmetric',
    ],
  ],
  most: [
    ...['most', 'largest', 'greatest', 'biggest', 'highest', 'longest', 'widest'],
    ...['best', 'maximum', 'maximal', 'strongest', 'steepest', 'fastest', 'top'],
    ...['last', 'latest', 'rightmost', 'farthest', 'likeliest'],
  ],
  least: [
    ...['least', 'smallest', 'fewest', 'lowest', 'shortest', 'narrowest', 'worst'],
    ...['minimum', 'minimal', 'weakest', 'flattest', 'slowest', 'bottom', 'first'],
    ...['earliest', 'leftmost', 'nearest', 'closest'],
  ],
}

/** Not once: what is never the same differs always. */
const never: ReadonlySet<string> = new Set([
  ...['no', 'never', 'none', 'nor', 'neither', 'nothing', 'nobody'],
])

const negations: ReadonlySet<string> = new Set([
  ...never,
  ...['not', 'cannot', 'without', 'fails'],
])

const affirmations: ReadonlySet<string> = new Set([
  ...['is', 'are', 'does', 'do', 'has', 'have', 'can', 'must', 'will', 'with', 'only'],
  ...['always', 'all', 'each', 'every', 'both', 'any', 'everywhere', 'holds', 'hold'],
])

const bySense = new Map<string, Sense>(
  (Object.entries(senses) as [Sense, readonly string[]][]).flatMap(([sense, list]) =>
    list.map((word): [string, Sense] => [word, sense]),
  ),
)

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? []

/** The one sense of a text's words; undefined if there is none, or two. */
export function senseOf(text: string): Sense | undefined {
  // These say how far, not that it is all the way.
  const plain = text.replace(/\bat (?:most|least)\b/gi, ' ')
  const found = new Set(wordsOf(plain).flatMap((word) => bySense.get(word) ?? []))
  const [only] = found
  return found.size === 1 ? only : undefined
}

/** Whether the words say the opposite of what they would say without their negations. */
export const isNegated = (text: string): boolean =>
  wordsOf(text).filter((word) => negations.has(word)).length % 2 === 1

/** Whether the words exclude every case. */
export const isNever = (text: string): boolean =>
  isNegated(text) && wordsOf(text).some((word) => never.has(word))

/** Whether the words say yes or no of something; undefined if they say neither. */
export function polarityOf(text: string): boolean | undefined {
  const words = wordsOf(text)
  if (!words.some((word) => negations.has(word) || affirmations.has(word)))
    return undefined
  return !isNegated(text)
}
