/**
 * Lets authors write `<Example>`, `<Erratum>` and their kin without imports, and hands
 * each `<Example>` the source of its file: imported as text, so that what is shown is
 * what the tests run, and an edit of the example reloads the page.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program } from 'estree'
import leven from 'leven'
import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { readRegion } from '../page/regions.ts'
import type { Refusal } from './evidence.ts'
import { stop } from './remark-formulas.ts'

/** What every page can use without an import. */
export const components: readonly string[] = [
  'Added',
  'AsWritten',
  'Editorial',
  'Erratum',
  'Example',
  'Figure',
  'Num',
  'Stated',
]

type Element = MdxJsxFlowElement | MdxJsxTextElement

const folder = fileURLToPath(new URL('../components/', import.meta.url))

/** Adds the imports of the components that a page uses. */
export function remarkComponents({ root }: { root: string }) {
  return (tree: Root, file: VFile): void => {
    const imports = new Map<string, string>()
    const imported = new Set(importedNames(tree))
    const problems: Refusal[] = []
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as Element
      const name = element.name ?? ''
      if (!components.includes(name) || imported.has(name)) return
      imports.set(name, `${folder}${name}.astro`)
      if (name !== 'Example') return
      const src = attribute(element, 'src') ?? ''
      const path = `examples/${src}.ts`
      const message = objection(root, path, attribute(element, 'region'))
      if (message) {
        const { line, column } = element.position!.start
        const page = relative(root, file.path)
        problems.push({ file: page, line, column, ...message })
        return
      }
      const source = `_example${imports.size}`
      imports.set(source, `/${path}?raw`)
      element.attributes.push(
        { type: 'mdxJsxAttribute', name: 'path', value: path },
        {
          type: 'mdxJsxAttribute',
          name: 'source',
          value: {
            type: 'mdxJsxAttributeValueExpression',
            value: source,
            data: { estree: program({ type: 'Identifier', name: source }) },
          },
        },
      )
    })
    stop(file, problems)
    for (const [name, path] of imports) tree.children.unshift(esm(name, path))
  }
}

/** What is wrong with the file or region that an `<Example>` names, if anything. */
function objection(
  root: string,
  path: string,
  region: string | undefined,
): { message: string; note: string } | undefined {
  const absolute = join(root, path)
  if (!existsSync(absolute)) {
    const near = nearest(path, exampleFiles(root))
    const expected = near.map((name) => `\`${name}\``).join(' or ')
    return {
      message: `Unexpected example \`${path}\`, expected ${expected || 'an existing file'}`,
      note: 'Examples are the TypeScript files in `examples`, named without `.ts`.',
    }
  }
  try {
    readRegion(readFileSync(absolute, 'utf8'), region)
    return undefined
  } catch (error) {
    return {
      message: (error as Error).message,
      note: `Regions are marked in \`${path}\` by \`// #region name\` and \`// #endregion\`.`,
    }
  }
}

function exampleFiles(root: string): string[] {
  if (!existsSync(join(root, 'examples'))) return []
  return readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `examples/${name.replaceAll('\\', '/')}`)
}

function nearest(path: string, known: readonly string[]): string[] {
  return known
    .map((name) => ({ name, distance: leven(path, name) }))
    .filter(({ distance }) => distance <= 4)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name)
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
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    comments: [],
    body: [
      {
        type: 'ImportDeclaration',
        attributes: [],
        source: { type: 'Literal', value: path, raw: JSON.stringify(path) },
        specifiers: [
          {
            type: 'ImportDefaultSpecifier',
            local: { type: 'Identifier', name },
          },
        ],
      },
    ],
  }
  return { type: 'mdxjsEsm', value: '', data: { estree } }
}

function program(expression: { type: 'Identifier'; name: string }): Program {
  return {
    type: 'Program',
    sourceType: 'module',
    comments: [],
    body: [{ type: 'ExpressionStatement', expression }],
  }
}
