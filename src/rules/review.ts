/**
 * What a page of the site may hold, beyond formulas and examples: its front matter, its
 * sources, its links, its elements and its code. The same for `residual check`, for the
 * pages as tests, and for the build, each finding at its place.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Expression, ImportDeclaration, Program } from 'estree'
import type { Link, Nodes, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Document } from '../page/document.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { parse } from '../page/parse.ts'
import { problem, type Problem } from '../page/problem.ts'
import { pageName } from '../page/site.ts'
import { announcedProblems } from './announced.ts'
import { citedOn } from './citations.ts'
import { components } from './components.ts'
import { directionProblems } from './directions.ts'
import { ofCode, ofProse, type GivenAttribute, type GivenElement } from './element.ts'
import { addresses, classes, htmlAttributes } from './elements.ts'
import { frontMatterProblems } from './front-matter.ts'
import type { Library } from './library.ts'
import { readLibrary } from './library.ts'
import { addressProblems, referredTo, siteAt, type Site } from './links.ts'
import { near } from './near.ts'
import { numberingOf } from './numbering.ts'
import { PageCode } from './page-code.ts'
import { placesOf, type Places } from './place.ts'

/** Folders whose files a page may import from. */
const importable = ['examples', 'src/figures', 'src/prose']

/** All that is wrong with a page of the site at `root`; nothing of it is run. */
export function reviewPage(
  root: string,
  path: string,
  document: Pick<Document, 'source' | 'language'>,
): Problem[] {
  const { source, language } = document
  let tree: Root
  try {
    tree = parse(source, language)
  } catch {
    // Told where the document is read.
    return []
  }
  const places = placesOf(source)
  return [
    ...frontMatterProblems(source, places),
    ...citationProblems(root, document, places),
    ...numberingOf(tree).problems,
    ...announcedProblems(tree),
    ...directionProblems(tree, pageName(root, path), siteAt(root)),
    ...new Review(root, path, source, places).review(tree),
  ]
}

/** A page as it was read, with what the site asks of it, in document order. */
export function withReview(root: string, path: string, document: Document): Document {
  const problems = [...document.problems, ...reviewPage(root, path, document)]
  problems.sort((a, b) => a.from.offset - b.from.offset)
  return { ...document, problems }
}

function citationProblems(
  root: string,
  document: Pick<Document, 'source' | 'language'>,
  places: Places,
): Problem[] {
  let library: Library
  try {
    library = readLibrary(root)
  } catch (error) {
    return [problem(places.range(0), 'invalid-library', (error as Error).message)]
  }
  return citedOn(document, library).problems
}

class Review {
  readonly #root: string
  readonly #path: string
  readonly #page: string
  readonly #site: Site
  readonly #source: string
  readonly #places: Places
  readonly #found: Problem[] = []
  readonly #code: PageCode
  /** Names that come from `src/figures`. */
  readonly #figures = new Set<string>()

