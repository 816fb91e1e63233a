/** What a reader is told of the names in a formula: where they stand, and what they are. */
import type { Entry } from '../../draws/scope.ts'
import type { Expression, Span, Statement } from '../../language/expression.ts'
import { children } from '../../language/expression.ts'
import type { Named } from '../../language/named.ts'
import type { Kind } from '../../values/value.ts'

/** What is known of a name. */
interface Known {
  kind: Kind | undefined
  entry: Entry | undefined
}

/**
 * The names in what a formula says, in reading order; standard ones (`\log`, `\pi`) and
 * those that the formula itself binds are left out.
 */
export function legend(
  tex: string,
  statements: readonly Statement[],
  known: (name: string) => Known,
): Named[] {
  const found = new Map<string, Span[]>()
  const visit = (node: Expression, bound: ReadonlySet<string>): void => {
    if (node.kind === 'symbol') note(node.name, node.span, bound)
    const inner =
      node.kind === 'bind'
        ? new Set([
            ...bound,
            ...node.variables.flatMap(({ name, also = [] }) => [name, ...also]),
          ])
        : bound
    for (const child of children(node)) visit(child, inner)
  }
  const note = (name: string, span: Span, bound: ReadonlySet<string>): void => {
    if (bound.has(name) || span[0] >= span[1]) return
    const { entry } = known(name)
    if (!entry || entry.source === 'fixed') return
    const spans = found.get(name) ?? []
    if (!spans.some(([from]) => from === span[0])) spans.push(span)
    found.set(name, spans)
  }
  for (const { claim, premises } of statements)
    for (const part of [...premises, claim]) visit(part, new Set())
  return [...found]
    .map(([name, spans]) => ({
      name,
      spans: spans
        .filter(([from, to]) => tex.slice(from, to).trim() !== '')
        .sort((a, b) => a[0] - b[0]),
      what: inWords(known(name)),
    }))
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => a.spans[0]![0] - b.spans[0]![0])
}

const kinds: Partial<Record<Kind, string>> = {
  matrix: 'a matrix',
  vector: 'a vector',
  number: 'a number',
  function: 'a function',
  distribution: 'a distribution',
  set: 'a set',
  'random variable': 'a random variable',
  family: 'one value for each index',
  tuple: 'several values',
}

function inWords({ kind, entry }: Known): string {
  const plain = (kind && kinds[kind]) ?? 'a quantity'
  switch (entry?.source) {
    case 'drawn': {
      if (entry.role === 'index') return 'an index'
      const { describe: said, interval } = entry
      if (interval && Number.isFinite(interval.min + interval.max))
        return `${plain} between ${interval.min} and ${interval.max}`
      if (interval && Number.isFinite(interval.min))
        return `${plain} ${interval.closedMin ? 'not less' : 'greater'} than ${interval.min}`
      if (interval && Number.isFinite(interval.max))
        return `${plain} ${interval.closedMax ? 'not greater' : 'less'} than ${interval.max}`
      if (/^an? /.test(said)) return said
      const sizes = entry.dimensions.map(String).join(' × ')
      const more = said === 'real entries' || said === 'real' ? '' : said
      return [plain, sizes, more].filter(Boolean).join(', ')
    }
    case 'computed':
      return `${plain}, computed by the page’s code`
    case 'defined':
      return `${plain}, defined on the page`
    case 'random':
      return 'a random variable'
    default:
      return plain
  }
}
