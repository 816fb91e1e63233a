import {
  GenMapping,
  maybeAddSegment,
  setSourceContent,
  toEncodedMap,
} from '@jridgewell/gen-mapping'
import type { Document } from '../page/document.ts'
import type { Place } from '../page/place.ts'
import type { PageOptions } from './runtime.ts'

/** JavaScript that tests a page, and the map from it to the page. */
export interface TestModule {
  code: string
  /** Source map, as JSON. */
  map: string
}

const longest = 60

/** Name of a formula's test: its line and its LaTeX, shortened. */
export function testName(tex: string, line: number): string {
  const text = tex.replace(/\s+/g, ' ').trim()
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  return `line ${line}: ${short}`
}

/**
 * A test module for the page at the path `id`. The code stands below as many empty lines as the page has: an
 * error may then name a place of the page itself, on a line that the map leaves alone.
 * `watched` are the files whose change makes the page worth testing again.
 */
export function testModule(
  document: Document,
  id: string,
  runtime: string,
  options: PageOptions,
  watched: readonly string[],
): TestModule {
  const { source } = document
  const empty = source.split(/\r\n|\r|\n/).length + 1
  const code = new Array<string>(empty).fill('')
  const map = new GenMapping({ file: id })
  setSourceContent(map, id, source)
  const line = (text: string, place?: Place) => {
    const at = code.push(text) - 1
    if (place) maybeAddSegment(map, at, 0, id, place.line - 1, place.column - 1)
  }
  line(`import { testPage } from ${JSON.stringify(runtime)}`)
  for (const path of watched) line(`import ${JSON.stringify(`${path}?raw`)}`)
  line(`const page = testPage(${JSON.stringify(document)}, ${JSON.stringify(options)})`)
  for (const { from, call } of calls(document)) line(call, from)
  line('page.whole()', { line: 1, column: 1, offset: 0 })
  return { code: `${code.join('\n')}\n`, map: JSON.stringify(toEncodedMap(map)) }
}

/** One call for each test, in the order of the page. */
function calls({ problems, examples, formulas }: Document) {
  const all = [
    ...problems.map(({ from }, index) => ({ from, call: `page.problem(${index})` })),
    ...examples.map(({ from }, index) => ({ from, call: `page.example(${index})` })),
    ...formulas.map(({ from, tex }, index) => {
      const name = JSON.stringify(testName(tex, from.line))
      return { from, call: `page.formula(${index}, ${name})` }
    }),
  ]
  return all.sort((a, b) => a.from.offset - b.from.offset)
}
