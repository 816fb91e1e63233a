import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { attribute } from '../page/example.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { readPage } from './evidence.ts'
import { bibliography, bibliographyHtml } from './bibliography.ts'
import { complaints, corrections } from './corrections.ts'
import { correctionsHtml } from './corrections-html.ts'
import { readLibrary } from './library.ts'

interface Options {
  /** Absolute path of the project. */
  root: string
  base: string
  /** All pages, as paths from the root. */
  pages: () => string[]
  /** Told of what is not in order; the site is built all the same. */
  warn: (message: string) => void
}

/** Whether a page lists what the others say, and changes with them. */
export function isList(root: string, page: string): boolean {
  return /^<(?:Errata|Sources)\b/m.test(readPage(root, page).source)
}

/** Puts what all pages together say where `<Errata last="E28" />` and `<Sources />` stand. */
export function remarkLists({ root, base, pages, warn }: Options) {
  const told = new Set<string>()
  const tell = (message: string): void => {
    if (!told.has(message)) warn(message)
    told.add(message)
  }
  return async (tree: Root, file: VFile): Promise<void> => {
    const put: Promise<void>[] = []
    visit(tree, (node, index, parent) => {
      if (!isElement(node) || !parent || index === undefined) return
      const html = list(node.name, () => {
        const last = attribute(node, 'last', rangeOf(node), [])
        if (last) return last
        file.fail('Unexpected `<Errata>` without `last`, expected `last="E28"`', node)
      })
      if (!html) return
      put.push(
        html.then((value) => {
          parent.children[index] = {
            type: 'mdxJsxFlowElement',
            name: 'Fragment',
            attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value }],
            children: [],
          }
        }),
      )
      return SKIP
    })
    await Promise.all(put)
  }

  function list(name: string | null, last: () => string): Promise<string> | undefined {
    if (name === 'Errata') return errata(last())
    if (name === 'Sources') return Promise.resolve(sources())
    return undefined
  }

  async function errata(last: string): Promise<string> {
    const found = await corrections(root, pages(), last)
    const open = complaints(found)
    open.forEach((text) => {
      tell(`Errata: ${text}`)
    })
    return correctionsHtml(found, open, readLibrary(root), base)
  }

  function sources(): string {
    return bibliographyHtml(bibliography(root, pages()), base)
  }
}
