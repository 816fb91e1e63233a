/** What a page shows of an example file, and the tests that are one fold away. */
export interface Region {
  /** The code, without region marks and common indentation. */
  code: string
  /** The first sentence of the first comment that says what it does; empty without one. */
  summary: string
  /** Line of the file on which `code` begins, from 1. */
  line: number
  /** Line of the file after which it ends. */
  last: number
  /** The in-source tests of the file, without their wrapper; empty if there are none. */
  tests: string
  /** How many `expect(…)` the tests hold. */
  assertions: number
}

/** Characters that readers do not see, or that make them see others in another order. */
const unseenIn = /\p{Default_Ignorable_Code_Point}/u

const start = /^\s*\/\/ #region(?:\s+(\S+))?\s*$/
const end = /^\s*\/\/ #endregion\b/
const testsStart = /^if \(import\.meta\.vitest\) \{\s*$/
const testsEnd = /^\}\s*$/

/** Names of the regions of an example file, in order. */
export function regionNames(source: string): string[] {
  return lines(source).flatMap((line) => start.exec(line)?.[1] ?? [])
}

/**
 * The marked region of an example file; without a name the region `main` if there is
 * one, else everything before the in-source tests.
 *
 * @throws Error naming the regions that exist if `region` is none of them, or if a
 *   region is never closed.
 */
export function readRegion(source: string, region?: string): Region {
  const all = lines(source)
  const [from, to] = extent(source, all, region)
  const kept = all.slice(from, to)
  const unseen = kept.findIndex((line) => unseenIn.test(line))
  if (unseen >= 0)
    throw new Error(
      `Unexpected character without ink, or one that turns others around, on line ${from + unseen + 1}, expected code that is what readers see`,
    )
  const leading = kept.findIndex((line) => line.trim() !== '' && !isMark(line))
  const tests = testBlock(all)
  const code = tidy(kept.filter((line) => !isMark(line)))
  return {
    code,
    summary: firstSentence(code),
    line: from + Math.max(leading, 0) + 1,
    last: to,
    tests,
    assertions: [...tests.matchAll(/\bexpect(?:\.soft)?\(/g)].length,
  }
}

/**
 * The file with other code in place of the region that `readRegion` gives.
 *
 * @returns the text, and on which of its lines the code begins, from 1.
 */
export function withRegion(
  source: string,
  code: string,
  region?: string,
): { text: string; line: number } {
  const all = lines(source)
  const [from, to] = extent(source, all, region)
  const text = [...all.slice(0, from), ...lines(code), ...all.slice(to)].join('\n')
  return { text, line: from + 1 }
}

/** From which line to before which a region goes, from 0. */
function extent(source: string, all: string[], region?: string): [number, number] {
  const name = region ?? (regionNames(source).includes('main') ? 'main' : undefined)
  return name === undefined ? beforeTests(all) : between(all, name)
}

function between(all: string[], name: string): [number, number] {
  const from = all.findIndex((line) => start.exec(line)?.[1] === name)
  if (from < 0) {
    const names = regionNames(all.join('\n')).map((known) => `\`${known}\``)
    const expected =
      names.length > 0 ? `one of ${names.join(', ')}` : 'none: it has none'
    throw new Error(`Unexpected region \`${name}\`, expected ${expected}`)
  }
  let depth = 0
  for (let i = from; i < all.length; i++) {
    if (start.test(all[i]!)) depth++
    else if (end.test(all[i]!) && --depth === 0) return [from + 1, i]
  }
  throw new Error(
    `Unexpected end of file in region \`${name}\`, expected \`// #endregion\``,
  )
}

function beforeTests(all: string[]): [number, number] {
  const tests = all.findIndex((line) => testsStart.test(line))
  return [0, tests < 0 ? all.length : tests]
}

/** Of the first documentation comment in some code, without the marks of its lines. */
function firstSentence(code: string): string {
  const [, comment = ''] = /\/\*\*([^]*?)\*\//.exec(code) ?? []
  const text = comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return /^.*?(?<! al)\.(?= [A-Z(]|$)/.exec(text)?.[0].slice(0, -1) ?? text
}

function testBlock(all: string[]): string {
  const from = all.findIndex((line) => testsStart.test(line))
  if (from < 0) return ''
  const length = all.slice(from).findIndex((line) => testsEnd.test(line))
  const body = all.slice(from + 1, length < 0 ? undefined : from + length)
  return tidy(body.filter((line) => !line.includes('= import.meta.vitest')))
}

function tidy(kept: string[]): string {
  const indents = kept.filter((line) => line.trim()).map((line) => line.search(/\S/))
  const indent = Math.min(...indents, 80)
  const text = kept.map((line) => line.slice(indent)).join('\n')
  return text.replace(/^\n+|\s+$/g, '').replace(/\n{3,}/g, '\n\n')
}

function isMark(line: string): boolean {
  return start.test(line) || end.test(line)
}

function lines(source: string): string[] {
  return source.split(/\r?\n/)
}
