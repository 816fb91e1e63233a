// Lists that a sentence announces with their number: *three assumptions:*. It needs no
// mark-up: what it counts stands below it.

import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { rangeOf } from '../page/nodes.ts'
import { problem, type Problem } from '../page/problem.ts'
import { readNumberWords } from '../prose/number-words.ts'
import { spoken } from './links.ts'

const count = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'

/** A number and what it counts at the end of a sentence with a colon; a citation may stand between. */
const announcing = new RegExp(
  `\\b(${count})\\s+(?:[a-z-]+\\s+){0,2}[a-z-]+\\s*(?:\\[[^\\]]*\\]\\s*)?:\\s*$`,
  'i',
)

/** Announced lists that have more items, or fewer. */
export function announcedProblems(tree: Root): Problem[] {
  const found: Problem[] = []
  visit(tree, 'list', (list, index, parent) => {
    const all: readonly Nodes[] = parent?.children ?? []
    const before = index === undefined ? undefined : all[index - 1]
    if (before?.type !== 'paragraph') return
    const [, word] = announcing.exec(spoken(before)) ?? []
    if (word === undefined) return
    const { length } = list.children
    if (readNumberWords(word) !== length)
      found.push(problem(rangeOf(before), 'miscounted-list', word, length))
  })
  return found
}
