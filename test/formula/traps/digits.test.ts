/** Numbers with more digits than a double keeps: all of them are claimed. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'

const check = (formula: string) => openPage().check({ tex: formula, display: true })

describe('whole numbers beyond 2⁵³', () => {
  test.each([
    [tex`2^{100} = 1267650600228229401496703205376`],
    [tex`3^{40} = 12157665459056928801`],
    [tex`\binom{60}{30} = 118264581564861424`],
    [tex`25! = 15511210043330985984000000`],
    [tex`-3^{40} = -12157665459056928801`],
    [tex`10^{20} = 100000000000000000000`],
  ])('%s', (formula) => {
    const { verdict, exact } = check(formula)
    expect([verdict, exact]).toEqual(['verified', true])
    const wrong = formula.replace(/(\d)$/, (d) => String((Number(d) + 1) % 10))
    expect(check(wrong).code).toBe('unequal-sides')
  })

  test('are shown whole', () => {
    expect(check(tex`3^{40} = 12157665459056928802`).message).toBe(
      'Unexpected value `12157665459056928802` on the right side, expected `12157665459056928801` as on the left',
    )
  })
})

describe('constants to sixty digits', () => {
  test.each([
    tex`\pi = 3.14159265358979323846`,
    tex`e = 2.71828182845904523536028747135`,
    tex`\sum_{k=1}^{100} \frac1k = 5.187377517639620`,
    tex`\sin^2 1 + \cos^2 1 = 1`,
    tex`\sqrt2 \cdot \sqrt3 = \sqrt6`,
    tex`\sin \pi = 0`,
    tex`\log_2 8 = 3`,
    tex`\frac13 = 0.333`,
    tex`\tanh 20 < 1`,
    tex`e^{\pi \sqrt{163}} < 262537412640768744`,
    tex`(1 + 10^{-16})^{10^{16}} < \exp 1`,
  ])('holds: %s', (formula) => {
    expect(check(formula).verdict).toBe('verified')
  })

  test.each([
    tex`\pi = 3.14159265358979323847`,
    tex`e^{\pi \sqrt{163}} = 262537412640768744`,
    tex`\tanh 20 = 1`,
    tex`\sqrt{10^{30} + 1} = 10^{15}`,
    tex`\log(1 + 10^{-20}) = 0`,
    tex`(1 + 10^{-16})^{10^{16}} = 1`,
    tex`\sum_{k=1}^{100} \frac1k = 5.187377517639621`,
    tex`\tanh 20 \ge 1`,
  ])('fails: %s', (formula) => {
    expect(check(formula).verdict).toBe('wrong')
  })

  test('are shown with the digits that tell them apart', () => {
    expect(check(tex`e^{\pi \sqrt{163}} = 262537412640768744`).message).toBe(
      'Unexpected value `262537412640768744` on the right side, expected `262537412640768743.999999999999` as on the left',
    )
  })
})

describe('digits that nothing can tell', () => {
  test.each([
    tex`e^{\pi \sqrt{163}} \in \mathbb{N}`,
    tex`10^{10^{10}} = 10^{10^{10}} + 1`,
    tex`\int_0^1 4 \sqrt{1 - t^2} \, dt = 3.14159265358979323846`,
  ])('%s', (formula) => {
    const { code } = check(formula)
    expect(code).toBe('vacuous')
  })
})
