/**
 * The language of the code on a page: values from examples, put into words, tables and
 * figures. It names what examples compute, calls it, and builds new values from it; it
 * cannot reach anything else, change anything, or make code out of texts. What is not
 * listed here is refused by its name.
 */
import type { Node as AnyNode, Pattern, Program } from 'estree'
import type { JSXElement, JSXFragment } from 'estree-jsx'

/** A mistake in the code of a page, between two offsets of the file. */
export interface CodeMistake {
  from: number
  to: number
  /** What it is: `undefined` names, or forms that are not of the language. */
  kind: 'undefined' | 'refused'
  /** The name, or what the form is called. */
  what: string
  /** The way out; for undefined names those that are known. */
  instead?: string
  known?: readonly string[]
}

/** What a name of the page stands for. */
type Meaning = 'import' | 'function' | 'value'

/** Names that the page knows, in the order in which they come. */
export type Scope = ReadonlyMap<string, Meaning>

/** Calls `element` for each element within code. */
export interface CodeVisitor {
  mistake: (mistake: CodeMistake) => void
  element: (element: JSXElement) => void
}

type Node = AnyNode & { start?: number; end?: number }

/** What a page may use beside its imports, with the members of each. */
const globals: Record<string, readonly string[]> = {
  Math: Object.getOwnPropertyNames(Math).filter((name) => name !== 'random'),
  Object: ['entries', 'fromEntries', 'keys', 'values'],
  Number: ['isFinite', 'isInteger', 'EPSILON', 'MAX_SAFE_INTEGER'],
  Array: ['from'],
}

const constants = ['undefined', 'Infinity', 'NaN', 'Boolean']

/** Members that lead from a value to the machine behind it. */
const hidden =
  /^(?:constructor|prototype|__\w*__|call|apply|bind|caller|callee|arguments)$/

/** What forms that are refused are called. */
const forms: Partial<Record<string, string>> = {
  ImportExpression: '`import()`',
  MetaProperty: '`import.meta`',
  ThisExpression: '`this`',
  NewExpression: '`new`',
  AwaitExpression: '`await`',
  YieldExpression: '`yield`',
  FunctionExpression: '`function`',
  FunctionDeclaration: '`function`',
  ClassExpression: '`class`',
  ClassDeclaration: '`class`',
  AssignmentExpression: 'assignment',
  UpdateExpression: 'assignment',
  TaggedTemplateExpression: 'tagged template',
  SequenceExpression: 'list of expressions',
  ForStatement: '`for`',
  ForOfStatement: '`for`',
  ForInStatement: '`for`',
  WhileStatement: '`while`',
  DoWhileStatement: '`while`',
  TryStatement: '`try`',
  ThrowStatement: '`throw`',
  ExportDefaultDeclaration: '`export default`',
  ExportAllDeclaration: '`export *`',
  JSXSpreadAttribute: 'attributes from code, `{...}`,',
  JSXMemberExpression: 'component from code',
  JSXNamespacedName: 'name with a colon',
}

/** Checks the code of a page, stretch by stretch; each sees the names of those before it. */
export class PageCode {
  readonly #names = new Map<string, Meaning>()
  readonly #visitor: CodeVisitor

  constructor(visitor: CodeVisitor) {
    this.#visitor = visitor
  }

  /** The names that a page declares; `programs` are its imports and exports. */
  declare(programs: readonly Program[]): void {
    for (const statement of programs.flatMap(({ body }) => body)) {
      if (statement.type === 'ImportDeclaration') {
        for (const { local } of statement.specifiers)
          this.#names.set(local.name, 'import')
      } else if (
        statement.type === 'ExportNamedDeclaration' &&
        statement.declaration?.type === 'VariableDeclaration'
      ) {
        bind(statement.declaration.declarations, this.#names)
      }
    }
  }

  /** Names that an import would give if it were right: their lack is told once, there. */
  suppose(names: readonly string[]): void {
    for (const name of names) this.#names.set(name, 'import')
  }

  /** Imports and exports. */
  module({ body }: Program): void {
    for (const statement of body) {
      if (statement.type === 'ImportDeclaration') {
        for (const specifier of statement.specifiers) {
          if (specifier.type === 'ImportSpecifier') continue
          this.#refuse(
            specifier,
            'import of all or of a default',
            'Import by name: `import { name } from`.',
          )
        }
      } else if (
        statement.type === 'ExportNamedDeclaration' &&
        statement.declaration?.type === 'VariableDeclaration' &&
        statement.declaration.kind === 'const'
      ) {
        this.#check(statement.declaration, this.#names)
      } else {
        const declared =
          statement.type === 'ExportNamedDeclaration'
            ? statement.declaration
            : undefined
        const form =
          declared?.type === 'VariableDeclaration'
            ? `\`${declared.kind}\``
            : (forms[(declared ?? statement).type] ?? 'statement')
        this.#refuse(statement, form, 'Write `export const name = …`.')
      }
    }
  }

