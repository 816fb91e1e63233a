// The modules of a realm: source text that the realm itself compiles. An example reaches
// its own files, the vocabulary, and packages that only compute; it has no Node.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type ivm from 'isolated-vm'
import { withoutTypes } from './without-types.ts'

/** What `import … from 'residual'` is in a realm. */
const vocabulary = new URL('./vocabulary.ts', import.meta.url).href

/** Reads, compiles and links modules, each once. */
export class Modules {
  readonly #isolate: ivm.Isolate
  readonly #context: ivm.Context
  /** Freezes an object with all that can be reached from it. */
  readonly #harden: ivm.Reference
  readonly #byUrl = new Map<string, ivm.Module>()
  readonly #urls = new Map<ivm.Module, string>()
  /** Files that count as the page's code; of all others nobody would see a change. */
  readonly #files = new Set<string>()

  constructor(isolate: ivm.Isolate, context: ivm.Context, harden: ivm.Reference) {
    this.#isolate = isolate
    this.#context = context
    this.#harden = harden
  }

  /** Lets examples import these files. */
  allow(files: readonly string[]): void {
    for (const file of files) this.#files.add(pathToFileURL(file).href)
  }

  /**
   * The exports of a module, after all of it ran.
   *
   * @throws Error for what can't be found or compiled, and whatever the module throws.
   */
  run(source: string, url: string): ivm.Reference {
    const module = this.#compile(source, url)
    module.instantiateSync(this.#context, this.#link)
    module.evaluateSync()
    return module.namespace
  }

  readonly #link = (specifier: string, importer: ivm.Module): ivm.Module =>
    this.#module(this.#resolve(specifier, this.#urls.get(importer) ?? vocabulary))

  #module(url: string): ivm.Module {
    return this.#byUrl.get(url) ?? this.#compile(this.#source(url), url)
  }

  /** @throws Error for what is outside of the reach of an example. */
  #resolve(specifier: string, importer: string): string {
    if (specifier === 'residual') return vocabulary
    if (isBuiltin(specifier) || /^[a-z]{2,}:(?!\/\/\/)/.test(specifier)) {
      throw new Error(
        `Unexpected import of \`${specifier}\`, expected code that only computes: examples have no files, network, processes or timers`,
      )
    }
    if (this.#byUrl.has(specifier)) return specifier
    if (!/^(?:\.{0,2}\/|file:)/.test(specifier)) return packageUrl(specifier, importer)
    if (specifier.startsWith('file:') && !this.#files.has(importer)) return specifier
    if (!this.#files.has(importer)) return resolved(specifier, importer)
    const { href } = new URL(specifier, importer)
    if (!this.#files.has(href)) {
      throw new Error(
        `Unexpected import of \`${specifier}\`, expected \`import … from './name.ts'\` with the path of a file that is there`,
      )
    }
    return href
  }

  #source(url: string): string {
    const file = fileURLToPath(url)
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.ts')) return withoutTypes(text)
    if (file.endsWith('.json')) return `export default ${text}`
    return isCommonJs(file) ? this.#facade(text, url) : text
  }

  /**
   * A CommonJS module as one with the same exports by name. It runs here, before its
   * importers, since only then are its names known.
   */
  #facade(text: string, url: string): string {
    const required = /\brequire\(\s*(["'])([^"']+)\1\s*\)/g
    const names = [...text.matchAll(required)].map(([, , name = '']) => name)
    const needs = [...new Set(names)].map((name) => JSON.stringify(name))
    const source = [
      ...needs.map((name, i) => `import * as need${i} from ${name};`),
      `const needs = { ${needs.map((name, i) => `${name}: need${i}`).join(', ')} };`,
      "const require = (name) => needs[name]['module.exports'] ?? needs[name];",
      'const module = { exports: {} };',
      '(function (exports) {',
      // All of this is on the first line, so that places in errors stay.
      `${text}\n}).call(module.exports, module.exports);`,
      'export { module }; export const names = Object.keys(module.exports).join()',
    ].join(' ')
    const inner = this.#compile(source, url, `${url}${core}`)
    inner.instantiateSync(this.#context, this.#link)
    inner.evaluateSync()
    const exports = inner.namespace.getSync('module', { reference: true })
    this.#harden.applySync(undefined, [exports.derefInto()])
    const exported = String(inner.namespace.getSync('names'))
      .split(',')
      .filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default')
    return [
      `import { module } from ${JSON.stringify(`${url}${core}`)}`,
      'const whole = module.exports',
      "export { whole as default, whole as 'module.exports' }",
      ...exported.map(
        (name, i) =>
          `const export${i} = whole.${name}; export { export${i} as ${name} }`,
      ),
    ].join('\n')
  }

  #compile(source: string, filename: string, url = filename): ivm.Module {
    const module = this.#isolate.compileModuleSync(source, { filename })
    this.#byUrl.set(url, module)
    this.#urls.set(module, filename)
    return module
  }
}

/** What of a CommonJS module runs as it stands, by its URL. */
const core = '?core'

/** A file as another one names it. */
const resolved = (name: string, importer: string) =>
  pathToFileURL(createRequire(importer).resolve(name)).href

/** Where a package is, as installed for the importer, or else for Residual itself. */
function packageUrl(name: string, importer: string): string {
  try {
    return resolved(name, importer)
  } catch (error) {
    try {
      return resolved(name, import.meta.url)
    } catch {
      throw error
    }
  }
}

function isCommonJs(file: string): boolean {
  if (file.endsWith('.mjs')) return false
  if (file.endsWith('.cjs')) return true
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest)) {
      const { type } = JSON.parse(readFileSync(manifest, 'utf8')) as { type?: string }
      return type !== 'module'
    }
    if (folder === dirname(folder)) return true
  }
}
