// How a document is read. remark gives the tree, `parse.ts` adds where each line of a
// formula stands. One walk over the tree collects formulas, examples and comments; the
// roles, the prose around each formula and the traps inside it are each one file's idea.

import type { Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { VFileMessage } from 'vfile-message'
import { location } from 'vfile-location'
import { defects } from './defects.ts'
import { looseDollars } from './dollars.ts'
import type { Document, MathNode } from './document.ts'
import { readExample } from './example.ts'
import { readFrontMatter } from './front-matter.ts'
import { identify } from './identity.ts'
import { isElement, isMath, rangeOf } from './nodes.ts'
import { parse, pieces } from './parse.ts'
import type { Place } from './place.ts'
import { merge, problem, type Problem } from './problem.ts'
import { directives, roleOf } from './roles.ts'
import { sentences } from './words.ts'

export interface ReadOptions {
  /** Path for messages and, unless `page` is given, for ids. */
  file: string
  /** Default: by the ending of `file`. */
  language?: 'mdx' | 'md'
  /** Path of the page on the site without its ending, as in ids: `language-models/word2vec`. */
  page?: string
  /** A page of a site needs a title. */
  site?: boolean
}

/** Reads a document: its formulas, examples, roles and all problems. Never throws. */
export function readDocument(text: string, options: ReadOptions): Document {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const language = options.language ?? (/\.mdx$/i.test(options.file) ? 'mdx' : 'md')
  const document: Document = {
    file: options.file,
    language,
    source,
    macros: {},
    formulas: [],
    examples: [],
    problems: [],
  }
  let tree: Root
  try {
    tree = parse(source, language)
  } catch (error) {
    if (language === 'md') throw error
    // Read as Markdown, what is wrong inside the formulas can still be told.
    const { formulas } = collect(parse(source, 'md'), document, options)
    const inside = formulas.flatMap(({ defect }) => defect ?? [])
    document.problems = [invalidMdx(source, error), ...inside]
    return document
  }
  readFrontMatter(tree, document, options.site ?? false)
  const { formulas, examples, found } = collect(tree, document, options)
  document.formulas = formulas
  document.examples = examples
  document.problems.push(...found)
  document.problems.sort((a, b) => a.from.offset - b.from.offset)
  return document
}

interface Collected {
  formulas: MathNode[]
  examples: Document['examples']
  found: Problem[]
}

function collect(tree: Root, document: Document, options: ReadOptions): Collected {
  const { source } = document
  const formulas: MathNode[] = []
  const examples: Document['examples'] = []
  const found: Problem[] = []
  const comments = directives(tree, found)
  const prose = sentences(tree)
  visitParents(tree, (node, ancestors) => {
    if (isMath(node)) {
      const range = rangeOf(node)
      const { role, reason, pinned } = roleOf(node, ancestors, comments, found)
      const lines = pieces(node)
      const wrong = defects(node, range, lines, source)
      if (role === 'stated' && !reason)
        wrong.found.push(problem(range, 'missing-reason'))
      const defect = merge(wrong.found)
      formulas.push({
        id: '',
        tex: node.value,
        display: node.type !== 'inlineMath',
        role,
        ...(reason === undefined ? {} : { reason }),
        ...(pinned === undefined ? {} : { pinned }),
        words: prose.get(node) ?? { before: '', after: '' },
        ...range,
        pieces: lines,
        ...(defect ? { defect } : {}),
        ...(wrong.repaired === undefined ? {} : { repaired: wrong.repaired }),
      })
    } else if (isElement(node) && node.name === 'Example') {
      const example = readExample(node, rangeOf(node), found)
      if (example) examples.push(example)
    } else if (node.type === 'text') {
      found.push(...looseDollars(node, source))
    }
  })
  identify(options.page ?? options.file, formulas)
  return { formulas, examples, found }
}

function invalidMdx(source: string, error: unknown): Problem {
  if (!(error instanceof VFileMessage)) {
    // The parser itself can stumble over elements that end in the wrong place.
    const start: Place = { line: 1, column: 1, offset: 0 }
    const reason = 'an element is left open, or ends in the wrong place'
    return problem({ from: start, to: start }, 'invalid-mdx', reason)
  }
  // Elements left open carry their place only in the text: "(3:1-3:4)".
  const named = /\((\d+):(\d+)-(\d+):(\d+)\)/.exec(error.reason)
  const [line, column] = named
    ? [Number(named[1]), Number(named[2])]
    : [error.line ?? 1, error.column ?? 1]
  const offset = location(source).toOffset({ line, column }) ?? 0
  const from: Place = { line, column, offset }
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  const reason = (error.reason + cause).replace(/\s*\(\d+:\d+(-\d+:\d+)?\)/g, '')
  return problem({ from, to: from }, 'invalid-mdx', reason)
}
