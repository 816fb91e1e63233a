import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { attribute } from '../page/example.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { readPage } from './evidence.ts'
import { bibliography, bibliographyHtml } from './bibliography.ts'
import { complaints, corrections } from './corrections.ts'
import { correctionsHtml } from './corrections-html.ts'
import { differences, differencesHtml } from './differences.ts'
import { changesHtml, readChanges } from './feed.ts'
import { inReadingOrder } from './reading-order.ts'
import { readLibrary } from '../rules/library.ts'

interface Options {
  /** Absolute path of the project. */
  root: string
  base: string
  /** Where the site is published; undefined while that is not known. */
  site?: string | undefined
  /** All pages, as paths from the root. */
  pages: () => string[]
  /** Told of what is not in order. */
  warn: (message: string) => void
  /** True when pages are published: then a list that is not in order is fatal. */
  publish: boolean
}

/** What a list needs to know of the element that it stands for. */
interface Asked {
  last: () => string
  complain: (text: string) => void
}

/** Whether a page lists what the others say, and changes with them. */
export function isList(root: string, page: string): boolean {
  return /^<(?:Errata|Sources|Differences|Formulas|Symbols)\b/m.test(
    readPage(root, page).source,
  )
}

/**
 * Puts what all pages together say where `<Errata last="E28" />`, `<Sources />`,
 * `<Differences />` and `<Changes />` stand.
 */
export function remarkLists({ root, base, site, pages, warn, publish }: Options) {
  const told = new Set<string>()
  const tell = (message: string): void => {
    if (!told.has(message)) warn(message)
    told.add(message)
  }
  return async (tree: Root, file: VFile): Promise<void> => {
    const put: Promise<void>[] = []
    visit(tree, (node, index, parent) => {
      if (!isElement(node) || !parent || index === undefined) return
      const html = list(node.name, {
        last: () => {
          const last = attribute(node, 'last', rangeOf(node), [])
          if (last) return last
          file.fail('Unexpected `<Errata>` without `last`, expected `last="E28"`', node)
        },
        complain: (text) => {
          if (publish)
            file.fail(`Unexpected errata, expected each id once: ${text}`, node)
          tell(`Errata: ${text}`)
        },
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

  function list(name: string | null, asked: Asked): Promise<string> | undefined {
    if (name === 'Errata') return errata(asked)
    if (name === 'Sources') return Promise.resolve(sources())
    if (name === 'Changes')
      return Promise.resolve(changesHtml(readChanges(root), base, site !== undefined))
    if (name === 'Differences') {
      const inOrder = inReadingOrder(root, pages())
      return Promise.resolve(differencesHtml(differences(root, inOrder), base))
    }
    return undefined
  }

  async function errata({ last, complain }: Asked): Promise<string> {
    const found = await corrections(root, pages(), last())
    const open = complaints(found)
    open.forEach(complain)
    return correctionsHtml(found, open, readLibrary(root), base)
  }

  function sources(): string {
    return bibliographyHtml(bibliography(root, pages()), base)
  }
}
