/** What a `given` may say of a symbol: the functions of the code that is checked with. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { kinds } from '../formula/draws/domains/structures/table.ts'
import { escape } from './html.ts'

/** A function as its source has it. */
export interface Described {
  name: string
  /** How it is called: `real(options?)`. */
  call: string
  /** What its comment says. */
  says: string
  /** What options it takes, each with its type and what its comment says. */
  options: { name: string; type: string; says: string }[]
}

/** What examples can import, and where it comes from. */
const [engine, listed] = ['src/formula/index.ts', './draws/domain.ts']

/** Returned by what declares a symbol, or is a value of one. */
const declares = /^(?:Domain|Computed|RandomVariableSource|Callable)$/

const parse = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)

/** Names that a file exports from others, with the paths of these. */
const exportsOf = (file: ts.SourceFile): { name: string; from: string }[] =>
  file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return []
    const { moduleSpecifier: from, exportClause: names } = statement
    if (!from || !ts.isStringLiteral(from) || !names || !ts.isNamedExports(names))
      return []
    return names.elements.map(({ name }) => ({ name: name.text, from: from.text }))
  })

/** All that a symbol can be declared by. */
export function domains(root: string): Described[] {
  const path = join(root, dirname(engine), listed)
  const list = parse(path)
  const places = new Map(exportsOf(list).map(({ name, from }) => [name, from]))
  return exportsOf(parse(join(root, engine)))
    .filter(({ from }) => from === listed)
    .flatMap(({ name }) => {
      const from = places.get(name)
      return described(from ? parse(join(dirname(path), from)) : list, name)
    })
}

function described(file: ts.SourceFile, name: string): Described[] {
  for (const statement of file.statements) {
    const code = codeOf(statement, name)
    if (!code || !declares.test(code.type?.getText() ?? '')) continue
    const call = code.parameters.map(parameter).join(', ')
    return [
      {
        name,
        call: `${name}(${call})`,
        says: commentOf(statement),
        options: code.parameters.flatMap(({ type }) => optionsOf(file, type)),
      },
    ]
  }
  return []
}

function codeOf(
  statement: ts.Statement,
  name: string,
): ts.FunctionDeclaration | ts.ArrowFunction | undefined {
  if (ts.isFunctionDeclaration(statement))
    return statement.name?.text === name ? statement : undefined
  if (!ts.isVariableStatement(statement)) return undefined
  const [found] = statement.declarationList.declarations
  const value = found?.name.getText() === name ? found.initializer : undefined
  return value && ts.isArrowFunction(value) ? value : undefined
}

const parameter = ({
  name,
  initializer,
  questionToken,
}: ts.ParameterDeclaration): string =>
  `${name.getText()}${initializer || questionToken ? '?' : ''}`

/** The words before the tags of a comment, in one line. */
const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter((part) => ts.isJSDoc(part))
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')

/** Members of a type that stands in the file, or in place. */
function optionsOf(
  file: ts.SourceFile,
  type: ts.TypeNode | undefined,
): Described['options'] {
  const named =
    type &&
    file.statements.find(
      (statement): statement is ts.InterfaceDeclaration =>
        ts.isInterfaceDeclaration(statement) && statement.name.text === type.getText(),
    )
  const members = named?.members ?? (type && ts.isTypeLiteralNode(type) ? type.members : []) // prettier-ignore
  return [...members].filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(),
    type: (member.type?.getText() ?? '').replace(/\s+/g, ' '),
    says: commentOf(member),
  }))
}

/** A list of all of them. */
export const domainsHtml = (root: string): string =>
  glossary(
    domains(root).map(({ call, says, options }) => [
      `<code>${escape(call)}</code>`,
      `${worded(says)}${optionList(options)}`,
    ]),
  )

/** Structures that are not there or not there alone. */
const written: Record<string, string> = {
  rank: 'rank: r',
  centredRows: "centred: 'rows'",
  centredColumns: "centred: 'columns'",
}

/** A list of what a matrix can be. */
export const structuresHtml = (): string =>
  glossary(
    Object.entries(kinds).map(([name, { words }]) => [
      `<code>${escape(written[name] ?? `${name}: true`)}</code>`,
      escape(words),
    ]),
  )

const glossary = (entries: string[][]): string =>
  `<dl class="glossary">${entries
    .map(([name = '', says = '']) => `<div><dt>${name}</dt><dd>${says}</dd></div>`)
    .join('')}</dl>`

const optionList = (options: Described['options']): string =>
  options.length === 0
    ? ''
    : `<ul>${options
        .map(
          ({ name, type, says }) =>
            `<li><code>${escape(name)}: ${escape(type)}</code>${says && ` ${worded(says)}`}</li>`,
        )
        .join('')}</ul>`

/** Words, in which code stands in backticks. */
const worded = (text: string): string =>
  escape(text).replace(/`([^`]*)`/g, '<code>$1</code>')
