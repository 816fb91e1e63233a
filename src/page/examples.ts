import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ExampleNode } from './document.ts'
import { findExample } from './example-file.ts'
import { fromHere } from './here.ts'
import { withImports } from './imports.ts'
import { problem, type Problem } from './problem.ts'
import type { Outcome, Step } from './steps.ts'

/** A symbol that an example gives. */
interface GivenSymbol {
  url: string
  name: string
}

/** The examples of a page: their files, and what came of loading them. */
export class Examples {
  readonly #nodes: readonly ExampleNode[]
  readonly #settled: PromiseWithResolvers<Problem[]>[]
  /** File and problems of each `<Example>`, before any is loaded. */
  #found: { file?: string; problems: Problem[] }[] = []
  /** Problems by file; the first `<Example>` of a file shows them. */
  readonly #loading = new Map<string, Problem[]>()
  readonly #excluded = new Set<string>()
  /** By file: symbols whose code does not come back, and why. */
  readonly #lost = new Map<string, Record<string, string>>()
  /** Symbols in the order of this round, as the worker numbers them. */
  #symbols: GivenSymbol[] = []

  constructor(nodes: readonly ExampleNode[]) {
    this.#nodes = nodes
    this.#settled = nodes.map(() => Promise.withResolvers())
    for (const { promise } of this.#settled) promise.catch(() => undefined)
  }

  /** Problems of each `<Example>`, as soon as all are loaded. */
  get settled(): Promise<Problem[]>[] {
    return this.#settled.map(({ promise }) => promise)
  }

  /** Files that were found, each once. */
  get files(): string[] {
    return [...new Set(this.#found.flatMap(({ file }) => file ?? []))]
  }

  /** Finds the files. */
  async find(folder: string | undefined): Promise<void> {
    this.#found = await Promise.all(
      this.#nodes.map((node) => findExample(node, folder)),
    )
  }

  /** The steps that load them, for one more round. */
  steps(): Step[] {
    this.#symbols = []
    return this.files
      .map((file) => pathToFileURL(file).href)
      .filter((url) => !this.#excluded.has(url))
      .map((url) => ({
        kind: 'example',
        url,
        files: withImports([fileURLToPath(url)]),
        origin: `examples/${this.#node(url)?.src}.ts`,
        lost: this.#lost.get(url) ?? {},
      }))
  }

  /** Takes in what came of loading one. */
  note(url: string, outcome: Outcome): void {
    if (outcome.kind === 'given')
      this.#symbols.push(...outcome.symbols.map((name) => ({ url, name })))
    const node = this.#node(url)
    if (!node || this.#loading.has(url)) return
    if (outcome.kind === 'thrown') {
      const { error, at } = outcome.thrown
      const place = at && `\`${fromHere(at)}\``
      this.exclude(url, problem(node, 'example-throws', node.src, error, place))
    } else if (outcome.kind === 'not-a-scope') {
      this.#loading.set(url, [problem(node, 'invalid-given', node.src, outcome.was)])
    }
  }

  /** Takes in that loading one never came back. */
  blame(
    url: string,
    reason: string,
    detail: string,
    seconds: number,
    megabytes: number,
  ) {
    const node = this.#node(url)
    if (!node) return
    this.exclude(
      url,
      reason === 'time'
        ? problem(node, 'example-hangs', node.src, seconds)
        : reason === 'memory'
          ? problem(node, 'memory-limit', megabytes)
          : problem(node, 'example-throws', node.src, detail, undefined),
    )
  }

  exclude(url: string, why: Problem): void {
    this.#excluded.add(url)
    this.#loading.set(url, [why])
  }

  /**
   * Has the code of a symbol throw from now on. Gives words for it, or undefined if there
   * is no such symbol, or if it was lost before.
   */
  lose(number: number | undefined, why: string): string | undefined {
    const symbol = number === undefined ? undefined : this.#symbols[number]
    if (!symbol) return undefined
    const { url, name } = symbol
    const known = this.#lost.get(url) ?? {}
    if (name in known) return undefined
    this.#lost.set(url, { ...known, [name]: why })
    return `the code of \`${name}\` in example \`${this.#node(url)?.src ?? url}\``
  }

  /** Tells what is known of each `<Example>`. */
  settle(): void {
    for (const [index, { resolve }] of this.#settled.entries()) {
      const { file, problems = [] } = this.#found[index] ?? {}
      const first =
        file && this.#found.findIndex((other) => other.file === file) === index
      const loading = first ? this.#loading.get(pathToFileURL(file).href) : undefined
      resolve([...problems, ...(loading ?? [])])
    }
  }

  fail(error: unknown): void {
    for (const { reject } of this.#settled) reject(error)
  }

  #node(url: string): ExampleNode | undefined {
    const file = fileURLToPath(url)
    return this.#nodes[this.#found.findIndex((found) => found.file === file)]
  }
}
