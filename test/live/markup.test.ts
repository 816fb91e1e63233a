/** Whatever is typed, the page shows it as text: no element that is not ours or KaTeX's. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { card } from '../../src/astro/card.ts'
import { formulaHtml } from '../../src/astro/formula-html.ts'
import type { Outcome, Shown } from '../../src/live/protocol.ts'
import { Session } from '../../src/live/session.ts'
import { checkSheet } from '../../src/live/sheet.ts'
import { listHtml } from '../../src/live/sheet-html.ts'
import { verdictHtml } from '../../src/live/verdict-html.ts'
import type { FormulaEvidence } from '../../src/page/evidence.ts'
import { attacks, foreign } from './markup.ts'
import { liveOf } from './notes.ts'

const session = new Session(
  liveOf('Let $a, b \\in \\mathbb{R}$.\n\n$$\na + b = b + a\n$$'),
)
const at = 1

/** All that the bench shows of an answer to `tex`. */
function benchHtml(tex: string): string {
  const { html = '', outcome } = session.check(at, tex)
  return html + verdictHtml(outcome, tex)
}

const sheetHtml = (text: string) => listHtml(checkSheet(text))

test('the instrument sees what it looks for', () => {
  expect(foreign('<p class="x"><img src="a" onerror="b"></p>')).toHaveLength(3)
  expect(foreign('<a href="javascript:x">y</a><a href="//x.org">y</a>')).toHaveLength(2)
  expect(foreign('<p style="background: url(x)">y</p>')).toHaveLength(1)
  expect(foreign('<a href="/formulas/pca/#formula-1">y</a>')).toEqual([])
})

describe.each(attacks)('%s', (attack) => {
  test('on the bench', () => {
    for (const tex of [attack, `a = ${attack}`, `a + b = b + a ${attack}`])
      expect(foreign(benchHtml(tex))).toEqual([])
  })

  test('as an answer', () => {
    const answer = { left: 'a + b', typed: `b + a + 0 ${attack}`, using: ['a'] }
    const { html = '', outcome } = session.answer(at, answer)
    expect(foreign(html + verdictHtml(outcome, answer.typed))).toEqual([])
  })

  test('on a sheet', () => {
    for (const text of [
      attack,
      `Let $a$ be ${attack}.`,
      `$${attack}$`,
      `Let $a \\in \\mathbb{R}$.\n\n$$\n${attack}\n$$\n\n<Example src="${attack}" />`,
      `---\nmacros: { "\\\\R": ${JSON.stringify(attack)} }\n---\n\n$\\R$`,
    ])
      expect(foreign(sheetHtml(text))).toEqual([])
  })

  test('in texts that code or pages hand on', () => {
    const example: Shown = { symbols: [], link: undefined, left: '1', right: '2' }
    const outcomes: Outcome[] = [
      { kind: 'unread', message: attack, note: `\`${attack}\``, span: [0, 5] },
      { kind: 'unread', message: '', note: '', span: [attack.length, attack.length] },
      { kind: 'fails', example, repair: attack },
    ]
    for (const outcome of outcomes)
      expect(foreign(verdictHtml(outcome, attack))).toEqual([])
  })

  test('on the card of a formula, and beside it', () => {
    const evidence = {
      id: attack,
      file: attack,
      latex: attack,
      reading: attack,
      message: attack,
      note: attack,
      reason: attack,
      witnesses: [attack, `examples/${attack}.ts#x`],
      mutants: { total: 1, killed: 0, survivors: [{ mutant: attack, reason: attack }] },
      legend: [{ name: attack, what: attack, spans: [[0, 1]] }],
      counterexample: {
        symbols: { [attack]: attack },
        left: attack,
        right: attack,
        link: attack,
      },
      acts: [],
    }
    for (const verdict of ['verified', 'refuted', 'defined', 'stated', 'wrong']) {
      const all = {
        ...evidence,
        verdict,
        line: 1,
        draws: 2,
      } as unknown as FormulaEvidence
      const formula = {
        latex: attack,
        display: true,
        line: 1,
        column: 1,
        evidence: all,
      }
      const symbols = [{ name: attack, what: attack, at: 0 }]
      expect(foreign(card(formula, symbols, {}, '/'))).toEqual([])
      expect(foreign(formulaHtml(formula, 0, '', '/formulas/a/'))).toEqual([])
    }
  })
})

test('law: no text at all makes an element', () => {
  const piece = fc.constantFrom(
    ...attacks,
    ...'a b 1 = < > & " \' ` $ { } ^ _ \\ % # \n'.split(' '),
    String.raw`\frac`,
    String.raw`\text`,
    String.raw`\begin{aligned}`,
    String.raw`\left(`,
  )
  const texts = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(foreign(benchHtml(text))).toEqual([])
      expect(foreign(sheetHtml(text))).toEqual([])
    }),
    { seed: 11, numRuns: 150 },
  )
})