  /** The expression between braces; nothing or a comment is fine. */
  expression({ body }: Program): void {
    for (const statement of body) this.#check(statement, this.#names)
  }

  #refuse(node: Node, what: string, instead?: string): void {
    const { start = 0, end = start } = node
    this.#visitor.mistake({
      ...{ from: start, to: end, kind: 'refused', what },
      ...(instead === undefined ? {} : { instead }),
    })
  }

  #all(nodes: readonly (Node | null | undefined)[], scope: Scope): void {
    for (const node of nodes) if (node) this.#check(node, scope)
  }

  #check(given: Node, scope: Scope): void {
    const node = given
    switch (node.type) {
      case 'Literal':
      case 'TemplateElement':
        return
      case 'Identifier':
        this.#name(node, scope)
        return
      case 'TemplateLiteral':
        this.#all(node.expressions, scope)
        return
      case 'MemberExpression':
        this.#member(node, scope)
        return
      case 'ChainExpression':
      case 'ExpressionStatement':
        this.#check(node.expression, scope)
        return
      case 'CallExpression':
        this.#call(node, scope)
        return
      case 'ArrowFunctionExpression':
        this.#arrow(node, scope)
        return
      case 'ArrayExpression':
        this.#all(node.elements, scope)
        return
      case 'ObjectExpression':
        this.#all(node.properties, scope)
        return
      case 'Property':
        if (node.kind !== 'init' || node.method)
          this.#refuse(node, 'method', 'Write `name: (x) => …`.')
        if (node.computed) this.#check(node.key, scope)
        else this.#key(node.key)
        this.#check(node.value, scope)
        return
      case 'SpreadElement':
        this.#check(node.argument, scope)
        return
      case 'UnaryExpression':
        if (node.operator === 'delete') this.#refuse(node, '`delete`')
        else this.#check(node.argument, scope)
        return
      case 'BinaryExpression':
      case 'LogicalExpression':
        this.#all([node.left, node.right], scope)
        return
      case 'ConditionalExpression':
        this.#all([node.test, node.consequent, node.alternate], scope)
        return
      case 'VariableDeclaration':
        if (node.kind !== 'const')
          this.#refuse(node, `\`${node.kind}\``, 'Write `const`.')
        for (const { id, init } of node.declarations) {
          this.#pattern(id, scope)
          if (init) this.#check(init, scope)
        }
        return
      case 'ReturnStatement':
        if (node.argument) this.#check(node.argument, scope)
        return
      case 'IfStatement':
        this.#all([node.test, node.consequent, node.alternate], scope)
        return
      case 'BlockStatement': {
        const inside = new Map(scope)
        for (const statement of node.body)
          if (statement.type === 'VariableDeclaration')
            bind(statement.declarations, inside)
        this.#all(node.body, inside)
        return
      }
      case 'EmptyStatement':
        return
      default:
        this.#jsx(node, scope)
    }
  }

  #name(node: Extract<Node, { type: 'Identifier' }>, scope: Scope): void {
    const { name, start = 0, end = start } = node
    if (scope.has(name) || constants.includes(name)) return
    if (name in globals) this.#refuse(node, `\`${name}\` as a value`)
    else {
      const known = [...scope.keys(), ...Object.keys(globals)]
      this.#visitor.mistake({
        from: start,
        to: end,
        kind: 'undefined',
        what: name,
        known,
      })
    }
  }

  #member(node: Extract<Node, { type: 'MemberExpression' }>, scope: Scope): void {
    const { object, property, computed } = node
    const owner =
      object.type === 'Identifier' && !scope.has(object.name) ? object.name : ''
    const members = Object.hasOwn(globals, owner) ? globals[owner] : undefined
    if (!members) this.#check(object, scope)
    if (computed && property.type !== 'Literal') {
      this.#refuse(
        property,
        'key that is computed',
        'Write `list.at(i)`, or find the entry with `find`.',
      )
      return
    }
    this.#key(property)
    const key = property.type === 'Identifier' ? property.name : ''
    if (members && !members.includes(key)) this.#refuse(node, `\`${owner}.${key}\``)
  }

  #key(key: Node): void {
    const name =
      key.type === 'Identifier'
        ? key.name
        : key.type === 'Literal'
          ? String(key.value)
          : ''
    if (hidden.test(name)) this.#refuse(key, `member \`${name}\``)
  }

  /** Only functions that have a name of their own are called, and methods by their names. */
  #call(node: Extract<Node, { type: 'CallExpression' }>, scope: Scope): void {
    const { callee } = node
    this.#all(node.arguments, scope)
    if (callee.type === 'Identifier') {
      this.#name(callee, scope)
      if (scope.get(callee.name) === 'value')
        this.#refuse(callee, `call of \`${callee.name}\`, which is a value,`)
    } else if (callee.type === 'MemberExpression' && !callee.computed)
      this.#member(callee, scope)
    else this.#refuse(callee, 'call of what has no name')
  }

  #arrow(node: Extract<Node, { type: 'ArrowFunctionExpression' }>, scope: Scope): void {
    if (node.async) this.#refuse(node, '`async`')
    const inside = new Map(scope)
    for (const parameter of node.params) bindPattern(parameter, 'value', inside)
    for (const parameter of node.params) this.#pattern(parameter, inside)
    this.#check(node.body, inside)
  }

  #pattern(pattern: Pattern, scope: Scope): void {
    if (pattern.type === 'Identifier') return
    if (pattern.type === 'RestElement') this.#pattern(pattern.argument, scope)
    else if (pattern.type === 'AssignmentPattern') {
      this.#pattern(pattern.left, scope)
      this.#check(pattern.right, scope)
    } else if (pattern.type === 'ArrayPattern') {
      for (const each of pattern.elements) if (each) this.#pattern(each, scope)
    } else if (pattern.type === 'ObjectPattern') {
      for (const each of pattern.properties) {
        if (each.type === 'RestElement') this.#pattern(each, scope)
        else {
          if (each.computed) this.#refuse(each.key, 'key that is computed')
          this.#key(each.key)
          this.#pattern(each.value, scope)
        }
      }
    } else this.#refuse(pattern, 'assignment')
  }

  #jsx(node: { type: string }, scope: Scope): void {
    if (node.type === 'JSXElement') {
      const element = node as JSXElement
      this.#visitor.element(element)
      this.#attributes(element.openingElement.attributes, scope)
      for (const child of element.children) this.#jsx(child, scope)
    } else if (node.type === 'JSXFragment') {
      for (const child of (node as JSXFragment).children) this.#jsx(child, scope)
    } else if (node.type === 'JSXExpressionContainer') {
      this.#check((node as unknown as { expression: Node }).expression, scope)
    } else if (node.type !== 'JSXText' && node.type !== 'JSXEmptyExpression') {
      this.#refuse(node as Node, forms[node.type] ?? `\`${node.type}\``)
    }
  }

  #attributes(
    attributes: JSXElement['openingElement']['attributes'],
    scope: Scope,
  ): void {
    for (const attribute of attributes) {
      // Those of a list are told with the element.
      if (attribute.type !== 'JSXAttribute') continue
      const { value } = attribute
      if (value && (value.type as string) !== 'Literal') this.#jsx(value, scope)
    }
  }
}

/** Binds what declarations name: to functions where an arrow stands on the right. */
function bind(
  declarations: readonly { id: Pattern; init?: AnyNode | null | undefined }[],
  names: Map<string, Meaning>,
): void {
  for (const { id, init } of declarations)
    bindPattern(
      id,
      init?.type === 'ArrowFunctionExpression' ? 'function' : 'value',
      names,
    )
}

function bindPattern(
  pattern: Pattern,
  meaning: Meaning,
  names: Map<string, Meaning>,
): void {
  switch (pattern.type) {
    case 'Identifier':
      names.set(pattern.name, meaning)
      break
    case 'RestElement':
      bindPattern(pattern.argument, 'value', names)
      break
    case 'AssignmentPattern':
      bindPattern(pattern.left, 'value', names)
      break
    case 'ArrayPattern':
      for (const each of pattern.elements) if (each) bindPattern(each, 'value', names)
      break
    case 'ObjectPattern':
      for (const each of pattern.properties)
        bindPattern(each.type === 'RestElement' ? each : each.value, 'value', names)
      break
    case 'MemberExpression':
      break
  }
}
