/**
 * Runs an example as a reader has changed it, and holds the page's formulas against it. What
 * else the page shows and what imports the changed file is loaded anew, with the change.
 */
import { openPage, type Given } from '../../formula/index.ts'
import { withRegion } from '../../page/regions.ts'
import { Teller } from '../outcome.ts'
import type { LivePage, RunAsked, Said } from '../protocol.ts'
import { compile, showingLast, Unread } from './compile.ts'
import { valueHtml } from './value.ts'

/** Where files, packages and the language come from. */
export interface Surroundings {
  /** The text of an example by its name: `pca/covariance`; undefined if there is none. */
  source: (name: string) => Promise<string | undefined>
  /** The example as the site has it. */
  example: (name: string) => Promise<object>
  /** A package that examples may import; undefined for others. */
  library: (name: string) => Promise<object> | undefined
  /** The default export of a module, and the address that its stack traces name. */
  evaluate: (script: string) => Promise<{ body: Body; address: string }>
}

/** A compiled module. */
export type Body = (
  require: (name: string) => object,
  exports: object,
  console: object,
  show: (value: unknown) => void,
) => void

/** Runs the code, and then checks the page with it. */
export async function run(
  asked: RunAsked,
  page: LivePage,
  around: Surroundings,
  say: (said: Said) => void,
): Promise<void> {
  const { src, region, code } = asked
  const source = await around.source(src)
  if (source === undefined) throw new Error(`Expected an example ${src}`)
  const { text, line } = withRegion(source, showingLast(code), region)
  const lines = code.split('\n').length
  const loaded = new Loaded(src, text, around, say)
  let given: (Given & { origin: string })[]
  try {
    await loaded.get(src)
    const files = await Promise.all(
      page.examples.map(async (name) => [name, await loaded.get(name)] as const),
    )
    given = files.flatMap(([name, exports]) => {
      const { given: own } = exports as { given?: Given }
      return own ? [{ ...own, origin: `examples/${name}.ts` }] : []
    })
  } catch (error) {
    const at = loaded.lineOf(error)
    const own = at === undefined ? undefined : at - line + 1
    const isInside = own !== undefined && own >= 1 && own <= lines
    const message = error instanceof Error ? error.message : String(error)
    say({ kind: 'threw', message, line: isInside ? own : undefined })
    return
  }
  say({ kind: 'ran' })
  const { given: ofFile } = (await loaded.get(src)) as { given?: Given }
  const symbols = shownSymbols(page, given, ofFile)
  if (symbols.length > 0) say({ kind: 'symbols', symbols })
  if (asked.checks) checkWith(page, given, say)
}

/** What the file says of symbols, with what that follows from, on one draw. */
function shownSymbols(
  { formulas, macros }: LivePage,
  given: readonly Given[],
  ofFile: Given | undefined,
): { name: string; value: string }[] {
  if (!ofFile) return []
  const teller = new Teller(macros)
  const text = formulas.map((formula) => ({ ...formula }))
  const page = openPage({ given, text, macros, mutate: false })
  for (const formula of text) page.take(formula)
  const computed = [...ofFile.symbols].flatMap(([name, { source }]) =>
    source === 'computed' ? [name] : [],
  )
  return [...page.sample(computed)].map(([name, value]) => ({
    name: teller.name(name),
    value: valueHtml(value),
  }))
}

/** The claims of the page that fail with the code. */
function checkWith(
  { formulas, macros }: LivePage,
  given: readonly Given[],
  say: (said: Said) => void,
): void {
  const teller = new Teller(macros)
  const own = formulas.map((formula) => ({ ...formula }))
  const page = openPage({ given, text: own, macros, mutate: false })
  let held = 0
  let failing = 0
  for (const [at, formula] of own.entries()) {
    if ((formula.role ?? 'claim') !== 'claim') {
      page.take(formula)
      continue
    }
    const outcome = teller.told(page.check(formula), formula.tex)
    if (outcome?.kind === 'holds') held++
    else if (outcome) {
      failing++
      const html = teller.render(formula.tex, formula.display) ?? ''
      say({ kind: 'fails', at, html, outcome })
    }
    say({ kind: 'checking', done: at + 1, of: own.length })
  }
  say({ kind: 'checked', held, failing })
}

