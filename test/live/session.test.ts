/** One formula of a page, changed: what its reader is told. */
import { describe, expect, test } from 'vitest'
import { firstSheet } from '../../src/live/first-sheet.ts'
import type { Outcome } from '../../src/live/protocol.ts'
import { Session } from '../../src/live/session.ts'
import { slipsAmong } from '../../src/live/slips.ts'
import { checkSheet } from '../../src/live/sheet.ts'
import { toneOf } from '../../src/live/verdict-html.ts'
import { effort } from '../support/effort.ts'
import { liveOf } from './notes.ts'

const tex = String.raw

/** What becomes of a formula of a page, put in place of the one at this number. */
function changed(page: string, at: number, formula: string): Outcome {
  return new Session(liveOf(page)).check(at, formula).outcome
}

const symmetric = tex`Let $A, B \in \mathbb{R}^{n \times n}$ be symmetric.

$$
\operatorname{tr}(A B) = \operatorname{tr}(B A)
$$`

describe('a claim', () => {
  test('holds, with the declarations of the page', () => {
    expect(changed(symmetric, 1, tex`A^\top = A`)).toMatchObject({ kind: 'holds' })
  })

  test('fails, with values for all that it speaks of', () => {
    const outcome = changed(symmetric, 1, tex`(A B)^\top = A B`)
    const { example } = outcome as Extract<Outcome, { kind: 'fails' }>
    expect(example.symbols.length).toBeGreaterThanOrEqual(2)
    expect(example.left).not.toBe(example.right)
  })

  test('that one change makes true is told so', () => {
    const page = tex`Let $A, B \in \mathbb{R}^{n \times n}$ be invertible.`
    const wrong = tex`(A B)^{-1} = A^{-1} B^{-1}`
    const session = new Session(liveOf(`${page}\n\n$$\n${wrong}\n$$`))
    const { outcome } = session.check(1, wrong)
    const { repair } = outcome as Extract<Outcome, { kind: 'fails' }>
    expect(session.check(1, repair!).outcome.kind).toBe('holds')
  })

  test('names the link of a chain that fails', () => {
    const outcome = changed(symmetric, 1, tex`A^\top = A = 2 A`)
    const { example } = outcome as Extract<Outcome, { kind: 'fails' }>
    expect(example.link).toContain('katex')
  })

  test('is read anew at each question', () => {
    const session = new Session(liveOf(symmetric))
    const kinds = [
      tex`A = B`,
      tex`A = A`,
      '',
      tex`A =`,
      tex`A B = B A`,
      tex`A + B = B + A`,
    ].map((formula) => session.check(1, formula).outcome.kind)
    expect(kinds).toEqual(['fails', 'holds', 'unread', 'unread', 'fails', 'holds'])
  })

  test('is prepared for, whichever is asked about next', () => {
    const page = tex`Let $a \in \mathbb{R}$ and $b = 2 a$.

$$
b = a + a
$$`
    const session = new Session(liveOf(page))
    session.prepare(1)
    expect(session.check(2, 'b = 3 a').outcome.kind).toBe('fails')
    session.prepare(2)
    expect(session.check(1, 'b = a').outcome.kind).toBe('contradicts')
  })
})

describe('while a claim is being checked', () => {
  const told = (formula: string): Outcome[] => {
    const early: Outcome[] = []
    const { outcome } = new Session(liveOf(symmetric)).check(1, formula, (checked) =>
      early.push(checked.outcome),
    )
    return [...early, outcome]
  }

  test('the reader is told on how many draws it held so far', () => {
    const all = told(tex`A^\top = A`)
    const draws = all
      .slice(0, -1)
      .map((outcome) => (outcome as { draws: number }).draws)
    expect(draws).toEqual([...draws].sort((a, b) => a - b))
    expect(all.slice(0, -1).every(({ kind }) => kind === 'so-far')).toBe(true)
    expect(all.at(-1)).toMatchObject({ kind: 'holds', draws: draws.at(-1) })
  })

  test('that it fails is said with an example, which only becomes smaller', () => {
    const failing = told(tex`(A B)^\top = A B`).filter(({ kind }) => kind !== 'so-far')
    expect(new Set(failing.map(({ kind }) => kind))).toEqual(new Set(['fails']))
    const [, small, last] = failing as Extract<Outcome, { kind: 'fails' }>[]
    expect(small!.example).toEqual(last!.example)
  })

  test('nothing is said early of what is to be denied, introduced or read', () => {
    expect(told(tex`A \ne A + B`).at(-1)!.kind).not.toBe('so-far')
    for (const formula of ['C = A + B', 'A =', tex`\text{nothing}`])
      expect(told(formula)).toHaveLength(1)
  })
})

