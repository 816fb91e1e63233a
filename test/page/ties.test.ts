import { expect, test } from 'vitest'
import { untiedMentions } from '../../src/page/ties.ts'

const said = (reading: string) => ({ verdict: 'verified', reading })
const mention = (reading: string) => ({ verdict: 'mentioned', reading })
const isTied = (reading: string, ...formulas: string[]) =>
  untiedMentions([...formulas.map(said), mention(reading)]).size === 0

test.each<[string, string]>([
  ['(/ 1 m)', '(= y (* (/ 1 m) x))'],
  ['(* b c)', '(= y (* a (* b c)))'],
  ['(* b c)', '(= y (* a b c d))'],
  ['(- a 1)', '(= y (^ x (- a 1)))'],
  ['(transpose D)', '(= (* (transpose D) D) I)'],
  ['(+ a [1 2; 3 4])', '(= (+ a [1 2; 3 4]) B)'],
])('%s is said in %s', (reading, formula) => {
  expect(isTied(reading, formula)).toBe(true)
})

test.each<[string, string]>([
  ['(norm w)', '(= J (^ (norm w) 2))'],
  ['(\\log (p x))', '(= I (neg (\\log (p x))))'],
  ['(* a c)', '(= y (* a b c))'],
  ['(- 1 a)', '(= y (- a 1))'],
  ['(* (/ 3 5) (transpose D))', '(= C (* (/ 2 5) (transpose D) D C))'],
])('%s is not said in %s', (reading, formula) => {
  expect(isTied(reading, formula)).toBe(false)
})

test.each([
  'x',
  '(_ x i)',
  '(L \\theta)',
  '(forall (\\# 1 n) (_ x \\#))',
  '(< n 1)',
  '(y (_ x_{(1)} k))',
])('a name or a condition needs no tie: %s', (reading) => {
  expect(isTied(reading)).toBe(true)
})

test('another mention and a waiver are no ties', () => {
  const formulas = [mention('(- n 1)'), { verdict: 'stated', reading: '(= y (- n 1))' }]
  expect([...untiedMentions([...formulas, mention('(- n 1)')])]).toEqual([0, 2])
})
