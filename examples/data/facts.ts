/** A country and three facts about it. */
export interface Country {
  name: string
  capital: string
  /** The official language (of the whole country, if there are more). */
  language: string
  currency: string
}

const rows = `
austria    vienna      german      euro
brazil     brasilia    portuguese  real
chile      santiago    spanish     peso
china      beijing     chinese     yuan
colombia   bogota      spanish     peso
croatia    zagreb      croatian    euro
cuba       havana      spanish     peso
czechia    prague      czech       koruna
denmark    copenhagen  danish      krone
egypt      cairo       arabic      pound
france     paris       french      euro
germany    berlin      german      euro
greece     athens      greek       euro
hungary    budapest    hungarian   forint
iceland    reykjavik   icelandic   krona
italy      rome        italian     euro
japan      tokyo       japanese    yen
jordan     amman       arabic      dinar
mongolia   ulaanbaatar mongolian   tugrik
norway     oslo        norwegian   krone
poland     warsaw      polish      zloty
portugal   lisbon      portuguese  euro
romania    bucharest   romanian    leu
russia     moscow      russian     ruble
spain      madrid      spanish     euro
sweden     stockholm   swedish     krona
thailand   bangkok     thai        baht
turkey     ankara      turkish     lira
uruguay    montevideo  spanish     peso
vietnam    hanoi       vietnamese  dong
`

/** Thirty countries whose capital, language and currency nobody contests. */
export const countries: Country[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [name, capital, language, currency] = row.split(/ +/)
    return {
      name: name!,
      capital: capital!,
      language: language!,
      currency: currency!,
    }
  })

/** What can be asked about a country. */
export const relations = ['capital', 'language', 'currency'] as const

/** One of the three relations. */
export type Relation = (typeof relations)[number]

/** A question as words, with its one-word answer. */
export interface Fact {
  country: Country
  relation: Relation
  /** 0: "the capital of russia is", 1: "the russia 's capital is". */
  phrasing: 0 | 1
  prompt: string[]
  answer: string
}

/**
 * The 180 facts, each asked in two ways. `spell` says how a country's name
 * is written: as one token or as pieces.
 */
export function facts(spell = (name: string): string[] => [name]): Fact[] {
  return countries.flatMap((country) =>
    relations.flatMap((relation) =>
      ([0, 1] as const).map((phrasing) => ({
        country,
        relation,
        phrasing,
        prompt:
          phrasing === 0
            ? ['the', relation, 'of', ...spell(country.name), 'is']
            : ['the', ...spell(country.name), "'s", relation, 'is'],
        answer: country[relation],
      })),
    ),
  )
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('thirty countries with thirty capitals, 180 facts', () => {
    expect(new Set(countries.map((c) => c.name)).size).toBe(30)
    expect(new Set(countries.map((c) => c.capital)).size).toBe(30)
    expect(countries.every((c) => Object.values(c).every(Boolean))).toBe(true)
    const all = facts()
    expect(all.length).toBe(180)
    expect(new Set(all.map((f) => f.prompt.join(' '))).size).toBe(180)
    expect(all.every((f) => f.prompt.length === 5)).toBe(true)
    const russia = all.find((f) => f.country.name === 'russia')!
    expect(russia.prompt.join(' ')).toBe('the capital of russia is')
    expect(russia.answer).toBe('moscow')
  })
}
