// Is a formula of a page true? Decided by the second reader on a few worlds.

import type { Convention, Evaluate } from './read.ts'
import { Reader } from './read.ts'
import { isRelation, keyOf, speaking } from './words.ts'
import { holds } from './names.ts'
import type { Value } from './value.ts'
import { Nonsense } from './value.ts'
import { Scope, type World } from './world.ts'

/**
 * `true` and `false`; `nonsense` has no value, `open` says nothing or means different
 * things to different readers.
 */
export type Truth = 'true' | 'false' | 'nonsense' | 'open'

interface Statement {
  terms: Evaluate[]
  relations: string[]
  premises: { terms: Evaluate[]; relations: string[] }[]
}

const usual: Convention = { log: 'product', big: 'term' }
const others: Convention[] = [
  { log: 'factor', big: 'term' },
  { log: 'product', big: 'expression' },
]

/** The truth of a formula in all of the worlds. */
export function truthOf(tex: string, worlds: readonly World[]): Truth {
  const first = byConvention(tex, worlds, usual)
  const differs = others.some((convention) => {
    if (
      convention.log === 'factor'
        ? !/\\(?:log|ln)/.test(tex)
        : !/\\(?:sum|prod|arg|max|min)/.test(tex)
    )
      return false
    const other = byConvention(
      tex,
      worlds.slice(0, first === 'true' ? 2 : worlds.length),
      convention,
    )
    return (other === 'true') !== (first === 'true')
  })
  return differs ? 'open' : first
}

function byConvention(
  tex: string,
  worlds: readonly World[],
  convention: Convention,
): Truth {
  try {
    let tested = false
    for (const world of worlds) {
      const holds = trueIn(tex, world, convention)
      if (holds === false) return 'false'
      tested ||= holds === true
    }
    return tested ? 'true' : 'false'
  } catch (error) {
    if (error instanceof Silent) return 'open'
    if (error instanceof Nonsense) return 'nonsense'
    throw error
  }
}

/** A formula that claims nothing. */
class Silent extends Error {}

/** Undefined if the conditions leave nothing to claim. */
function trueIn(
  tex: string,
  world: World,
  convention: Convention,
): boolean | undefined {
  const met = new Set<string>()
  const statements = read(tex, (tokens) =>
    new Reader(tokens, world, convention, new Set(), met).whole(),
  )
  if (statements.length === 0) throw new Silent('no claim')
  let tested = false
  for (const scope of scopes(world, [...met], new Scope(world))) {
    for (const statement of statements) {
      if (!statement.premises.every((premise) => chain(premise, scope))) continue
      tested = true
      if (!chain(statement, scope)) return false
    }
  }
  return tested || undefined
}

function* scopes(
  world: World,
  names: readonly string[],
  scope: Scope,
): Generator<Scope> {
  const [name, ...rest] = names
  if (name === undefined) yield scope
  else
    for (const value of world.free[name]!)
      yield* scopes(world, rest, scope.with(name, value))
}

function chain(
  { terms, relations }: { terms: Evaluate[]; relations: string[] },
  scope: Scope,
): boolean {
  let left: Value | undefined
  return terms.every((term, i) => {
    const right = term(scope)
    const good = i === 0 || holds(left!, relations[i - 1]!, right)
    left = right
    return good
  })
}

/** Cuts a formula at its commas, wide blanks and words. */
function read(
  tex: string,
  whole: (tokens: readonly string[]) => Evaluate,
): Statement[] {
  const statements: Statement[] = []
  let isCondition = false
  let piece: string[] = []
  const flush = () => {
    const tokens = piece
    piece = []
    if (tokens.length === 0) return
    const read = links(topRelation(tokens) === undefined ? bare(tokens) : tokens, whole)
    const last = statements.at(-1)
    const narrows =
      isCondition ||
      (read.relations.length === 1 && read.relations[0] === '\\ne' && last)
    if (narrows) {
      if (!last) throw new Nonsense('a condition of nothing')
      last.premises.push(read)
    } else if (read.relations.length === 0) {
      if (statements.length === 0) throw new Silent('an expression')
      throw new Nonsense('a stray expression')
    } else statements.push({ ...read, premises: [] })
  }
  let depth = 0
  for (const text of unwrapped(speaking(tex))) {
    if (/^(?:[([{]|\\\{)$/.test(text)) depth++
    if (/^(?:[)\]}]|\\\})$/.test(text)) depth--
    const word = /^\\text\{\s*(.*?)\s*\}$/.exec(text)?.[1]
    if (
      depth === 0 &&
      (/^(?:,|;|\.|:|\\q?quad|\\forall)$/.test(text) || word !== undefined)
    ) {
      flush()
      if (text === '\\forall' || word !== undefined) isCondition = true
    } else piece.push(text)
  }
  if (depth !== 0) throw new Nonsense('brackets')
  flush()
  return statements
}

/** `{a = b}` without its braces. */
function unwrapped(tokens: string[]): string[] {
  if (tokens[0] !== '{' || tokens.at(-1) !== '}') return tokens
  let depth = 0
  const end = tokens.findIndex((text) => {
    if (text === '{') depth++
    if (text === '}') depth--
    return depth === 0
  })
  return end === tokens.length - 1 ? tokens.slice(1, -1) : tokens
}

/** `(i \ne j)` without its brackets. */
const bare = (tokens: string[]): string[] =>
  tokens[0] === '(' && tokens.at(-1) === ')' ? tokens.slice(1, -1) : tokens

const topRelation = (tokens: readonly string[]): string | undefined => {
  let depth = 0
  return tokens.find((text) => {
    if (/^(?:[([{]|\\\{)$/.test(text)) depth++
    if (/^(?:[)\]}]|\\\})$/.test(text)) depth--
    return depth === 0 && isRelation(text)
  })
}

function links(
  tokens: readonly string[],
  whole: (tokens: readonly string[]) => Evaluate,
): { terms: Evaluate[]; relations: string[] } {
  const terms: Evaluate[] = []
  const relations: string[] = []
  let depth = 0
  let piece: string[] = []
  for (const text of tokens) {
    if (/^(?:[([{]|\\\{)$/.test(text)) depth++
    if (/^(?:[)\]}]|\\\})$/.test(text)) depth--
    if (depth === 0 && isRelation(text)) {
      // The left side of an assignment is the value afterwards.
      terms.push(whole(text === '\\leftarrow' ? [`${keyOf(piece)}\\leftarrow`] : piece))
      relations.push(text)
      piece = []
    } else piece.push(text)
  }
  terms.push(whole(piece))
  return { terms, relations }
}
