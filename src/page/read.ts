// How a document is read. remark gives the tree, `parse.ts` adds where each line of a
// formula stands. One walk over the tree collects formulas, examples and comments; the
// roles, the prose around each formula and the traps inside it are each one file's idea.

import type { Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import { VFileMessage } from 'vfile-message'
import { location } from 'vfile-location'
import { claimsOf } from './claims.ts'
import { cutFormulas } from './cut-off.ts'
import { defects } from './defects.ts'
import { looseDollars } from './dollars.ts'
import type { Document, Heading, MathNode } from './document.ts'
import { erratumOf, idProblems, quotationProblems } from './errata.ts'
import { readExample } from './example.ts'
import { unclosedFence } from './fences.ts'
import { readFrontMatter } from './front-matter.ts'
import { identify } from './identity.ts'
import type { Dialect } from './mathematics/dialect.ts'
import { foreignFormula, foreignProblems } from './mathematics/foreign.ts'
import { commandsElsewhere } from './mathematics/elsewhere.ts'
import { macrosIn, type Macros } from './mathematics/macros.ts'
import { cellsOf, type Cell } from './mathematics/notebook.ts'
import { isElement, isMath, rangeOf } from './nodes.ts'
import { outOfReach } from './out-of-reach.ts'
import { parse, pieces, relocate } from './parse.ts'
import type { Place } from './place.ts'
import { merge, problem, type Problem } from './problem.ts'
import { comparisonProblems, countBare, isBare, proseProblems } from './prose.ts'
import type { Quotes } from './quotes.ts'
import { directives, roleOf } from './roles.ts'
import { standInProblems } from './stand-ins.ts'
import { excess, excessOfFormula } from './size.ts'
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
  /** Numbers in the prose of a site's page must come from code, or say why not. */
  strict?: boolean
  /** What the notes wrote: quotations in errata must be of it. */
  quotes?: Quotes
  /**
   * Which tool renders it. Default: the site's own, remark-math. `any`: it is not known, and
   * every form of mathematics is read that one of the dialects has.
   */
  dialect?: Dialect | 'any'
  /** Macros from outside the document; its own come before them. */
  macros?: Macros
}

/** Reads a document: its formulas, examples, roles and all problems. Never throws. */
export function readDocument(text: string, options: ReadOptions): Document {
  const isNotebook = /\.ipynb$/i.test(options.file)
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const notebook = isNotebook ? cellsOf(plain) : undefined
  const source = notebook?.source ?? plain
  const language = options.language ?? (/\.mdx$/i.test(options.file) ? 'mdx' : 'md')
  const document: Document = {
    file: options.file,
    language,
    source,
    ...(notebook ? { cells: notebook.cells } : {}),
    macros: { ...options.macros },
    formulas: [],
    examples: [],
    claims: [],
    ties: false,
    bare: 0,
    problems: [],
  }
  const start: Place = { line: 1, column: 1, offset: 0 }
  const top = { from: start, to: start }
  const much = excess(source)
  if (much) {
    document.problems = [problem(top, 'too-large', much.what, much.most)]
    return document
  }
  try {
    readInto(document, options)
  } catch (error) {
    if (!isOverflow(error)) throw error
    document.formulas = []
    document.examples = []
    document.claims = []
    document.problems = [problem(top, 'too-nested')]
  }
  return document
}

/** What the engine's stack says when a tree is too deep for it. */
const isOverflow = (error: unknown) =>
  error instanceof RangeError && /call stack/i.test(error.message)

function readInto(document: Document, options: ReadOptions): void {
  const { source, language } = document
  const isForeign = language === 'md' && (options.dialect ?? own) !== own
  const unclosed = isForeign ? undefined : unclosedFence(source)
  // What stands behind it reads as the opposite of what it is.
  if (unclosed) {
    document.problems = [problem(unclosed, 'unclosed-math')]
    return
  }
  let tree: Root
  try {
    tree = isForeign ? foreignTree(document, options) : parse(source, language)
  } catch (error) {
    if (language === 'md' || isOverflow(error)) throw error
    // Read as Markdown, what is wrong inside the formulas can still be told.
    const { formulas } = collect(parse(source, 'md'), document, options)
    const inside = formulas.flatMap(({ defect }) => defect ?? [])
    document.problems = [invalidMdx(source, error), ...inside]
    return
  }
  readFrontMatter(tree, document, options.site ?? false)
  const { formulas, headings, examples, found } = collect(tree, document, options)
  const isStrict =
    options.site === true && options.strict === true && language === 'mdx'
  document.formulas = formulas
  if (headings.length > 0) document.headings = headings
  document.examples = examples
  document.claims = claimsOf(tree, source, formulas, found)
  document.bare = countBare(tree)
  document.ties = isStrict
  document.problems.push(...found, ...cutFormulas(tree))
  document.problems.push(...idProblems(tree))
  if (isStrict) document.problems.push(...proseProblems(tree, source))
  if (isStrict && document.comparisons === 'tied')
    document.problems.push(...comparisonProblems(tree, source))
  if (isStrict) document.problems.push(...standInProblems(document))
  if (isStrict && options.quotes)
    document.problems.push(...quotationProblems(formulas, options.quotes))
  document.problems.sort((a, b) => a.from.offset - b.from.offset)
}

