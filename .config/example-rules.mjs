/**
 * What the linter asks of examples beyond style. A page shows a part of a file and the checker
 * runs all of it, so nothing outside of that part may change what it does: no state that
 * outlives a call, no look at where the code runs, no second meaning of a name, no character
 * that shows other code than there is.
 */

/** Names that differ between the checker, the tests and a browser. */
const hosts = new Set(
  'process globalThis global window self document navigator require module Buffer performance setTimeout setInterval queueMicrotask fetch crypto Deno Bun'.split(
    ' ',
  ),
)

/** Methods that change what they are called on. */
const changing = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin setPrototypeOf defineProperty assign'.split(
    ' ',
  ),
)

/** Characters without ink, and those that turn the order of others around. */
const unseen = /\p{Default_Ignorable_Code_Point}/u

/** The name at the root of `a.b[c].d`. */
function rootOf(node) {
  let root = node
  while (root.type === 'MemberExpression' || root.type === 'TSNonNullExpression')
    root = root.type === 'MemberExpression' ? root.object : root.expression
  return root.type === 'Identifier' ? root : undefined
}

function variableOf(scope, name) {
  for (let at = scope; at; at = at.upper) {
    const found = at.set.get(name)
    if (found) return { found, scope: at }
  }
  return undefined
}

const isTests = (node) =>
  node.type === 'IfStatement' &&
  node.test.type === 'MemberExpression' &&
  node.test.object.type === 'MetaProperty'

/** Scripts that make data show nothing and give no symbols. */
const isShown = (sourceCode) =>
  /^export const given\b|^\s*\/\/ #region\b/m.test(sourceCode.text)

/** Does it stand in the tests at the end of the file? */
function inTests(node) {
  for (let at = node; at; at = at.parent) if (isTests(at)) return true
  return false
}

const noState = {
  create(context) {
    const { sourceCode } = context
    if (!isShown(sourceCode)) return {}
    const check = (node, target) => {
      const root = rootOf(target)
      if (!root || inTests(node)) return
      const place = variableOf(sourceCode.getScope(node), root.name)
      if (!place || place.scope.type !== 'module') return
      context.report({
        node,
        message: `Unexpected change of \`${root.name}\`, expected no state that outlives a call: what it gives would depend on what ran before.`,
      })
    }
    return {
      AssignmentExpression: (node) => {
        const targets =
          node.left.type === 'ArrayPattern' ? node.left.elements : [node.left]
        for (const target of targets) if (target) check(node, target)
      },
      UpdateExpression: (node) => {
        check(node, node.argument)
      },
      CallExpression: (node) => {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.computed) return
        if (!changing.has(callee.property.name)) return
        const isObject = callee.object.type === 'Identifier' && callee.object.name === 'Object' // prettier-ignore
        check(node, isObject ? (node.arguments[0] ?? callee) : callee.object)
      },
      'Program > VariableDeclaration, Program > ExportNamedDeclaration > VariableDeclaration':
        (node) => {
          if (node.kind !== 'const')
            context.report({ node, message: `Unexpected \`${node.kind}\` of a module, expected \`const\`: what the page shows must stay what it is.` }) // prettier-ignore
        },
      'Program > ExpressionStatement': (node) => {
        context.report({ node, message: 'Unexpected statement of a module, expected declarations: nobody sees what it changes.' }) // prettier-ignore
      },
    }
  },
}

/** A function of the module has one meaning in it, or the page would show another than runs. */
const noSecondCode = {
  create(context) {
    const { sourceCode } = context
    const check = (node, name, scope) => {
      if (inTests(node) || scope?.type === 'module') return
      const outer = variableOf(scope?.upper ?? null, name)
      const [definition] = outer?.found.defs ?? []
      const isCode =
        definition?.type === 'FunctionName' ||
        definition?.type === 'ImportBinding' ||
        /Function/.test(definition?.node.init?.type ?? '')
      if (outer?.scope.type === 'module' && isCode)
        context.report({ node, message: `Unexpected second code for \`${name}\`, expected another name: the page shows the first.` }) // prettier-ignore
    }
    return {
      'VariableDeclarator[init.type=/Function/]': (node) => {
        if (node.id.type === 'Identifier')
          check(node, node.id.name, sourceCode.getScope(node))
      },
      ':not(Program, ExportNamedDeclaration) > FunctionDeclaration': (node) => {
        check(node, node.id.name, sourceCode.getScope(node).upper)
      },
    }
  },
}

const noHost = {
  create(context) {
    if (!isShown(context.sourceCode)) return {}
    return {
      Program(node) {
        const { through, variables } = context.sourceCode.getScope(node)
        const global = variables.filter(({ defs }) => defs.length === 0)
        const used = [...through, ...global.flatMap(({ references }) => references)]
        for (const { identifier } of used)
          if (hosts.has(identifier.name) && !inTests(identifier))
            context.report({
              node: identifier,
              message: `Unexpected \`${identifier.name}\`, expected code that does the same wherever it runs.`,
            })
      },
      MetaProperty(node) {
        if (!inTests(node))
          context.report({ node, message: 'Unexpected `import.meta`, expected it around the tests alone.' }) // prettier-ignore
      },
    }
  },
}

/** What a page shows is run by something: by symbols, by tests, by other code of the file. */
const shownIsRun = {
  create(context) {
    const { sourceCode } = context
    if (!isShown(sourceCode)) return {}
    const starts = /^\s*\/\/ #region\b[^]*?^\s*\/\/ #endregion\b/gm
    const shown = [...sourceCode.text.matchAll(starts)].map(({ index, 0: all }) => [index, index + all.length]) // prettier-ignore
    return {
      'Program > FunctionDeclaration, Program > ExportNamedDeclaration > FunctionDeclaration':
        (node) => {
          if (!shown.some(([from, to]) => node.range[0] > from && node.range[1] < to))
            return
          const [variable] = sourceCode.getDeclaredVariables(node)
          const outside = variable.references.filter(
            ({ identifier: { range } }) =>
              range[0] < node.range[0] || range[1] > node.range[1],
          )
          if (outside.length === 0)
            context.report({ node: node.id, message: `Unexpected \`${node.id.name}\` that nothing here runs, expected a symbol or a test that does: the page shows it.` }) // prettier-ignore
        },
    }
  },
}

const plainText = {
  create(context) {
    return {
      Program(node) {
        const at = unseen.exec(context.sourceCode.text)?.index
        if (at !== undefined)
          context.report({
            node,
            loc: context.sourceCode.getLocFromIndex(at),
            message:
              'Unexpected character that readers cannot see, expected plain text.',
          })
      },
      Identifier(node) {
        if (/[^\x20-\x7E]/.test(node.name))
          context.report({ node, message: `Unexpected letter in \`${node.name}\`, expected a name in ASCII: others look like it.` }) // prettier-ignore
      },
    }
  },
}

export default {
  rules: {
    'no-state': noState,
    'no-second-code': noSecondCode,
    'no-host': noHost,
    'shown-is-run': shownIsRun,
    'plain-text': plainText,
  },
}
