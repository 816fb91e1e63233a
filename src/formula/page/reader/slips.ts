/**
 * Slips of the pen: a formula with one mistake that people make, as LaTeX in the writer's
 * own notation. A slip changes the text at one node of the expression and nothing else.
 */
import type { Apply, Bind, Chain, Expression, Span } from '../../language/expression.ts'
import { children } from '../../language/expression.ts'
import type { Statement } from '../../language/expression.ts'

/** A formula with a mistake. */
export interface Slip {
  /** What was done, to a reader: `the transpose forgotten`. */
  change: string
  tex: string
}

/** The LaTeX between the ends of a node, to replace or to put elsewhere. */
interface Edit {
  change: string
  span: Span
  text: string
}

/** Slips in what a formula says, in reading order, each once. */
export function slipsIn(tex: string, statements: readonly Statement[]): Slip[] {
  const found = new Map<string, Slip>()
  const add = ({ change, span, text }: Edit): void => {
    // Without the space behind it a command would run on into the next letter.
    const [space] = /\s*$/.exec(tex.slice(...span))!
    const changed = tex.slice(0, span[0]) + text.trimEnd() + space + tex.slice(span[1])
    if (changed !== tex && !found.has(changed))
      found.set(changed, { change, tex: changed })
  }
  const visit = (node: Expression): void => {
    editsOf(node, tex).forEach(add)
    children(node).forEach(visit)
  }
  for (const { claim } of statements) {
    // What stands on the left is what is spoken of; the slips are in what is said of it.
    if (claim.kind !== 'chain') continue
    for (const edit of editsOf(claim, tex)) add(edit)
    claim.terms.slice(1).forEach(visit)
    if (!isName(claim.terms[0]!)) visit(claim.terms[0]!)
  }
  return [...found.values()]
}

function editsOf(node: Expression, tex: string): Edit[] {
  switch (node.kind) {
    case 'apply':
      return ofApplied(node, tex)
    case 'bind':
      return ofBound(node, tex)
    case 'chain':
      return ofRelation(node, tex)
    default:
      return []
  }
}

/** Texts of the parts of a node, if each of them stands inside it by itself. */
function partsIn(node: Apply, tex: string): string[] | undefined {
  let end = node.span[0]
  for (const { span } of node.args) {
    if (span[0] < end || span[1] > node.span[1] || span[0] === span[1]) return undefined
    end = span[1]
  }
  return node.args.map(({ span }) => tex.slice(...span))
}

const swap = (
  tex: string,
  [first, second]: readonly [Span, Span],
  change: string,
): Edit => ({
  change,
  span: [first[0], second[1]],
  text: tex.slice(...second) + tex.slice(first[1], second[0]) + tex.slice(...first),
})

/** What is left of `A^\\top` without its exponent; undefined for what does not end with one. */
function withoutExponent(text: string): string | undefined {
  let depth = 0
  let at = -1
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (sign === '^' && depth === 0 && text[i - 1] !== '\\') at = i
  }
  const exponent = text.slice(at + 1).trim()
  const isOne = /^(?:\\[a-zA-Z]+|[^\\{}])$/.test(exponent) || isGroup(exponent)
  return at > 0 && isOne ? text.slice(0, at).trimEnd() : undefined
}

/** Whether braces enclose all of a text, and no text is beside them. */
function isGroup(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '{') depth++
    if (sign === '}') depth--
    if (depth === 0) return i === text.length - 1 && i > 0
  }
  return false
}

const exponents: Readonly<Record<string, string>> = {
  transpose: 'the transpose forgotten',
  inverse: 'the inverse forgotten',
  power: 'the exponent forgotten',
}

function ofApplied(node: Apply, tex: string): Edit[] {
  const forgotten = exponents[node.op]
  if (forgotten !== undefined) {
    const base = withoutExponent(tex.slice(...node.span))
    return base === undefined
      ? []
      : [{ change: forgotten, span: node.span, text: base }]
  }
  const parts = partsIn(node, tex)
  if (!parts) return []
  const { op, span, args } = node
  const [a, b] = args
  const whole = (change: string, text: string): Edit => ({ change, span, text })
  const between: Span | undefined = a && b ? [a.span[1], b.span[0]] : undefined
  const sign = (from: string, to: string, change: string): Edit[] => {
    const text = between ? tex.slice(...between) : ''
    const at = text.indexOf(from)
    return between && at >= 0 && !text.includes(from, at + 1)
      ? [{ change, span: between, text: text.replace(from, () => to) }]
      : []
  }
  switch (op) {
    case 'add':
      return sign('+', '-', 'a minus for a plus')
    case 'subtract':
      return sign('-', '+', 'a plus for a minus')
    case 'negate':
      return [whole('the minus forgotten', parts[0]!)]
    case 'sqrt':
      return args.length === 1 ? [whole('the root forgotten', parts[0]!)] : []
    case 'divide':
      return a && b && /^\\[dt]?frac/.test(tex.slice(...span))
        ? [
            ...(isNumber(a) && isNumber(b)
              ? []
              : [swap(tex, [a.span, b.span], 'the fraction upside down')]),
            ...(isPlain(a) && !isOne(a)
              ? [whole('the denominator forgotten', `{${parts[0]!}}`)]
              : []),
          ]
        : []
    case 'multiply':
      return a && b
        ? [
            ...(isFactor(a) ? [whole('a factor forgotten', `{${parts[1]!}}`)] : []),
            ...(isLetter(a) && isLetter(b)
              ? [swap(tex, [a.span, b.span], 'two factors swapped')]
              : []),
          ]
        : []
    case 'call':
      return args.length === 3
        ? [swap(tex, [args[1]!.span, args[2]!.span], 'the arguments swapped')]
        : []
    case 'entry':
      return args.length === 3
        ? [swap(tex, [args[1]!.span, args[2]!.span], 'the indices swapped')]
        : []
    default:
      return []
  }
}

