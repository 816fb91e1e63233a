/**
 * Lets authors write `<Example>`, `<Erratum>` and their kin without imports, and hands
 * each `<Example>` the source of its file: imported as text, so that what is shown is
 * what the tests run, and an edit of the example reloads the page.
 */
import { join, relative } from 'node:path'
import type { Identifier, Program } from 'estree'
import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { examplesFolder, findExample } from '../page/example-file.ts'
import { componentFile, componentNames } from '../rules/components.ts'
import type { Refusal } from './evidence.ts'
import { readPage } from './evidence.ts'
import { stop } from './remark-formulas.ts'

/** What every page can use without an import. */
const components = componentNames()

/** What is compared with code when it is rendered, and says where it stands if it fails. */
const compared: readonly string[] = ['Named', 'Num', 'Trend', 'Extreme', 'Whether']

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** Adds the imports of the components that a page uses. */
export function remarkComponents({ root }: { root: string }) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const page = relative(root, file.path).replaceAll('\\', '/')
    stop(file, await missing(root, page))
    const imports = new Map<string, string>()
    const imported = new Set(importedNames(tree))
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as Element
      const name = element.name ?? ''
      if (!components.includes(name) || imported.has(name)) return
      imports.set(name, componentFile(name))
      const { line, column } = element.position!.start
      if (compared.includes(name)) give(element, 'at', `${page}:${line}:${column}`)
      if (name !== 'Example') return
      const path = `examples/${attribute(element, 'src') ?? ''}.ts`
      const source = `_example${imports.size}`
      imports.set(source, `/${path}?raw`)
      give(element, 'path', path)
      give(element, 'source', { type: 'Identifier', name: source })
    })
    for (const [name, path] of imports) tree.children.unshift(esm(name, path))
  }
}

/** What is wrong with the files and regions that a page's examples name. */
async function missing(root: string, page: string): Promise<Refusal[]> {
  const { examples } = readPage(root, page)
  const folder = examplesFolder(join(root, page))
  const found = await Promise.all(examples.map((node) => findExample(node, folder)))
  return found
    .flatMap(({ problems }) => problems)
    .map(({ from, message, note }) => ({ file: page, ...from, message, note }))
}

function give(element: Element, name: string, value: string | Identifier): void {
  element.attributes.push({
    type: 'mdxJsxAttribute',
    name,
    value:
      typeof value === 'string'
        ? value
        : {
            type: 'mdxJsxAttributeValueExpression',
            value: value.name,
            data: {
              estree: program({ type: 'ExpressionStatement', expression: value }),
            },
          },
  })
}

function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  )
  return typeof found?.value === 'string' ? found.value : undefined
}

function importedNames(tree: Root): string[] {
  return tree.children.flatMap((node) =>
    node.type === 'mdxjsEsm'
      ? (node.data?.estree?.body ?? []).flatMap((statement) =>
          statement.type === 'ImportDeclaration'
            ? statement.specifiers.map(({ local }) => local.name)
            : [],
        )
      : [],
  )
}

function esm(name: string, path: string): MdxjsEsm {
  const estree = program({
    type: 'ImportDeclaration',
    attributes: [],
    source: { type: 'Literal', value: path, raw: JSON.stringify(path) },
    specifiers: [
      { type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } },
    ],
  })
  return { type: 'mdxjsEsm', value: '', data: { estree } }
}

function program(statement: Program['body'][number]): Program {
  return { type: 'Program', sourceType: 'module', comments: [], body: [statement] }
}