/** Names of the files that a text imports by relative paths, seen from an example. */
function importsOf(text: string, name: string): string[] {
  return [...text.matchAll(/\bfrom\s*'(\.{1,2}\/[^']+)'/g)].map(([, path]) =>
    resolved(path!, name),
  )
}

/** `../data/iris.ts` from `pca/covariance` as `data/iris`. */
function resolved(path: string, name: string): string {
  const parts = name.split('/').slice(0, -1)
  for (const part of path.replace(/\.ts$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Lines that are printed at most: a loop that prints ends, too. */
const most = 200

/** Modules with one of them changed. */
class Loaded {
  readonly #changed: string
  readonly #text: string
  readonly #around: Surroundings
  readonly #say: (said: Said) => void
  readonly #modules = new Map<string, Promise<object>>()
  /** Lines that were printed. */
  #printed = 0
  /** Address of the changed module in stack traces. */
  #address: string | undefined

  constructor(
    changed: string,
    text: string,
    around: Surroundings,
    say: (said: Said) => void,
  ) {
    this.#changed = changed
    this.#text = text
    this.#around = around
    this.#say = say
  }

  get(name: string): Promise<object> {
    let module = this.#modules.get(name)
    if (!module) this.#modules.set(name, (module = this.#load(name)))
    return module
  }

  /** Line of the changed text at which an error came up, from 1. */
  lineOf(error: unknown): number | undefined {
    if (error instanceof Unread) return error.line
    if (!(error instanceof Error) || this.#address === undefined) return undefined
    const { stack = '' } = error
    const at = stack.indexOf(this.#address)
    const [, line] =
      /^:(\d+)/.exec(at < 0 ? '' : stack.slice(at + this.#address.length)) ?? []
    return line === undefined ? undefined : Number(line)
  }

  async #load(name: string): Promise<object> {
    if (!(await this.#reaches(name))) return this.#around.example(name)
    const text = name === this.#changed ? this.#text : await this.#around.source(name)
    const { script, imports } = compile(text!)
    const modules = new Map<string, object>()
    for (const path of imports) modules.set(path, await this.#imported(path, name))
    const { body, address } = await this.#around.evaluate(script)
    if (name === this.#changed) this.#address = address
    const exports = {}
    const print = (...values: unknown[]) => {
      if (++this.#printed > most)
        throw new Error(
          `Unexpected more than ${most} lines, expected fewer to be printed`,
        )
      this.#say({ kind: 'printed', html: values.map(valueHtml) })
    }
    const console = { log: print, debug: print, info: print, warn: print, error: print }
    const require = (path: string): object => {
      const found = modules.get(path)
      if (!found) throw unknownImport(path)
      return found
    }
    body(require, exports, console, (value) => {
      if (value !== undefined) this.#say({ kind: 'value', html: valueHtml(value) })
    })
    return exports
  }

  async #imported(path: string, from: string): Promise<object> {
    const found = path.startsWith('.')
      ? await this.get(resolved(path, from))
      : await this.#around.library(path)
    if (!found) throw unknownImport(path)
    return { __esModule: true, ...found }
  }

  /** Whether the change is in a file or in what it imports; data import no code. */
  async #reaches(name: string): Promise<boolean> {
    if (name === this.#changed) return true
    if (name.startsWith('data/')) return false
    const text = (await this.#around.source(name)) ?? ''
    for (const other of importsOf(text, name))
      if (await this.#reaches(other)) return true
    return false
  }
}

const unknownImport = (path: string): Error =>
  new Error(
    `Unexpected import of \`${path}\`, expected \`ml-matrix\`, \`residual\` or an example by its path`,
  )
