/**
 * Words by which the addresses name people in the language of their time:
 * they stay in the corpus and its vectors, but no list for readers has them.
 */
export const withheld = [
  'alien',
  'aliens',
  'black',
  'civilized',
  'colored',
  'race',
  'slave',
  'slaves',
  'white',
] as const

/** Whether a word is one of those that no reader is shown. */
export function isWithheld(word: string): boolean {
  return (withheld as readonly string[]).includes(word)
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { stateOfTheUnion } = await import('./sotu.ts')

  test('in order, and each a word that the corpus kept', () => {
    expect([...new Set(withheld)].toSorted()).toEqual(withheld)
    const { words } = stateOfTheUnion()
    for (const word of withheld) {
      expect(words).toContain(word)
      expect(isWithheld(word)).toBe(true)
    }
    expect(isWithheld('river')).toBe(false)
  })
}
