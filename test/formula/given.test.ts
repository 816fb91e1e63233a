/** Symbols with code: what an example that throws, disagrees or clashes gets. */
import type { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { computed, constant, func, matrix, openPage, real, scope, vector } from '../../src/formula/index.ts' // prettier-ignore
import '../support/matchers.ts'
import { check, tex } from '../support/page.ts'

const X = matrix(2, 4, { centred: 'rows' })
type Symbols = Record<string, unknown>
const gram = (s: Symbols): Matrix => {
  const X = s['X'] as Matrix
  return X.mmul(X.transpose())
}

describe('code behind a symbol', () => {
  test('is what formulas are compared with', () => {
    const given = scope({ X, C: computed((s) => gram(s).div(4)) })
    expect(tex`C = \frac{1}{4} X X^\top`).toBeVerified(given)
    expect(tex`C = \frac{1}{3} X X^\top`).toBeWrong(given)
    expect(tex`C = \frac{1}{4} X^\top X`).toFailWith('shape-mismatch', '4×4', given)
  })

  test('that throws', () => {
    const given = scope({
      a: real(),
      c: computed(() => {
        throw new RangeError('no such place')
      }),
    })
    expect(check(tex`c = a`, [given])).toMatchObject({
      verdict: 'wrong',
      code: 'code-throws',
      message:
        'Unexpected exception in the code of `c`, expected a value: no such place',
    })
  })

  test('that is asked for an entry, or a slope at what it does not take', () => {
    const given = scope({
      a: real(),
      n: computed(() => 3),
      f: computed(() => func((x: Matrix) => x.get(0, 0))),
    })
    const message = 'x.get is not a function'
    expect(tex`f_1 = a`).toFailWith('code-throws', message, given)
    expect(tex`\frac{d f}{d a} = 1`).toFailWith('code-throws', message, given)
  })

  test('that returns nothing', () => {
    const given = scope({ c: computed(() => undefined as unknown as number) })
    expect(tex`c = 1`).toFailWith('code-throws', 'it returned undefined', given)
  })

  test('that needs itself', () => {
    const given = scope({
      u: computed((s) => s['v'] as number),
      v: computed((s) => s['u'] as number),
    })
    expect(tex`u = 1`).toFailWith('unknown-symbol', 'by itself', given)
  })

  test('that asks for a symbol that is not there', () => {
    const given = scope({ c: computed((s) => s['d'] as number) })
    expect(tex`c = 1`).toFailWith('unknown-symbol', '`d`', given)
  })

  test('functions are called with values', () => {
    const given = scope({
      f: constant(func((x: number) => x * x)),
      v: vector(3),
      g: constant(func((x: Matrix) => x.sum())),
      a: real(),
    })
    expect(tex`f(a) = a^2`).toBeVerified(given)
    expect(tex`g(v) = \sum_i v_i`).toBeVerified(given)
    expect(tex`f(a) = a`).toBeWrong(given)
    expect(tex`\frac{d}{da} f(a) = 2a`).toBeVerified(given)
  })
})

describe('witnesses', () => {
  const withWitness = (witness: (symbols: Symbols) => Matrix) =>
    scope({ X, C: computed(gram, { witnesses: { loops: witness } }) })

  test('that agree are named in the evidence', () => {
    const evidence = check(tex`C = X X^\top`, [withWitness(gram)])
    expect(evidence).toMatchObject({ verdict: 'verified', witnesses: ['loops'] })
  })

  test('that disagree fail what rests on the code', () => {
    const off = withWitness((s) => gram(s).mul(1.001))
    const evidence = check(tex`C = X X^\top`, [off])
    expect(evidence).toMatchObject({ verdict: 'wrong', code: 'witnesses-disagree' })
    expect(evidence.message).toMatch(/^Unexpected value `.*` of the code of `C`, expected `.*` as its witness loops has it$/) // prettier-ignore
    expect(evidence.note).toMatch(/^On draw \d+ of seed \d+\.$/)
  })

  test('that throw are code that throws', () => {
    const broken = withWitness(() => {
      throw new Error('not converged')
    })
    expect(tex`C = X X^\top`).toFailWith('code-throws', 'not converged', broken)
  })
})

describe('two examples', () => {
  const first = { ...scope({ x: real() }), origin: 'examples/one.ts' }

  test('may share a declaration', () => {
    const page = openPage({ given: [first, { ...first, origin: 'examples/two.ts' }] })
    expect(page.check({ tex: 'x = x', display: true }).verdict).toBe('verified')
  })

  test('may not give one symbol two meanings', () => {
    const second = { ...scope({ x: real() }), origin: 'examples/two.ts' }
    const page = openPage({ given: [first, second] })
    expect(page.check({ tex: 'x = x', display: true })).toMatchObject({
      verdict: 'wrong',
      code: 'redeclared',
      message:
        'Unexpected second meaning of `x` in examples/two.ts, expected the one from examples/one.ts',
    })
  })

  test('a key must be the LaTeX of one symbol', () => {
    expect(() => scope({ 'x + y': real() })).toThrow(
      'Unexpected name `x + y`, expected the LaTeX of one symbol',
    )
  })

  test('spellings of one name are one symbol', () => {
    const given = scope({ 'C_{X}': constant(3), '\\operatorname{size}': constant(2) })
    expect(tex`C_X = 3`).toBeVerified(given)
    expect(tex`\mathrm{size} + C_{X} = 5`).toBeVerified(given)
  })
})

describe('standard names', () => {
  test.each([
    '\\pi',
    'e',
    '\\sin',
    '\\log',
    '\\infty',
    '\\operatorname{tr}',
    '\\mathbb{R}',
  ])('%s keep their meaning', (name) => {
    const given = scope({ [name]: constant(3) })
    const message = 'in an example, expected another name'
    expect(tex`1 = 1`).toFailWith('redeclared', message, given)
  })

  test('that texts use for much else may be given', () => {
    const given = scope({ H: constant(3), '\\Gamma': constant(2), I: constant(1) })
    expect(tex`H = \Gamma + I`).toBeVerified(given)
  })
})
