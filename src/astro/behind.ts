import type { Node } from 'estree'
import { walk } from 'estree-walker'
import { parseSync } from 'vite'

/** Code of an example file that stands behind the formulas of a page. */
export interface Behind {
  /** What the file calls it. */
  name: string
  /** Its line in the file, from 1. */
  line: number
}

/** What only compares itself with the code, and is not what formulas are evaluated by. */
const besides = new Set(['witnesses'])

/**
 * What the symbols of an example are computed by though a page does not show it: its
 * `given`, and the top-level functions and values that this reaches, in the order of the
 * file. Nothing for a file without `given`.
 *
 * @param from the first line that is shown, from 1.
 * @param to the last one.
 */
export function behind(source: string, from: number, to: number): Behind[] {
  const { program } = parseSync('example.ts', source)
  const declared = new Map<string, Declared>()
  // Both libraries describe the same trees by types of their own.
  for (const statement of program.body as unknown as Node[])
    declare(statement, declared)
  const reached = new Set<string>()
  const queue = ['given']
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const found = declared.get(name)
    if (!found || reached.has(name)) continue
    reached.add(name)
    queue.push(...namesIn(found.code))
  }
  return [...declared].flatMap(([name, { at }]) => {
    const line = source.slice(0, at).split('\n').length
    const isShown = line >= from && line <= to
    return reached.has(name) && !isShown ? { name, line } : []
  })
}

interface Declared {
  code: Node
  /** Where its name stands in the file. */
  at: number
}

/** Adds what a statement declares at the top of a file: functions, classes, values. */
function declare(statement: Node, declared: Map<string, Declared>): void {
  const declaration =
    statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (
    declaration?.type === 'FunctionDeclaration' ||
    declaration?.type === 'ClassDeclaration'
  ) {
    declared.set(declaration.id.name, {
      code: declaration,
      at: startOf(declaration.id),
    })
  } else if (declaration?.type === 'VariableDeclaration') {
    for (const code of declaration.declarations) {
      walk(code.id, {
        enter(node) {
          if (node.type === 'Identifier')
            declared.set(node.name, { code, at: startOf(node) })
        },
      })
    }
  }
}

const startOf = (node: Node) => (node as Node & { start: number }).start

/**
 * The names that code may stand on. A name of its own that hides one of the file's is
 * taken for it: rather one too many than one that is kept back.
 */
function namesIn(code: Node): string[] {
  const names: string[] = []
  walk(code, {
    enter(node, parent) {
      const isBeside =
        node.type === 'Property' &&
        node.key.type === 'Identifier' &&
        besides.has(node.key.name)
      if (isBeside) this.skip()
      if (node.type === 'Identifier' && !isKey(node, parent)) names.push(node.name)
    },
  })
  return names
}

/** Whether a name is that of a property, as `size` in `data.size`. */
function isKey(name: Node, parent: Node | null): boolean {
  if (parent?.type === 'MemberExpression')
    return parent.property === name && !parent.computed
  return parent?.type === 'Property' && parent.key === name && !parent.shorthand
}
