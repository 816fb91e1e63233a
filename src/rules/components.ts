/** The elements that a page may use without an import, as the site knows them. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../components/', import.meta.url))

/** A component's attributes: true for those that it cannot do without. */
export type Attributes = ReadonlyMap<string, boolean>

/** Filled in when a page is built. */
const lists: [string, Attributes][] = [
  ['Errata', new Map([['last', true]])],
  ['Sources', new Map()],
  ['Differences', new Map()],
  ['Changes', new Map()],
]

/** Path of a component's file. */
export const componentFile = (name: string) => `${folder}${name}.astro`

/** Names of the components that stand in files of their own. */
export function componentNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.astro'))
    .map((name) => basename(name, '.astro'))
    .sort()
}

let known: ReadonlyMap<string, Attributes> | undefined

/** All that a page may use, with their attributes: those of `interface Props`. */
export function components(): ReadonlyMap<string, Attributes> {
  known ??= new Map([
    ...componentNames().map((name): [string, Attributes] => [name, attributesOf(name)]),
    ...lists,
  ])
  return known
}

function attributesOf(name: string): Attributes {
  const source = readFileSync(componentFile(name), 'utf8')
  const [, props = ''] = /^interface Props \{\n([^]*?)^\}/m.exec(source) ?? []
  const found = props.matchAll(/^(?: {2}\/\*\* (.*) \*\/\n)? {2}(\w+)(\??):/gm)
  return new Map(
    [...found]
      // Those are no author's.
      .filter(([, comment]) => !comment?.includes('filled in'))
      .map(([, , attribute, optional]) => [attribute!, !optional]),
  )
}