  constructor(root: string, path: string, source: string, places: Places) {
    this.#root = root
    this.#source = source
    this.#path = path
    this.#page = pageName(root, path)
    this.#site = siteAt(root)
    this.#places = places
    this.#code = new PageCode({
      mistake: ({ from, to, kind, what, instead, known = [] }) => {
        const range = places.range(from, to)
        this.#found.push(
          kind === 'undefined'
            ? problem(range, 'undefined-name', what, near(what, known))
            : problem(range, 'refused-code', what, instead),
        )
      },
      element: (element) => {
        this.#element(ofCode(element, places), false)
      },
    })
  }

  review(tree: Root): Problem[] {
    const modules: Program[] = []
    visit(tree, 'mdxjsEsm', ({ data }) => {
      if (data?.estree) modules.push(data.estree)
    })
    this.#code.declare(modules)
    for (const statement of modules.flatMap(({ body }) => body))
      if (statement.type === 'ImportDeclaration') this.#import(statement)
    for (const module of modules) this.#code.module(module)
    visit(tree, (node) => {
      this.#node(node)
    })
    return this.#found
  }

  #node(node: Nodes): void {
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (node.data?.estree) this.#code.expression(node.data.estree)
        return
      case 'link':
        this.#link(node)
        return
      case 'text':
        this.#reference(node)
        return
      case 'definition':
        this.#address(node.url, node)
        return
      case 'image':
        this.#address(node.url, node)
        if (!node.alt?.trim())
          this.#found.push(problem(rangeOf(node), 'missing-alt', 'image'))
        return
      case 'imageReference':
        if (!node.alt?.trim())
          this.#found.push(problem(rangeOf(node), 'missing-alt', 'image'))
        return
      case 'html':
        this.#found.push(problem(rangeOf(node), 'refused-element', node.value))
        return
      default:
        if (isElement(node)) this.#element(ofProse(node), true)
    }
  }

  /** A link says something, or leads to what does. */
  #link(node: Link): void {
    const before = this.#found.length
    this.#address(node.url, node)
    if (node.children.length > 0 || this.#found.length > before) return
    if (!referredTo(node.url, this.#page, this.#site))
      this.#found.push(problem(rangeOf(node), 'empty-link', node.url))
  }

  /** LaTeX's own references: outside of formulas nothing resolves them. */
  #reference(node: Text): void {
    const { from } = rangeOf(node)
    // In MDX the braces hold an expression of their own.
    const text = this.#source.slice(from.offset)
    const end = rangeOf(node).to.offset - from.offset
    for (const { 0: all, 1: command, 2: name, index } of text.matchAll(
      latexReference,
    )) {
      if (index >= end) return
      const range = this.#places.range(
        from.offset + index,
        from.offset + index + all.length,
      )
      this.#found.push(problem(range, 'latex-reference', command!, name!))
    }
  }

  #address(address: string, node: Nodes): void {
    this.#found.push(...addressProblems(address, rangeOf(node), this.#page, this.#site))
  }

  /** `inProse`: the code of its attributes has not been looked at yet. */
  #element(element: GivenElement, inProse: boolean): void {
    const { name, attributes, range } = element
    if (inProse)
      for (const { code } of attributes) if (code) this.#code.expression(code)
    // A fragment is no element.
    if (name === '' && attributes.length === 0) return
    if (/^[A-Z]/.test(name)) this.#component(element)
    else {
      const known = htmlAttributes(name)
      if (known) this.#html(element, known)
      else this.#found.push(problem(range, 'refused-element', name))
    }
  }

  #html({ name, attributes, range }: GivenElement, known: readonly string[]): void {
    for (const attribute of attributes) {
      const { name: own, text, range: at } = attribute
      if (!known.includes(own))
        this.#found.push(problem(at, 'refused-attribute', own, name, known))
      else if (own === 'class' && !classes.includes(text ?? ''))
        this.#found.push(problem(at, 'refused-value', own, name, listed(classes)))
      else if (!addresses.includes(own)) continue
      else if (text === undefined)
        this.#found.push(
          problem(at, 'refused-value', own, name, 'an address in quotes'),
        )
      else this.#found.push(...addressProblems(text, at, this.#page, this.#site))
    }
    if (name === 'img' && blank(attributes, 'alt'))
      this.#found.push(problem(range, 'missing-alt', '`<img>`'))
  }

  #component({ name, attributes, range }: GivenElement): void {
    const known = components().get(name)
    if (!known) {
      const others = near(name, components().keys())
      this.#found.push(problem(range, 'unknown-element', name, others))
      return
    }
    const names = [...known.keys()]
    for (const attribute of attributes) {
      if (!known.has(attribute.name))
        this.#found.push(
          problem(attribute.range, 'refused-attribute', attribute.name, name, names),
        )
    }
    if (known.has('alt') && blank(attributes, 'alt'))
      this.#found.push(problem(range, 'missing-alt', `\`<${name}>\``))
    for (const [required] of [...known].filter(([, needed]) => needed)) {
      const given = attributes.some((attribute) => attribute.name === required)
      // Examples say themselves that they have no `src`.
      if (!given && required !== 'alt' && name !== 'Example')
        this.#found.push(problem(range, 'missing-attribute', required, name))
    }
    if (name === 'Interactive') this.#interactive(attributes)
    for (const attribute of attributes)
      if (attribute.name === 'svg') this.#drawing(attribute)
  }

  #interactive(attributes: readonly GivenAttribute[]): void {
    const given = attributes.find(({ name }) => name === 'name')
    if (!given) return
    const names = namesIn(join(this.#root, 'src/interactives'))
    if (given.text !== undefined && names.includes(given.text)) return
    const text = given.text ?? '{…}'
    this.#found.push(
      problem(given.range, 'unknown-interactive', text, near(text, names)),
    )
  }

  /** What goes into the page as it is comes from functions that are tested to escape. */
  #drawing({ code, range }: GivenAttribute): void {
    const [statement] = code?.body ?? []
    const value =
      statement?.type === 'ExpressionStatement' ? statement.expression : undefined
    if (!this.#draws(value)) this.#found.push(problem(range, 'refused-drawing'))
  }

  #draws(value: Expression | undefined): boolean {
    return (
      value?.type === 'CallExpression' &&
      value.callee.type === 'Identifier' &&
      this.#figures.has(value.callee.name)
    )
  }

  #import({ source, specifiers, ...node }: ImportDeclaration): void {
    const { start = 0, end = start } = node as { start?: number; end?: number }
    const range = this.#places.range(start, end)
    const name = String(source.value)
    const file = resolve(dirname(this.#path), name)
    const inside = relative(this.#root, file).replaceAll('\\', '/')
    const folder = importable.find((each) => inside.startsWith(`${each}/`))
    if (!/^\.\.?\//.test(name) || !folder || !name.endsWith('.ts')) {
      this.#found.push(problem(range, 'refused-import', name))
      return
    }
    if (!existsSync(file)) {
      this.#found.push(problem(range, 'missing-import', name))
      return
    }
    const exported = exportsOf(readFileSync(file, 'utf8'))
    for (const specifier of specifiers) {
      if (specifier.type !== 'ImportSpecifier') continue
      if (folder === 'src/figures') this.#figures.add(specifier.local.name)
      const { imported } = specifier
      const wanted =
        imported.type === 'Identifier' ? imported.name : String(imported.value)
      if (exported.includes(wanted)) continue
      const { start: from = 0, end: to = from } = specifier as {
        start?: number
        end?: number
      }
      const at = this.#places.range(from, to)
      const others = near(wanted, exported)
      this.#code.suppose(others)
      this.#found.push(problem(at, 'missing-export', wanted, name, others))
    }
  }
}

const latexReference = /(\\(?:eq|c|C|auto)?ref)\{([^{}\n]*)\}/g

const listed = (names: readonly string[]) =>
  names.map((name) => `\`${name}\``).join(', ')

/** Whether an attribute is missing or says nothing; what code says shows in the build. */
function blank(attributes: readonly GivenAttribute[], name: string): boolean {
  const given = attributes.find((attribute) => attribute.name === name)
  return given === undefined || (given.code === undefined && !given.text?.trim())
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => basename(name, '.ts'))
}

/** Names of the values that a TypeScript file exports. */
function exportsOf(source: string): string[] {
  const declared = source.matchAll(
    /^export (?:declare )?(?:async )?(?:const|let|function\*?|class) (\w+)/gm,
  )
  const listed = source.matchAll(/^export \{([^}]*)\}/gm)
  const several = source.matchAll(/^export const [{[]([^=]*)[}\]] =/gm)
  const names = [...listed, ...several].flatMap(([, names]) => names!.split(','))
  return [
    ...[...declared].map(([, name]) => name!),
    ...names.map((name) => name.trim().replace(/^.*(?:\bas|:)\s+/, '')),
  ].filter((name) => name !== '')
}
