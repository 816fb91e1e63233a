/**
 * Values that the page says twice: `<Num value={4.2}>4.2</Num>`. Text and value are compared,
 * so the value must come of something else: of an import, or of a constant of the page that a
 * function of an import gets as well.
 */
import type { Node as EsNode, Pattern, Program } from 'estree'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isElement, placeOf, rangeOf } from './nodes.ts'
import { problem, type Problem } from './problem.ts'

/** Elements that compare their text with a value, and the attribute that has it. */
const values: Record<string, string> = {
  Num: 'value',
  Trend: 'of',
  Extreme: 'of',
  Whether: 'is',
  Named: 'as',
}

/** Problems of the elements of a page. */
export function constantValues(tree: Root): Problem[] {
  const { computed, declared } = namesOf(tree)
  const found: Problem[] = []
  visit(tree, (node) => {
    if (!isElement(node)) return
    const name = values[node.name ?? '']
    for (const item of node.attributes) {
      if (item.type !== 'mdxJsxAttribute' || item.name !== name) continue
      const code = typeof item.value === 'string' ? [] : item.value?.data?.estree?.body
      // A name that the page does not know is told as that.
      const isComputed = (each: string) => computed.has(each) || !declared.has(each)
      if (code && [...namesIn(code)].some(isComputed)) continue
      const place = item.position ? placeOf(item.position) : rangeOf(node)
      found.push(problem(place, 'constant-value', node.name ?? ''))
    }
  })
  return found
}

interface Names {
  /** Those that imports have a part in, by what they are made of or go into. */
  computed: Set<string>
  /** All of the page. */
  declared: Set<string>
}

function namesOf(tree: Root): Names {
  const names = new Set<string>()
  const expressions: Set<string>[] = []
  const definitions: { defined: Set<string>; of: Set<string>; takes: Set<string> }[] =
    []
  const add = ({ body }: Program): void => {
    for (const statement of body) {
      if (statement.type === 'ImportDeclaration')
        for (const { local } of statement.specifiers) names.add(local.name)
      else if (
        statement.type === 'ExportNamedDeclaration' &&
        statement.declaration?.type === 'VariableDeclaration'
      )
        for (const { id, init } of statement.declaration.declarations)
          definitions.push({
            defined: bound(id),
            of: namesIn(init),
            takes: taken(init),
          })
      else calls(statement, expressions)
    }
  }
  visit(tree, (node) => {
    if ('data' in node && node.data && 'estree' in node.data && node.data.estree)
      add(node.data.estree)
    if (!isElement(node)) return
    for (const { value } of node.attributes)
      if (typeof value !== 'string' && value?.data?.estree) add(value.data.estree)
  })
  visit(tree, 'mdxjsEsm', ({ data }) => {
    calls(data?.estree?.body, expressions)
  })
  const own = new Set(definitions.flatMap(({ defined }) => [...defined]))
  // A name that the page does not know is told as that, and may be a slip for one of an import.
  for (const { of, takes } of definitions)
    for (const name of of) if (!own.has(name) && !takes.has(name)) names.add(name)
  for (let size = -1; size < names.size;) {
    size = names.size
    for (const { defined, of } of definitions)
      if ([...of].some((name) => names.has(name)))
        for (const name of defined) names.add(name)
  }
  // What a computed function gets, is a setting of what it computes.
  const given = expressions.filter((all) => [...all].some((name) => names.has(name)))
  for (const name of given.flatMap((all) => [...all])) names.add(name)
  return { computed: names, declared: new Set([...names, ...own]) }
}

/** The names in each call: those of the function and of its arguments. */
function calls(tree: unknown, into: Set<string>[]): void {
  if (typeof tree !== 'object' || tree === null) return
  if (!Array.isArray(tree) && (tree as EsNode).type === 'CallExpression')
    into.push(namesIn(tree))
  for (const each of Object.values(tree)) calls(each, into)
}

/** All names in code; keys and members are none. */
function namesIn(tree: unknown, into = new Set<string>()): Set<string> {
  if (typeof tree !== 'object' || tree === null) return into
  if (Array.isArray(tree)) for (const each of tree) namesIn(each, into)
  else {
    const node = tree as EsNode
    if (node.type === 'Identifier') {
      // What every page has, ties nothing to anything.
      if (!(node.name in globalThis)) into.add(node.name)
    } else if (node.type === 'MemberExpression') {
      namesIn(node.object, into)
      if (node.computed) namesIn(node.property, into)
    } else if (node.type === 'Property') namesIn(node.value, into)
    else for (const each of Object.values(node)) namesIn(each, into)
  }
  return into
}

/** The names of what functions in code take. */
function taken(tree: unknown, into = new Set<string>()): Set<string> {
  if (typeof tree !== 'object' || tree === null) return into
  if ('params' in tree) namesIn(tree.params, into)
  for (const each of Object.values(tree)) taken(each, into)
  return into
}

function bound(pattern: Pattern): Set<string> {
  return namesIn(pattern)
}
