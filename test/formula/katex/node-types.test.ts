/** An update of KaTeX that brings a node, a field or a command fails here. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test, vi } from 'vitest'
import { FormulaError } from '../../../src/formula/index.ts'
import { look } from '../../../src/formula/read/eye/look.ts'
import { readers } from '../../../src/formula/read/itemize.ts'
import { nodeTypes } from '../../../src/formula/read/node-types.ts'
import { spell } from '../../../src/formula/read/spell.ts'

const katex = dirname(createRequire(import.meta.url).resolve('katex/package.json'))

/** The fields of each type of node, as KaTeX's own types have them. */
function declared(): Map<string, Set<string>> {
  const file = join(katex, 'src/types/nodes.ts')
  const program = ts.createProgram([file], { noLib: true, skipLibCheck: true })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)!
  const exports = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!)
  const union = exports.find(({ name }) => name === 'AnyParseNode')!
  const nodes = checker.getDeclaredTypeOfSymbol(union)
  const found = new Map<string, Set<string>>()
  for (const node of nodes.isUnion() ? nodes.types : []) {
    const type = checker.getTypeOfSymbol(node.getProperty('type')!)
    const name = type.isStringLiteral() ? type.value : '?'
    const fields = found.get(name) ?? new Set()
    found.set(name, fields)
    for (const field of node.getProperties())
      if (!['type', 'mode', 'loc'].includes(field.name)) fields.add(field.name)
  }
  return found
}

test('every type of node and every field has its fate', () => {
  const known = [...declared()].map(([type, fields]) => {
    const fates = nodeTypes[type]
    return [type, fates === 'refused' ? 'refused' : [...fields].sort()]
  })
  const listed = Object.entries(nodeTypes).map(([type, fates]) => [
    type,
    fates === 'refused' ? 'refused' : Object.keys(fates).sort(),
  ])
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(known))
})

test('what is not refused has a reader, and nothing else has', () => {
  const read = Object.keys(nodeTypes).filter((type) => nodeTypes[type] !== 'refused')
  expect(Object.keys(readers).sort()).toEqual(read.sort())
})

/** Ways to use a command of which nothing is known but its name. */
const uses = [
  (name: string) => `x ${name} y`,
  (name: string) => `${name}{x}`,
  (name: string) => `${name}{x}{y}`,
  (name: string) => `${name}{1em}{y}`,
  (name: string) => `${name}{red}{x}`,
  (name: string) => `\\text{${name}}`,
  (name: string) => `\\text{${name}{a}}`,
  (name: string) => `\\left${name} x \\right${name}`,
  (name: string) => `${name}( x`,
]

/** The same of an environment. */
const inUse = (name: string): ((begin: string) => string)[] => [
  (begin) => `${begin} a & b \\\\ c & d \\end{${name}}`,
  (begin) => `${begin}{cc} a & b \\\\ c & d \\end{${name}}`,
  (begin) => `${begin}{1} a & b \\\\ c & d \\end{${name}}`,
  (begin) => `${begin} a \\\\ c \\end{${name}}`,
  (begin) => `${begin}{c} a \\\\ c \\end{${name}}`,
]

/** What a command does: in the first use that KaTeX takes, it is read or refused. */
function fate(name: string, ways = uses): string {
  for (const use of ways) {
    const formula = use(name)
    try {
      return `${formula}  reads as  ${spell(look(formula, true))}`
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      if (error.code !== 'katex') return `${formula}  ${error.code}`
    }
  }
  return `${name}  katex`
}

test('every command is read as it looks, or refused, and prints nothing', async () => {
  const print = (['log', 'warn', 'error', 'info'] as const).map((method) =>
    vi.spyOn(console, method),
  )
  const source = readFileSync(join(katex, 'dist/katex.mjs'), 'utf8')
  const literals = source.matchAll(/["'](\\\\(?:[A-Za-z@]+\*?|[^A-Za-z@\s]))["']/g)
  const names = [...new Set([...literals].map(([, name]) => name!.slice(1)))].sort()
  expect(names.length).toBeGreaterThan(1000)
  const environments = [...source.matchAll(/names: \[(["a-zA-Z*, \s]+)\]/g)]
    .flatMap(([, list]) => [...list!.matchAll(/"([^"]+)"/g)])
    .map(([, name]) => name!)
  expect(environments).toContain('aligned')
  const lines = [
    ...names.map((name) => fate(name)),
    ...environments.sort().map((name) => fate(`\\begin{${name}}`, inUse(name))),
  ]
  const file = new URL('../fixtures/katex/commands.txt', import.meta.url).pathname
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file)
  for (const spy of print) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
})
