import type { Expression } from '../../src/formula/language/expression.ts'

/** How a writer dresses what it writes: spaces and braces that show nothing. */
export interface Dress {
  /** Around a complete part. */
  readonly part: (text: string) => string
  /** Between two parts. */
  readonly gap: () => string
}

const plainly: Dress = { part: (text) => text, gap: () => ' ' }

/**
 * LaTeX of an expression with brackets around every part that is not a single sign: a
 * second opinion to the engine's own writer, too plain to share its mistakes.
 */
export function write(node: Expression, dress: Dress = plainly): string {
  const { part, gap } = dress
  const inner = (child: Expression): string => {
    const text = write(child, dress)
    return child.kind === 'symbol' ? part(text) : `\\left(${text}\\right)`
  }
  const arg = (at: number): Expression => {
    if (node.kind !== 'apply') throw new Error('Expected an application')
    return node.args[at]!
  }
  switch (node.kind) {
    case 'number':
      return node.decimals > 0 ? node.value.toFixed(node.decimals) : String(node.value)
    case 'symbol':
      return part(node.name)
    case 'chain':
      return node.terms
        .map((term, i) => (i === 0 ? '' : `${node.relations[i - 1]!} `) + inner(term))
        .join(gap())
    case 'bind': {
      const [variable] = node.variables
      if (variable?.range.kind !== 'bounds') throw new Error('Expected bounds')
      const { from, to } = variable.range
      const sign = node.op === 'sum' ? '\\sum' : '\\prod'
      return `${sign}_{${part(variable.name)} = ${write(from, dress)}}^{${write(to, dress)}}${gap()}${inner(node.body)}`
    }
    case 'apply':
      break
    case 'grid':
      throw new Error('Expected no matrix')
  }
  switch (node.op) {
    case 'add':
      return `${inner(arg(0))}${gap()}+${gap()}${inner(arg(1))}`
    case 'subtract':
      return `${inner(arg(0))}${gap()}-${gap()}${inner(arg(1))}`
    case 'negate':
      return `-${gap()}${inner(arg(0))}`
    case 'multiply':
      return `\\left(${write(arg(0), dress)}\\right)${gap()}\\left(${write(arg(1), dress)}\\right)`
    case 'divide':
      return `\\frac{${write(arg(0), dress)}}{${write(arg(1), dress)}}`
    case 'power':
      return `\\left(${write(arg(0), dress)}\\right)^{${write(arg(1), dress)}}`
    case 'transpose':
      return `\\left(${write(arg(0), dress)}\\right)^\\top`
    case 'sqrt':
      return `\\sqrt{${write(arg(0), dress)}}`
    case 'abs':
      return `\\left|${write(arg(0), dress)}\\right|`
    case 'entry':
      return `${write(arg(0))}_{${write(arg(1), dress)}}`
    case 'call':
      return `${write(arg(0))}\\left(${write(arg(1), dress)}\\right)`
    default:
      throw new Error(`Expected another operator than ${node.op}`)
  }
}
