/** What is behind the mark of a formula, in words. */
import { describe, expect, test } from 'vitest'
import { card } from '../../src/astro/card.ts'
import type { PageSymbol } from '../../src/astro/symbols.ts'
import { marksOf, symbolsOf } from '../../src/astro/symbols.ts'
import type { PageFormula } from '../../src/astro/remark-formulas.ts'
import type { FormulaEvidence } from '../../src/page/evidence.ts'

function formula(evidence?: Partial<FormulaEvidence>, latex = 'a = b'): PageFormula {
  const whole = { file: 'content/a.mdx', line: 7, verdict: 'verified', ...evidence }
  return {
    latex,
    display: true,
    line: 7,
    column: 1,
    ...(evidence && { evidence: whole as FormulaEvidence }),
  }
}

const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The words of a card before its details. */
function words(
  evidence?: Partial<FormulaEvidence>,
  symbols: PageSymbol[] = [],
): string {
  const [first] = card(formula(evidence), symbols, {}, '/').split('<details')
  return text(first!)
}

const legend = [{ name: 'a', what: 'a number', spans: [[0, 1]] as [number, number][] }]

describe('a card says', () => {
  test.each<[string, Partial<FormulaEvidence>, string]>([
    [
      'on how many inputs it was tried, and how well both sides agreed',
      { draws: 24, residual: 3e-13, legend },
      'Verified on 24 draws Tried on 24 random inputs: both sides agreed to 12 digits on each.',
    ],
    [
      'no more digits than there are',
      { draws: 24, residual: 0, legend },
      'Verified on 24 draws Tried on 24 random inputs: both sides agreed to 15 digits on each.',
    ],
    [
      'when nothing was rounded',
      { draws: 24, residual: 0, exact: true, legend },
      'Verified on 24 draws Tried on 24 random inputs, without any rounding: it held on each.',
    ],
    [
      'that numbers were computed',
      { draws: 1, residual: 0 },
      'Computed Both sides were computed, and come out the same.',
    ],
    [
      'one input of what is drawn',
      { draws: 1, legend },
      'Verified on 1 draw Tried on 1 random input: it held on each.',
    ],
    [
      'how many slips were noticed',
      { draws: 2, legend, mutants: { total: 16, killed: 14, survivors: [] } },
      'Verified on 2 draws Tried on 2 random inputs: it held on each. 16 slips were made in it on purpose; 14 were noticed.',
    ],
    [
      'that all were',
      { draws: 2, legend, mutants: { total: 3, killed: 3, survivors: [] } },
      'Verified on 2 draws Tried on 2 random inputs: it held on each. 3 slips were made in it on purpose, and all were noticed.',
    ],
    [
      'of one slip, whether it was',
      { verdict: 'defined', mutants: { total: 1, killed: 0, survivors: [] } },
      'Definition It says what its left side means. One slip was made in it on purpose, and was not noticed.',
    ],
    [
      'where it fails',
      {
        verdict: 'refuted',
        counterexample: { symbols: { n: '2' }, left: '1', right: '3', link: 'a = b' },
      },
      'Shown to be false It stands here because it is often written, and it is false. With n n n = 2 , the left side is 1 , the right side is 3 .',
    ],
    [
      'why it is not checked',
      { verdict: 'stated', reason: 'about `all` networks.' },
      'Stated, not checked Not checked: about all networks.',
    ],
    [
      'why a check failed',
      { verdict: 'wrong', message: 'Unexpected `1`.', note: 'So it is.' },
      'Fails: wrong Unexpected 1 . So it is.',
    ],
  ])('%s', (_what, evidence, told) => {
    expect(words(evidence)).toBe(told)
  })

  test('what to run for a formula that was not checked', () => {
    expect(words()).toContain('Not checked yet')
    expect(words()).toContain('npm run check')
    expect(card(formula(), [], {}, '/')).not.toContain('<details')
  })

  test('what each name in it is, and where that is said', () => {
    const symbols = [
      { name: 'z', what: 'nothing', at: 0 },
      { name: 'a', what: 'a number < 1', at: 4 },
    ]
    const html = card(formula({ draws: 2, legend }), symbols, {}, '/')
    expect(html.match(/<li/g)).toHaveLength(1)
    expect(html).toContain('<li data-s="1"><a href="#formula-5">')
    expect(html).toContain('where it is introduced</span></a> a number &lt; 1</li>')
  })

  test('the details: which wrong variants were not told apart, witnesses, the source', () => {
    const reason = 'has the same value on every draw: a true rewrite'
    const span: [number, number] = [0, 1]
    const survivors = [{ mutant: '`b` for `a`: b = a', reason, span }]
    const html = card(
      formula({
        draws: 25,
        seed: 42,
        mutants: { total: 3, killed: 2, survivors },
        witnesses: ['examples/pca/covariance.ts#C_X'],
      }),
      [],
      {},
      '/base/',
    )
    expect(html).toContain('25 random draws (seed 42)')
    expect(html).toContain('2 of 3 wrong variants were told apart from it.')
    expect(html).toContain('Not told apart: <code>b</code> for <code>a</code>, <span')
    expect(html).toContain(`Why: ${reason}`)
    expect(html).toContain('/base/source/content/a.mdx/#L7')
    expect(html).toContain('/base/source/examples/pca/covariance.ts/')
  })
})

describe('the names of a page', () => {
  const said = (what: string, act?: 'introduce' | 'define' | 'claim') =>
    formula({
      legend: [{ name: 'a', what, spans: [[0, 1]] }],
      acts: act ? [{ act, span: [0, 5] }] : [],
    })

  test('are told where they are introduced, not where they stand first', () => {
    expect(
      symbolsOf([
        said('first'),
        said('declared', 'introduce'),
        said('later', 'define'),
      ]),
    ).toEqual([{ name: 'a', what: 'declared', at: 1 }])
    expect(symbolsOf([said('first'), said('claimed', 'claim')])).toEqual([
      { name: 'a', what: 'first', at: 0 },
    ])
    expect(symbolsOf([formula(), formula({})])).toEqual([])
  })

  test('are marked by their number wherever they stand', () => {
    const two = formula({
      legend: [
        { name: 'b', what: 'b', spans: [[4, 5]] },
        {
          name: 'a',
          what: 'a',
          spans: [
            [0, 1],
            [6, 7],
          ],
        },
      ],
    })
    const symbols = symbolsOf([said('x'), two])
    expect(symbols.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(marksOf(two, symbols)).toEqual([
      { span: [4, 5], label: '1' },
      { span: [0, 1], label: '0' },
      { span: [6, 7], label: '0' },
    ])
  })
})
