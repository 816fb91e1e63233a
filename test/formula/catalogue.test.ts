/** The list of known names and notation is complete, and its examples hold. */
import { describe, expect, test } from 'vitest'
import {
  binding,
  notation,
  standardNames,
} from '../../src/formula/evaluation/catalogue.ts'
import { binders } from '../../src/formula/evaluation/operators/binders.ts'
import { operators } from '../../src/formula/evaluation/operators/index.ts'
import { divergences } from '../../src/formula/evaluation/operators/measures.ts'
import { standard } from '../../src/formula/evaluation/standard.ts'
import { plainPrefixes } from '../../src/formula/read/prefixes.ts'
import { lawFunctions } from '../../src/formula/values/laws/index.ts'
import { check } from '../support/page.ts'

const names = (list: readonly { name: string }[]): string[] =>
  list.map(({ name }) => name)

/** `\log` and `\mathrm{log}` are one name. */
const plain = (name: string): string =>
  /^\\(?:mathrm|mathbf|operatorname)\{(\w+)\}$/.exec(name)?.[1] ??
  name.replace(/^\\/, '')

test('every operator is listed, and no other', () => {
  expect(names(notation).sort()).toEqual(
    [...operators.keys()].filter((name) => !name.startsWith('#')).sort(),
  )
})

test('every binder is listed, and no other', () => {
  expect(names(binding).sort()).toEqual(Object.keys(binders).sort())
})

test('every standard name is listed; laws and divergences have lists of their own', () => {
  const shown = standardNames.flatMap(({ name, latex }) => [
    plain(name),
    ...latex.split(', ').map((part) => plain(part.replace(/\(.*/, ''))),
  ])
  const missing = [...standard.keys()].filter(
    (name) =>
      !name.includes('#') &&
      !shown.includes(plain(name)) &&
      !lawFunctions.has(name) &&
      !divergences.has(name),
  )
  expect(missing).toEqual([])
  for (const { name } of standardNames) expect([...standard.keys()]).toContain(name)
})

test('every prefix is a standard name or a synonym of one', () => {
  const synonyms = ['ln', 'Tr', 'trace', 'sign', 'relu', 'dim']
  const known = new Set([...standard.keys()].map(plain))
  const missing = [...plainPrefixes].filter((name) => !known.has(name) && !synonyms.includes(name)) // prettier-ignore
  expect(missing).toEqual([])
})

describe('examples hold', () => {
  const examples = [...standardNames, ...notation, ...binding].flatMap(({ example }) => example ?? []) // prettier-ignore
  test.each(examples)('%s', (example) => {
    expect([example, check(example).verdict]).toEqual([example, 'verified'])
  })
})
