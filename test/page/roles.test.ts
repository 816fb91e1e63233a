import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'

const roles = (source: string, file = 'page.mdx') =>
  readDocument(source, { file }).formulas.map(({ tex, role, reason, pinned }) =>
    [tex, role, reason, pinned].filter((part) => part !== undefined),
  )

describe('roles', () => {
  test('a formula is a claim', () => {
    expect(roles('$a$')).toEqual([['a', 'claim']])
  })

  test('elements, the nearest first', () => {
    const source = `<Erratum id="E1">
Wrong <AsWritten>$a$</AsWritten>, right $b$.

<AsWritten>
$$
c
$$
</AsWritten>

<Stated reason="asymptotic">
$d$ <AsWritten>$e$</AsWritten>
</Stated>
</Erratum>
`
    expect(roles(source)).toEqual([
      ['a', 'erratum'],
      ['b', 'claim'],
      ['c', 'erratum'],
      ['d', 'stated', 'asymptotic'],
      ['e', 'erratum'],
    ])
  })

  test('attributes as strings of code', () => {
    expect(
      roles('<Stated reason={"a"}>$x$</Stated> <Stated reason={`b`}>$y$</Stated>'),
    ).toEqual([
      ['x', 'stated', 'a'],
      ['y', 'stated', 'b'],
    ])
  })

  test('a comment before a block is for all its formulas and no further', () => {
    const source = '<!-- residual: stated "folklore" -->\n$a$ and $b$\n\n$c$'
    expect(roles(source, 'page.md')).toEqual([
      ['a', 'stated', 'folklore'],
      ['b', 'stated', 'folklore'],
      ['c', 'claim'],
    ])
  })

  test('a comment in a paragraph is for the next formula', () => {
    const source = '$a$ <!-- residual: erratum --> $b$ $c$'
    expect(roles(source, 'page.md')).toEqual([
      ['a', 'claim'],
      ['b', 'erratum'],
      ['c', 'claim'],
    ])
  })

  test('comments of MDX', () => {
    const source =
      '{/* residual: erratum */}\n\n$$\na\n$$\n\n{/* residual: stated "x" */} $b$'
    expect(roles(source)).toEqual([
      ['a', 'erratum'],
      ['b', 'stated', 'x'],
    ])
  })

  test('other comments ask nothing', () => {
    expect(roles('<!-- a note -->\n\n$a$', 'page.md')).toEqual([['a', 'claim']])
  })
})