describe('a definition', () => {
  const page = tex`Let $a \in \mathbb{R}$ and $b = 2 a$.

$$
b = a + a
$$`

  test('fits as it stands', () => {
    expect(changed(page, 1, 'b = 2 a').kind).toBe('fits')
  })

  test('that is broken is contradicted by what follows', () => {
    const outcome = changed(page, 1, 'b = 3 a')
    expect(outcome).toMatchObject({ kind: 'contradicts', later: { at: 2 } })
  })
})

test('a formula that one before it needed is changed all the same', () => {
  const page = tex`Then

$$
s = c + 1 \quad\text{where}
$$

we take $c = 3$. Hence

$$
s = 4 .
$$`
  const session = new Session(liveOf(page))
  expect(session.check(1, 'c = 3').outcome.kind).toBe('fits')
  expect(session.check(1, 'c = 5').outcome.kind).toBe('contradicts')
})

describe('an erratum', () => {
  const page = tex`Let $a, b \in \mathbb{R}$.

<Erratum id="E1" title="A square of a sum">

<AsWritten>

$$
(a + b)^2 = a^2 + b^2
$$

</AsWritten>

</Erratum>`

  test('asked about fails, and put right holds', () => {
    expect(liveOf(page).formulas[1]!.role).toBe('erratum')
    expect(changed(page, 1, tex`(a + b)^2 = a^2 + b^2`).kind).toBe('fails')
    expect(changed(page, 1, tex`(a + b)^2 = a^2 + 2 a b + b^2`).kind).toBe('holds')
  })
})

describe('an answer', () => {
  const page = tex`Let $a_i \in \mathbb{R}$ for $i = 1, \ldots, n$, $c > 0$ and $x = c^2$.

$$
\sqrt{x} + a_1 = c + a_1
$$`
  const session = new Session(liveOf(page))
  const at = liveOf(page).formulas.length - 1
  const answer = (typed: string, using: string[] | undefined = ['c', 'a_1']) =>
    session.answer(at, { left: tex`\sqrt{x} + a_1`, typed, using }).outcome

  test.each(['c + a_1', 'a_1 + c', tex`\frac{2 c + 2 a_1}{2}`])(
    '%s is right',
    (typed) => {
      expect(answer(typed).kind).toBe('holds')
    },
  )

  test('that is wrong fails', () => {
    expect(answer('c - a_1').kind).toBe('fails')
  })

  test('that repeats the question uses other names', () => {
    const outcome = answer(tex`\sqrt{x} + a_1`)
    expect(outcome).toMatchObject({ kind: 'other-names' })
    expect((outcome as { names: string[] }).names).toHaveLength(1)
    const all = session.answer(at, {
      left: tex`\sqrt{x} + a_1`,
      typed: tex`\sqrt{x} + a_1`,
      using: undefined,
    })
    expect(all.outcome.kind).toBe('repeats')
  })

  test('with scripts is allowed its letters', () => {
    const indexed = tex`Let $a_i \in \mathbb{R}$ for $i = 1, \ldots, 5$, and let $s = 2$.

$$
s a_i = 2 a_i
$$`
    const live = liveOf(indexed)
    const { outcome } = new Session(live).answer(live.formulas.length - 1, {
      left: 's a_i',
      typed: '2 a_i',
      using: ['a_i'],
    })
    expect(outcome.kind).toBe('holds')
  })

  test.each(['', 'c +', '}', tex`\frac`, 'c = ', '=', '\\', '%', '$'])(
    '"%s" is not yet one',
    (typed) => {
      expect(answer(typed).kind).toBe('unread')
    },
  )
})

