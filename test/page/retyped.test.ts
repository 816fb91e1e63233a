import { expect, test } from 'vitest'
import type { Document } from '../../src/page/document.ts'
import { readDocument } from '../../src/page/read.ts'
import { retyped } from '../../src/page/retyped.ts'

const read = (text: string): Document =>
  readDocument(text, { file: 'a.mdx', page: 'a', site: true, strict: true })

const page = String.raw`---
title: A page
---

Let $x \in \mathbb{R}$, and $y = x$.

> $$
> a
> + b = b
> + a
> $$

1. One, $x + y$,
   two.

   $$
   x = \text{a b}
   $$

| $x$ | $\lvert y \rvert$ |
| --- | ----------------- |
| $x$ | $y = x$           |

<Example src="a" /> and $x
= y$.
`

/** The page with one text in place of another, read both ways. */
function both(from: string, to: string) {
  const at = page.lastIndexOf(from)
  expect(at, from).toBeGreaterThan(0)
  const text = page.slice(0, at) + to + page.slice(at + from.length)
  return { quick: retyped(read(page), text, 'a'), whole: read(text) }
}

test.each([
  ['a letter in a line', '$x + y$', '$x + 2 y$'],
  ['a letter less', '$x + y$', '$x$'],
  ['a line in a quotation', '+ b = b', '+ b = b + 0'],
  ['a line in a list', 'x = \\text{a b}', '\\text{a} = x'],
  ['a formula in a cell', '$y = x$', '$y = 2 x$'],
  ['the same as another', '$x + y$', '$y = x$'],
  ['a line that goes on below', '$x\n=', '$2 x\n='],
])('%s: the page is the one that is read anew', (_, from, to) => {
  const { quick, whole } = both(from, to)
  expect(quick?.document).toEqual({ ...whole, problems: quick?.document.problems })
  expect(whole.formulas[quick!.index]!.tex).not.toBe(
    read(page).formulas[quick!.index]!.tex,
  )
})

test.each([
  ['words', 'two.', 'three.'],
  ['words beside a formula', ', and $y', ' and $y'],
  ['the end of a formula', '$x + y$', '$x$ + $y$'],
  ['a bar in a cell', '$y = x$', '$y | x$'],
  ['a line more', '+ b = b', '+ b\n> = b'],
  ['blanks at an end', '$x + y$', '$x + y $'],
  ['nothing left', '\\text{a b}', ''],
  ['a sign that KaTeX takes for another', '$x + y$', '$x − y$'],
  ['a line that may begin a list', '= y$', '- y$'],
])('%s: the page must be read anew', (what, from, to) => {
  if (what === 'nothing left') from = `x = ${from}`
  expect(both(from, to).quick).toBeUndefined()
})
