/** Formulas are data: whatever is typed ends soon, as the author's mistake. */
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/formula/index.ts'
import { check, tex } from '../../support/page.ts'
import { effort } from '../../support/effort.ts'

/** Milliseconds of the processor: seconds, against hours and gigabytes. */
const quick = 15_000

/** Evidence within the time that an editor waits; never an exception. */
const soon = (formula: string, declarations: string[] = [], macros = {}): Evidence => {
  let evidence: Evidence | undefined
  const used = effort(() => {
    evidence = check(formula, declarations, { mutate: false, macros })
  })
  expect(used).toBeLessThan(quick)
  return evidence!
}
const many = (count: number, open: string, close: string): string =>
  `${open.repeat(count)}1${close.repeat(count)}`

describe('deep', () => {
  const settled = (formula: string): void => {
    const evidence = soon(`${formula} = 1`)
    expect(evidence.verdict).toMatch(/^(verified|wrong|unreadable|diverged|vacuous|shape-mismatch)$/) // prettier-ignore
    if (evidence.code !== undefined) expect(evidence.message).toMatch(/^Unexpected /)
  }

  test.each([
    ['braces', many(10_000, '{', '}')],
    ['sized brackets', many(10_000, tex`\left(`, tex`\right)`)],
    ['fractions', many(10_000, tex`\frac{`, '}{2}')],
    ['roots', many(10_000, tex`\sqrt{`, '}')],
    ['powers', many(10_000, '2^{', '}')],
    ['a long chain', Array<string>(2_000).fill('1').join('=')],
    ['a long number', '1'.repeat(10_000)],
    ['many commas', Array<string>(5_000).fill('1 = 1').join(',')],
  ])('%s', (_what, formula) => {
    settled(formula)
  })

  test.each([
    ['brackets', many(10_000, '(', ')')],
    ['signs', `${'-'.repeat(10_000)}1`],
    ['sums', many(10_000, tex`\sum_{i=1}^1 (`, ')')],
    ['bars', many(2_000, '|', '|')],
    ['a long sum', Array<string>(10_000).fill('1').join('+')],
    ['a long product', Array<string>(10_000).fill('(1)').join('')],
    ['environments', many(500, tex`\begin{pmatrix}`, tex`\end{pmatrix}`)],
  ])('%s', (_what, formula) => {
    settled(formula)
  })
})

describe('endless', () => {
  test.each([
    ['a range', tex`\sum_{i=1}^{1000000000} i = 1`],
    ['an infinite range', tex`\sum_{i=1}^{\infty} i = 1`],
    ['nested ranges', tex`\sum_{i=1}^{1000} \sum_{j=1}^{1000} 1 = 1`],
    ['a product of a range', tex`\prod_{i=1}^{1000000000} 1 = 1`],
    [
      'nested integrals',
      tex`\int_0^1 \int_0^1 \int_0^1 \int_0^1 \sin(abcd) \, da \, db \, dc \, dd = 1`,
    ],
    ['an integral that oscillates', tex`\int_0^1 \sin \frac{1}{t} \, dt = 1`],
    ['an integral that diverges', tex`\int_0^1 \frac{1}{t} \, dt = 1`],
    [
      'a search within searches',
      tex`\max_{s \in [0,1]} \max_{t \in [0,1]} \max_{u \in [0,1]} stu = 1`,
    ],
    [
      'derivatives of derivatives',
      tex`\frac{d^{50}}{dt^{50}} e^t = 1 \text{ where } t = 1`,
    ],
  ])('%s', (_what, formula) => {
    const evidence = soon(formula)
    expect(evidence.verdict).not.toMatch(/^(verified|refuted)$/)
  })

  test('a giant exponent is exact as far as that goes, and beyond tells nothing', () => {
    expect(soon(tex`2^{100000} = 2^{100001}`).verdict).toBe('wrong')
    expect(soon(tex`2^{100000} = 2 \cdot 2^{99999}`).verdict).not.toBe('wrong')
    expect(soon(tex`9^{9^{9^{9}}} = 1`).verdict).toBe('vacuous')
  })

  test('macros that call themselves', () => {
    expect(soon(tex`\loop = 1`, [], { '\\loop': tex`\loop\loop` }).code).toBe('katex')
    expect(soon(tex`\def\a{\a\a} \a`).code).toBe('katex')
    expect(soon(tex`\newcommand{\b}{\b} \b = 1`).code).toBe('katex')
    const doubling = 'abcdefghijklmnopqrst'
      .split('')
      .map(
        (c, i, all) =>
          `\\def\\z${c}{${i === 0 ? '1' : `\\z${all[i - 1]!}\\z${all[i - 1]!}`}}`,
      )
      .join('')
    expect(soon(`${doubling} \\zt`).code).toBe('katex')
  })
})

describe('names of JavaScript are only names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'] // prettier-ignore

  test.each(names)('%s has no meaning', (name) => {
    for (const spelt of [`\\mathrm{${name}}`, `\\operatorname{${name}}`]) {
      const evidence = soon(`${spelt.replaceAll('_', '\\_')}(1) + 1 > 0`)
      expect(evidence.verdict).toMatch(/^(unknown-symbol|unreadable)$/)
    }
    expect(soon(`x_{\\mathrm{${name.replaceAll('_', '')}}} > 0`).verdict).not.toBe(
      'wrong',
    )
  })

  test('constructor is no connective', () => {
    expect(soon(tex`\text{constructor}(1) + 1 > 0`).verdict).not.toBe('verified')
  })

  test.each(names)('%s can be declared like any other', (name) => {
    const plain = name.replaceAll('_', '')
    const declared = `Let $\\mathrm{${plain}} \\in \\mathbb{R}$.`
    expect(soon(`\\mathrm{${plain}} = \\mathrm{${plain}}`, [declared]).verdict).toBe('verified') // prettier-ignore
    expect(soon(`\\mathrm{${plain}} = 1`, [declared]).verdict).toBe('wrong')
  })

  test('as commands, environments and delimiters', () => {
    for (const name of ['constructor', 'toString', 'valueOf']) {
      expect(soon(`\\${name} = 1`).code).toBe('katex')
      expect(soon(`\\begin{${name}} 1 \\end{${name}}`).code).toBe('katex')
    }
  })

  test('nothing is polluted', () => {
    soon(tex`\mathrm{proto} = 1`, [], { __proto__: '1' })
    expect(({} as Record<string, unknown>)['1']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('code in a formula is text', () => {
  test.each([
    tex`\text{${'$'}{process.exit(1)}} = 1`,
    tex`\text{<script>alert(1)</script>} = 1`,
    tex`\href{javascript:alert(1)}{a} = 1`,
    tex`\url{javascript:alert(1)} = 1`,
    tex`\includegraphics{/etc/passwd} = 1`,
    tex`\htmlData{a=b}{c} = 1`,
    tex`\input{/etc/passwd} = 1`,
    tex`\write18{ls} = 1`,
  ])('%s', (formula) => {
    expect(soon(formula.replaceAll('$', '')).verdict).toMatch(
      /^(unreadable|unknown-symbol)$/,
    )
  })
})
