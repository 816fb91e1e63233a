import type { Root } from 'mdast'
import { isMap, isScalar, parseDocument, visit } from 'yaml'
import { bareRelations } from '../prose/bare.ts'
import type { Document } from './document.ts'
import { macrosOf, type Macros } from './mathematics/macros.ts'
import { formulasIn } from './out-of-reach.ts'
import type { Range } from './place.ts'
import { problem } from './problem.ts'

/**
 * Reads title and macros of the YAML at the head of a document into it, with a problem
 * for each that is not what it must be. `site`: the title must be there.
 */
export function readFrontMatter(tree: Root, document: Document, site: boolean): void {
  const [head] = tree.children
  const top: Range = {
    from: { line: 1, column: 1, offset: 0 },
    to: { line: 1, column: 1, offset: 0 },
  }
  if (head?.type !== 'yaml') {
    if (site) document.problems.push(problem(top, 'missing-title'))
    return
  }
  const first = (head.position?.start.offset ?? 0) + '---'.length
  const skipped = /^[ \t]*\r?\n/.exec(document.source.slice(first))?.[0].length ?? 0
  const yaml = parseDocument(head.value)
  const at = (from: number, to = from): Range => ({
    from: place(document.source, first + skipped + from),
    to: place(document.source, first + skipped + to),
  })
  if (yaml.errors.length > 0) {
    for (const error of yaml.errors) {
      const reason = error.message.split(/ at line \d+/)[0] ?? error.message
      document.problems.push(problem(at(...error.pos), 'invalid-front-matter', reason))
    }
    return
  }
  if (yaml.contents !== null && !isMap(yaml.contents)) {
    const reason = 'a list of `name: value` lines is needed'
    document.problems.push(problem(top, 'invalid-front-matter', reason))
    return
  }
  visit(yaml, {
    Pair: (_, { key }) =>
      isScalar(key) && (key.value === 'macros' || key.value === 'math')
        ? visit.SKIP
        : undefined,
    Scalar: (key, { value, range }) => {
      if (key === 'key' || typeof value !== 'string' || !range) return
      for (const text of formulasIn(value)) {
        const place = at(range[0], range[1])
        document.problems.push(problem(place, 'out-of-reach', text, 'the front matter'))
      }
      if (!site) return
      for (const { from, to } of bareRelations(value)) {
        const sign = value.slice(from, to)
        document.problems.push(problem(at(range[0], range[1]), 'bare-relation', sign))
      }
    },
  })
  const values = (yaml.toJS() ?? {}) as Record<string, unknown>
  const field = (
    name: string,
    check: (value: unknown) => boolean,
    expected: string,
  ) => {
    const value = values[name]
    if (value === undefined || check(value)) return value
    const node = yaml.get(name, true) as
      { range?: [number, number, number] } | undefined
    const [from, to] = node?.range ?? [0, 0]
    const shown = JSON.stringify(value)
    document.problems.push(
      problem(at(from, to), 'invalid-field', name, shown, expected),
    )
    return undefined
  }
  const title = field('title', isTitle, 'a line of text')
  if (typeof title === 'string') document.title = title
  else if (site && !yaml.has('title'))
    document.problems.push(problem(top, 'missing-title'))
  if (site && field('comparisons', (value) => value === 'tied', '`tied`'))
    document.comparisons = 'tied'
  const macros = field('macros', areMacros, 'names as `"\\\\R": "\\\\mathbb{R}"`')
  // MyST's name for the same, with values as MathJax takes them.
  const elsewhere = { ...document.macros, ...macrosOf(values['math']) }
  document.macros = { ...elsewhere, ...(macros as Macros | undefined) }
}

const isTitle = (value: unknown) => typeof value === 'string' && value.trim() !== ''

const areMacros = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([name, meaning]) => name.startsWith('\\') && typeof meaning === 'string',
  )

function place(source: string, offset: number) {
  const before = source.slice(0, offset)
  const line = before.split(/\r\n|\r|\n/).length
  const column = offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return { line, column, offset }
}
