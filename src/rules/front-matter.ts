/** What the front matter of a page of the site holds. */
import { isMap, isScalar, parseDocument } from 'yaml'
import { problem, type Problem } from '../page/problem.ts'
import { near } from './near.ts'
import type { Places } from './place.ts'

const text = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const texts = (value: unknown) => Array.isArray(value) && value.every(text)
const flag = (value: unknown) => typeof value === 'boolean'
const only =
  (fields: Record<string, (value: unknown) => boolean>, ...required: string[]) =>
  (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    required.every((name) => name in value) &&
    Object.entries(value).every(([name, each]) => fields[name]?.(each) ?? false)

/** The fields that a page may have: how each must be, and how that is said. */
const fields: Record<string, [check: (value: unknown) => boolean, expected: string]> = {
  title: [text, 'a line of text'],
  description: [text, 'a sentence that says what the page is about'],
  sources: [
    (value) =>
      Array.isArray(value) &&
      value.every(only({ cite: text, where: text, note: text }, 'cite')),
    'a list of `cite: key`, with `where` and `note` as texts',
  ],
  notes: [
    only({ reconstructed: texts, added: texts }),
    '`reconstructed` or `added`, each a list of sentences',
  ],
  // These two are looked at where they are read.
  macros: [() => true, ''],
  comparisons: [() => true, ''],
  group: [text, 'the name of a group in the sidebar'],
  sidebar: [
    only({ order: Number.isFinite, label: text, hidden: flag }),
    '`order`, `label` or `hidden`',
  ],
  tableOfContents: [flag, '`true` or `false`'],
  prev: [(value) => flag(value) || text(value), '`false` or a label'],
  next: [(value) => flag(value) || text(value), '`false` or a label'],
  pagefind: [flag, '`true` or `false`'],
  draft: [flag, '`true` or `false`'],
}

/** Fields that the site does not know, and those that are not what they must be. */
export function frontMatterProblems(source: string, places: Places): Problem[] {
  const [, fence, head] =
    /^(---[ \t]*\r?\n)([^]*?)(?:^---[ \t]*$|$(?![^]))/m.exec(source) ?? []
  if (head === undefined || fence === undefined || !source.startsWith(fence)) return []
  const yaml = parseDocument(head)
  // What cannot be read, and a missing title, are told where the page is read.
  if (yaml.errors.length > 0 || !isMap(yaml.contents)) return []
  const found: Problem[] = []
  const misspelt: string[] = []
  for (const { key, value } of yaml.contents.items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    const range = (node: unknown) => {
      const [from, to] = (node as { range?: [number, number] } | null)?.range ?? [0, 0]
      return places.range(fence.length + from, fence.length + to)
    }
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) {
      const others = near(name, Object.keys(fields))
      misspelt.push(...others)
      const expected = others.length > 0 ? others : Object.keys(fields)
      found.push(problem(range(key), 'unknown-field', name, expected))
      continue
    }
    const [check, expected] = field
    const read: unknown = yaml.toJS() as unknown
    const given = (read as Record<string, unknown>)[name]
    if (name !== 'title' && !check(given))
      found.push(
        problem(range(value), 'invalid-field', name, JSON.stringify(given), expected),
      )
  }
  if (!yaml.has('description') && !misspelt.includes('description'))
    found.push(problem(places.range(0), 'missing-description'))
  return found
}
