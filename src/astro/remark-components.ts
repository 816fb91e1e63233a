/**
 * Lets authors write `<Example>`, `<Erratum>` and their kin without imports, and hands
 * each `<Example>` the source of its file: imported as text, so that what is shown is
 * what the tests run, and an edit of the example reloads the page.
 */
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Identifier, Program } from 'estree'
import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { examplesFolder, findExample } from '../page/example-file.ts'
import type { Refusal } from './evidence.ts'
import { readPage } from './evidence.ts'
import { stop } from './remark-formulas.ts'

/** What every page can use without an import. */
export const components: readonly string[] = [
  'Added',
  'AsWritten',
  'Contents',
  'Editorial',
  'Erratum',
  'Example',
  'Figure',
  'Interactive',
  'Num',
  'Stated',
]

type Element = MdxJsxFlowElement | MdxJsxTextElement

const folder = fileURLToPath(new URL('../components/', import.meta.url))

/** Adds the imports of the components that a page uses. */
export function remarkComponents({ root }: { root: string }) {
  return async (tree: Root, file: VFile): Promise<void> => {
    stop(file, await missing(root, relative(root, file.path).replaceAll('\\', '/')))
    const imports = new Map<string, string>()
    const imported = new Set(importedNames(tree))
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as Element
      const name = element.name ?? ''
      if (!components.includes(name) || imported.has(name)) return
      imports.set(name, `${folder}${name}.astro`)
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