describe('whatever is typed', () => {
  const session = new Session(liveOf(symmetric))
  const kinds = /^(?:holds|fails|fits|contradicts|unread)$/

  test.each([
    ['a tower', tex`x^{x^{x^{x}}} = 1`],
    ['a tower of numbers', '9^{9^{9^{9}}} = 1'],
    ['a huge exponent', '2^{10000000000} = 1'],
    ['a power of a matrix', tex`A^{1000000000} = B`],
    ['a long range', tex`\sum_{i=1}^{10^{12}} i = 1`],
    [
      'ranges in ranges',
      tex`\sum_{i=1}^{9999} \sum_{j=1}^{9999} \sum_{k=1}^{9999} i j k = 1`,
    ],
    ['a factorial', '(10^{9})! = 1'],
    ['many characters', '1'.repeat(10_000)],
    ['many signs', '+'.repeat(10_000)],
    ['many brackets', '('.repeat(10_000)],
    ['many braces', '{'.repeat(10_000)],
    ['many letters', 'a'.repeat(10_000)],
    ['a macro that doubles itself', tex`\def\a{\a\a}\a`],
    ['a macro that grows', tex`\def\a{b}\edef\a{\a\a}\edef\a{\a\a}\a = 1`],
    ['an endless macro', tex`\def\a{\a}\a`],
    ['a global macro', tex`\gdef\A{B} A = \A`],
    ['nonsense', 'lorem ipsum dolor'],
    ['nothing', ''],
    ['another script', 'привет = 你好 🙂'],
    ['half a pair', '\ud800'],
    ['nothing visible', '\u200b\u202e\u0000'],
    ['a comment', '% a = b'],
  ])('%s gets an answer', (_what, formula) => {
    let outcome: Outcome | undefined
    const used = effort(() => {
      ;({ outcome } = session.check(1, formula))
    })
    expect(outcome!.kind).toMatch(kinds)
    if (outcome!.kind === 'unread') expect(outcome!.message).toMatch(/^Unexpected /)
    // Milliseconds of the processor; the page ends what takes longer than eight seconds.
    expect(used).toBeLessThan(15_000)
  })

  test('and leaves the next question as it was', () => {
    session.check(1, tex`\gdef\A{B} A = \A`)
    expect(session.check(1, tex`\A = B`).outcome.kind).toBe('unread')
    expect(session.check(1, 'A = A').outcome.kind).toBe('holds')
  })
})

describe('slips', () => {
  test('fail, are of several kinds and can be shown', async () => {
    const square = tex`Let $a, b > 0$. Then

$$
(a - b)^2 = a^2 - 2 a b + b^2
$$`
    const session = new Session(liveOf(square))
    const slips = await slipsAmong(session.changes(1), (tex) => session.check(1, tex))
    expect(slips).not.toEqual([])
    for (const slip of slips)
      expect(toneOf(session.check(1, slip.tex).outcome)).toBe('fails')
    expect(new Set(slips.map((slip) => slip.tex)).size).toBe(slips.length)
  })
})

describe('a sheet', () => {
  test('the first: a declaration, what holds, what fails', () => {
    const { formulas, problems } = checkSheet(firstSheet)
    expect(formulas.map(({ outcome }) => outcome.kind)).toEqual([
      'said',
      'holds',
      'fails',
    ])
    expect(formulas[0]!.outcome).toMatchObject({ what: 'declared' })
    expect(problems).toEqual([])
  })

  test('an empty one says nothing', () => {
    expect(checkSheet('')).toEqual({ formulas: [], problems: [] })
  })

  test('one formula that cannot be read keeps the others', () => {
    const { formulas } = checkSheet(tex`Let $a > 0$. Then $a \oops$ and $a + a = 2 a$.`)
    expect(formulas.map(({ outcome }) => outcome.kind)).toEqual([
      'said',
      'unread',
      'holds',
    ])
  })

  test('of many formulas the first are checked, and the reader is told', () => {
    const { formulas, problems } = checkSheet('$1 = 1$\n\n'.repeat(70))
    expect(formulas).toHaveLength(60)
    expect(problems.at(-1)).toContain('first 60')
  })
})
