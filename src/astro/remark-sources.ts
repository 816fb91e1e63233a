import type { Link, List, ListItem, PhrasingContent, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Source } from './schema.ts'

/** Ends a page with the sources that its front matter names. */
export function remarkSources() {
  return (tree: Root, file: VFile): void => {
    const { sources } = (file.data.astro?.frontmatter ?? {}) as { sources?: Source[] }
    if (!sources || sources.length === 0) return
    const list: List = {
      type: 'list',
      ordered: false,
      spread: false,
      children: sources.map(item),
    }
    const heading = [{ type: 'text', value: 'Sources' } as const]
    tree.children.push({ type: 'heading', depth: 2, children: heading }, list)
  }
}

function item({ title, authors, year, url, where, note }: Source): ListItem {
  const name: PhrasingContent = url
    ? ({ type: 'link', url, children: [{ type: 'text', value: title }] } satisfies Link)
    : { type: 'emphasis', children: [{ type: 'text', value: title }] }
  const before = authors ? `${authors}${year ? ` (${year})` : ''}: ` : ''
  const after = [where ? `, ${where}` : '', note ? `. ${note}` : ''].join('')
  return {
    type: 'listItem',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: before },
          name,
          { type: 'text', value: `${after}.`.replace('..', '.') },
        ],
      },
    ],
  }
}
