import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { entry, hasSourceList } from './bibliography.ts'
import { escape } from './html.ts'
import { readLibrary } from '../rules/library.ts'
import type { Source } from '../rules/citations.ts'

/**
 * Ends a page with the sources that its front matter names or that it cites; the page of
 * all sources has them already.
 */
export function remarkSources({ root }: { root: string }) {
  return (tree: Root, file: VFile): void => {
    const { sources = [] } = file.data
    if (sources.length === 0 || hasSourceList(String(file.value))) return
    const library = readLibrary(root)
    const items = sources.map((source) =>
      entry(library.get(source.cite)!, purpose(source)),
    )
    tree.children.push(
      { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Sources' }] },
      {
        type: 'mdxJsxFlowElement',
        name: 'Fragment',
        attributes: [
          {
            type: 'mdxJsxAttribute',
            name: 'set:html',
            value: `<ul class="sources">${items.join('')}</ul>`,
          },
        ],
        children: [],
      },
    )
  }
}

/** What the page uses a source for, as a line below it. */
function purpose({ where, note }: Source): string {
  const words = [where, note?.replace(/\.$/, '')].filter(Boolean).join('; ')
  return words && `<span class="source-use">Here: ${escape(words)}.</span>`
}