const own: Dialect = 'commonmark-dollars'

/** The tree of a document that another tool renders; cells of a notebook are read apart. */
function foreignTree({ source, cells }: Document, { dialect }: ReadOptions): Root {
  if (!cells) return parse(source, 'md', dialect)
  const places = location(source)
  const children = cells.flatMap(({ from, text }: Cell) => {
    const tree = parse(text, 'md', dialect)
    relocate(tree, (offset) => {
      const { line = 1, column = 1 } = places.toPoint(from + offset) ?? {}
      return { line, column, offset: from + offset }
    })
    return tree.children
  })
  return { type: 'root', children }
}

interface Collected {
  formulas: MathNode[]
  headings: Heading[]
  examples: Document['examples']
  found: Problem[]
}

function collect(tree: Root, document: Document, options: ReadOptions): Collected {
  const { source } = document
  const formulas: MathNode[] = []
  const headings: Heading[] = []
  const examples: Document['examples'] = []
  const found: Problem[] = []
  const comments = directives(tree, found)
  const prose = sentences(tree, found)
  const places = location(source)
  const { dialect = own } = options
  const isForeign = document.language === 'md' && dialect !== own
  if (isForeign)
    document.macros = {
      ...commandsElsewhere,
      ...document.macros,
      ...macrosIn(source).macros,
    }
  visitParents(tree, (node, ancestors) => {
    found.push(...outOfReach(node, source))
    if (isForeign) found.push(...foreignProblems(node, source, dialect))
    if (isMath(node)) {
      const range = rangeOf(node)
      const { role, reason, ignored, by, pinned } = roleOf(
        node,
        ancestors,
        comments,
        found,
      )
      const written = { tex: node.value, pieces: pieces(node) }
      const { tex, pieces: lines } = isForeign ? foreignFormula(node, written) : written
      // It only defined macros.
      if (isForeign && tex.trim() === '' && node.value.trim() !== '') return
      const long = excessOfFormula(node.value)
      const wrong: ReturnType<typeof defects> = long
        ? { found: [problem(range, 'too-large', long.what, long.most)] }
        : defects({ node, tex }, range, lines, source)
      if (role === 'stated' && !reason)
        wrong.found.push(problem(range, 'missing-reason'))
      const defect = merge(wrong.found)
      const erratum = erratumOf(ancestors)
      formulas.push({
        id: '',
        tex,
        display: node.type !== 'inlineMath',
        role,
        ...(reason === undefined ? {} : { reason }),
        ...(ignored ? { ignored } : {}),
        ...(by === undefined ? {} : { by }),
        ...(pinned === undefined ? {} : { pinned }),
        ...(erratum === undefined ? {} : { erratum }),
        ...(ancestors.some(isBare) ? { bare: true as const } : {}),
        words: prose.get(node) ?? {
          before: '',
          after: '',
          sentence: -1,
          paragraph: -1,
        },
        ...range,
        pieces: lines,
        ...(defect ? { defect } : {}),
        ...(wrong.repaired === undefined ? {} : { repaired: wrong.repaired }),
      })
    } else if (isElement(node) && node.name === 'Example') {
      const example = readExample(node, rangeOf(node), found)
      if (example) examples.push(example)
    } else if (node.type === 'heading') {
      headings.push({ offset: rangeOf(node).from.offset, depth: node.depth })
    } else if (node.type === 'text') {
      const isCell = ancestors.at(-1)?.type === 'tableCell'
      found.push(...looseDollars(node, source, places, isCell))
    }
  })
  identify(options.page ?? options.file, formulas)
  return { formulas, headings, examples, found }
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
