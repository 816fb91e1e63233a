// Documents from our pages: a few of their blocks, with some of their formulas, words,
// front matter and marks changed.

import { globSync, readFileSync } from 'node:fs'
import { Grammar } from './grammar.ts'
import { commands, constructs, names, relations, values } from './notation.ts'
import type { Choices } from './random.ts'

interface Source {
  head: string
  /** Lines that tie examples to the page. */
  examples: string[]
  blocks: string[]
}

const sources: Source[] = globSync('content/**/*.mdx')
  .sort()
  .map((file) => readFileSync(file, 'utf8'))
  .map((text) => {
    const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? []
    const blocks = text.slice(head.length).split(/\n{2,}/)
    return { head, blocks, examples: blocks.filter((block) => block.startsWith('<Example')) } // prettier-ignore
  })

const pieces = /\\[a-zA-Z]+|\\.|[a-zA-Z]+|\d+|\s+|[\s\S]/g

/** Tokens of all formulas and sentences of the pages: what is put into others. */
const pool = [
  ...new Set(
    sources.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.match(pieces) ?? []),
    ),
  ),
]

const marks = ['$', '$$', '\n$$\n', '{', '}', '<', '</', '/>', '`', '```math\n', '\n\n', '\n', '*', '_', '|', '> ', '- ', '---\n', '<!--', '-->', '{/*', '*/}', '<Stated>', '</Stated>', '<AsWritten>', '[^1]', '\\', '&', '%', '#', '~', '\u00a0', '\u200b', '−', '𝑎', '﻿', '🙂'] // prettier-ignore

export function changedPage(choices: Choices): string {
  const { head, blocks, examples } = choices.of(sources)
  const other = choices.of(sources)
  const taken = [...(choices.chance(0.6) ? examples : [])]
  for (let runs = choices.below(2) + 1; runs > 0; runs--) {
    const from = choices.below(blocks.length)
    taken.push(...blocks.slice(from, from + 2 + choices.below(6)))
  }
  if (choices.chance(0.2)) taken.push(choices.of(other.blocks))
  let body = taken.join('\n\n')
  for (let edits = choices.below(6); edits >= 0; edits--) body = changed(body, choices)
  const front = choices.chance(0.1) ? changed(head, choices) : head
  return `${front}\n${body}\n`
}

/** One token changed; in formulas more often than in prose. */
function changed(text: string, choices: Choices): string {
  const tokens = text.match(pieces) ?? []
  if (tokens.length === 0) return text
  const inside = tokens.flatMap((token, at) =>
    /^[\\^_={}&]|^\d/.test(token) ? [at] : [],
  )
  const at =
    inside.length > 0 && choices.chance(0.6)
      ? choices.of(inside)
      : choices.below(tokens.length)
  const grammar = new Grammar(choices)
  const token = tokens[at]!
  const [cut, ...put]: [number, ...string[]] = choices.of<() => [number, ...string[]]>([
    () => [1],
    () => [choices.below(8) + 1],
    () => [0, token],
    () => [1, choices.of(pool)],
    () => [0, choices.of(pool)],
    () => [1, choices.of(commands)],
    () => [0, choices.of(commands), ' '],
    () => [1, choices.of(relations)],
    () => [1, choices.of(names)],
    () => [1, choices.of(values)],
    () => [0, ` ${grammar.fill(choices.of(constructs), 2)} `],
    () => [1, ` ${grammar.fill('E', 2)} `],
    () => [2, tokens[at + 1] ?? '', token],
    () => [0, choices.of(marks)],
    () => [1, '{', token, '}'],
    () => [0, '\n\n', grammar.introduction(), ' '],
    () => [0, grammar.claim()],
  ])()
  return [...tokens.slice(0, at), ...put, ...tokens.slice(at + cut)].join('')
}