/** A name, or a function at names: `H(p, q)`. */
const isName = (node: Expression): boolean =>
  node.kind === 'symbol' || (node.kind === 'apply' && node.op === 'call')

/** A number, a fraction of numbers: what is easily left out before the rest. */
const isFactor = (node: Expression): boolean =>
  node.kind === 'number' ||
  (node.kind === 'apply' && node.op === 'divide' && isPlain(node.args[0]!))

const isNumber = (node: Expression): boolean => node.kind === 'number'
const isOne = (node: Expression): boolean => node.kind === 'number' && node.value === 1

const isPlain = (node: Expression): boolean =>
  node.kind === 'symbol' || node.kind === 'number'

/** A name, perhaps with a script on it. */
const isLetter = (node: Expression): boolean =>
  node.kind === 'symbol' ||
  (node.kind === 'apply' &&
    (node.op === 'transpose' || node.op === 'inverse') &&
    isLetter(node.args[0]!))

function ofBound({ op, variables, span }: Bind, tex: string): Edit[] {
  const name = op === 'sum' ? 'sum' : 'product'
  const counted = op === 'sum' || op === 'product'
  const head = tex.slice(...span)
  const swapped: [RegExp, string, string][] = [
    [/^\\sum(?![a-zA-Z])/, '\\prod', 'a product for a sum'],
    [/^\\prod(?![a-zA-Z])/, '\\sum', 'a sum for a product'],
    [/^\\arg\\max(?![a-zA-Z])/, '\\arg\\min', 'the least for the most'],
    [/^\\arg\\min(?![a-zA-Z])/, '\\arg\\max', 'the most for the least'],
  ]
  const others = swapped.flatMap(([pattern, text, change]): Edit[] => {
    const length = pattern.exec(head)?.[0].length
    return length === undefined
      ? []
      : [{ change, span: [span[0], span[0] + length], text }]
  })
  const ends = variables.flatMap(({ range }): Edit[] => {
    if (!counted || range.kind !== 'bounds') return []
    const { from, to } = range
    return [
      ...shifted(to, tex, -1, `the ${name} ends one too early`),
      ...shifted(from, tex, 1, `the ${name} begins one too late`),
    ]
  })
  return [...ends, ...others]
}

/** One more or less than a bound that is a number or a name. */
function shifted(node: Expression, tex: string, by: 1 | -1, change: string): Edit[] {
  const { span } = node
  if (span[0] === span[1]) return []
  if (node.kind === 'number' && node.decimals === 0)
    return [{ change, span, text: String(node.value + by) }]
  if (node.kind !== 'symbol' || node.name === '\\infty') return []
  return [{ change, span, text: `${tex.slice(...span)}${by > 0 ? '+' : '-'}1` }]
}

const turned: Readonly<Record<string, readonly [RegExp, string]>> = {
  '≤': [/\\leq?(?![a-zA-Z])/, '\\ge'],
  '≥': [/\\geq?(?![a-zA-Z])/, '\\le'],
  '<': [/<|\\lt(?![a-zA-Z])/, '>'],
  '>': [/>|\\gt(?![a-zA-Z])/, '<'],
}

function ofRelation({ terms, relations }: Chain, tex: string): Edit[] {
  return relations.flatMap((relation, i): Edit[] => {
    const [pattern, text] = turned[relation] ?? []
    const between: Span = [terms[i]!.span[1], terms[i + 1]!.span[0]]
    if (!pattern || text === undefined || between[0] >= between[1]) return []
    const written = tex.slice(...between)
    return pattern.test(written)
      ? [
          {
            change: 'the relation turned round',
            span: between,
            text: written.replace(pattern, () => text),
          },
        ]
      : []
  })
}
