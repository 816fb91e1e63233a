/**
 * Formulas that go on outside of their marks: a sign, a number or a raised word stands where
 * readers see the formula continue. They read one formula, and only a part of it is checked.
 */
import type { InlineMath } from 'mdast-util-math'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isElement, rangeOf } from './nodes.ts'
import { problem, type Problem } from './problem.ts'

/** What readers see one beside the other in a line. */
type Seen =
  | { kind: 'text'; text: string }
  | { kind: 'formula'; node: InlineMath; isStruck: boolean }
  /** A word that is raised or lowered; empty if it is a link, as footnotes are. */
  | { kind: 'script'; text: string }
  | { kind: 'other' }

/** Problems of all lines of a document. */
export function cutFormulas(tree: Root): Problem[] {
  const found: Problem[] = []
  visit(tree, (node) => {
    if (!holdsALine(node)) return
    const line = seenIn(node)
    line.forEach((seen, at) => {
      if (seen.kind !== 'formula') return
      const outside = seen.isStruck ? '~~' : (before(line, at) ?? after(line, at))
      if (outside !== undefined)
        found.push(problem(rangeOf(seen.node), 'cut-formula', outside.trim()))
    })
  })
  return found
}

const lines = new Set(['paragraph', 'heading', 'tableCell'])

/** Phrases stand in it, and it in none. Elements of MDX may hold them without a paragraph. */
function holdsALine(node: Nodes): boolean {
  return (
    lines.has(node.type) ||
    (node.type === 'mdxJsxFlowElement' &&
      node.children.some(({ type }) => type !== 'paragraph') &&
      seenIn(node).some(({ kind }) => kind === 'formula'))
  )
}

function seenIn(node: Nodes): Seen[] {
  const line: Seen[] = []
  const add = (text: string) => {
    const last = line.at(-1)
    if (last?.kind === 'text') last.text += text
    else line.push({ kind: 'text', text })
  }
  /** Raw HTML has its tags one by one. */
  let raised: { text: string } | undefined
  /** A line through a formula takes it back, and its verdict does not say so. */
  let struck = 0
  const walk = (child: Nodes): void => {
    if (lines.has(child.type) && child !== node) return
    if (child.type === 'text') {
      if (raised) raised.text += child.value
      else add(child.value)
    } else if (child.type === 'break') add(' ')
    else if (child.type === 'inlineMath') {
      if (raised) raised.text += child.value
      else line.push({ kind: 'formula', node: child, isStruck: struck > 0 })
    } else if (child.type === 'html') {
      const strike = /^<(\/?)(?:s|del|strike)\b/i.exec(child.value)
      if (strike) struck = Math.max(0, struck + (strike[1] ? -1 : 1))
      const script = /^<(\/?)su[bp]\b/i.exec(child.value)
      if (!script) return
      raised = script[1] ? undefined : { text: '' }
      if (raised) line.push(Object.assign(raised, { kind: 'script' as const }))
    } else if (isElement(child) && /^su[bp]$/.test(child.name ?? ''))
      line.push({ kind: 'script', text: plain(child) })
    else if ('children' in child && !(raised && child.type === 'link')) {
      const isStrike = strikes(child)
      if (isStrike) struck++
      for (const each of child.children) walk(each)
      if (isStrike) struck--
    } else if (child.type === 'mdxTextExpression') {
      const text = quoted.exec(child.value)?.[2]
      if (text === undefined) line.push({ kind: 'other' })
      else add(text)
    } else line.push({ kind: 'other' })
  }
  if ('children' in node) for (const child of node.children) walk(child)
  return line
}

const strikes = (node: Nodes): boolean =>
  node.type === 'delete' ||
  (isElement(node) && /^(?:s|del|strike)$/.test(node.name ?? ''))

/** Code of a page that is nothing but text. */
const quoted = /^\s*(["'`])((?:(?!\1|\\|\$\{).)*)\1\s*$/su

/** The words of a script; a link in it makes a note of it. */
function plain(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineMath') return node.value
  if (!('children' in node) || node.type === 'link') return ''
  return node.children.map(plain).join('')
}

const relation = '[=<>≤≥≠≈≡≪≫∝∈∉∋⊂⊃⊆⊇⊄≢≉≮≯≰≱≲≳∼≃≅≜≔≺≻⩽⩾≦≧]'
/** Signs of operations that no text has as punctuation. */
const operation = '+−±∓×÷⊕⊗∪∩∧∨∖⋅∗∘'
/** What begins a formula: roots, denials, sums. */
const opening = '[√∛∜¬∑∏∫∂∇∀∃]'
/** A number, or a letter that is no word. */
const term = String.raw`(?:\d|\p{L}(?![\p{L}\p{N}'’]))`
/** `->`, `=>`, `<-` are arrows of the text. */
const arrow = /^\s*(?:=>|<-|<=>)|(?:=>|->)\s*$/

/** A sign in front, a relation with another side, a digit that would be one of the number. */
const ends = new RegExp(
  `(?<=^|[\\s(])[-+−±∓]$|(?:${relation}|${opening})\\s*$|\\d$`,
  'u',
)
/** Digits, and what stands on or over the sign before it: scripts, primes, marks. */
const begins = new RegExp(`^\\s*${relation}|^[\\d¹²³\u2070-\u209c′″‴\\p{M}]`, 'u')

const operates = new RegExp(`[${operation}]\\s*$`, 'u')

/** Does the formula relate two things? Then what is beside it seems a part of a side. */
const relates = ({ value }: InlineMath): boolean =>
  /[=<>]|\\(?:leq?|geq?|neq?|lt|gt|approx|equiv|in|sim|simeq|cong|prec|succ|preceq|succeq)(?![a-zA-Z])/.test(
    value,
  )

function before(line: readonly Seen[], at: number): string | undefined {
  const [seen, formula] = [line[at - 1], line[at]]
  if (seen?.kind !== 'text' || formula?.kind !== 'formula') return undefined
  if (isRange(line[at - 2], seen, formula)) return undefined
  if (arrow.test(seen.text)) return undefined
  if (/^\d/.test(formula.node.value)) {
    const digits = /\d[.,]$/.exec(seen.text)?.[0]
    if (digits !== undefined) return digits
  }
  const near = ends.exec(seen.text)?.[0]
  return near ?? (relates(formula.node) ? operates.exec(seen.text)?.[0] : undefined)
}

function after(line: readonly Seen[], at: number): string | undefined {
  const [formula, seen, next] = [line[at], line[at + 1], line[at + 2]]
  if (formula?.kind !== 'formula' || !seen) return undefined
  if (seen.kind === 'script')
    return /^[\s\w+−-]+$/.test(seen.text) ? seen.text : undefined
  if (seen.kind === 'formula') return across(formula.node, seen.node)
  if (seen.kind !== 'text' || arrow.test(seen.text)) return undefined
  const isBetween = next?.kind === 'formula'
  if (isBetween && seen.text.trim() === '') return across(formula.node, next.node)
  if (isRange(formula, seen, next)) return undefined
  const near = begins.exec(seen.text)?.[0]
  if (near !== undefined) return near
  if (/\d$/.test(formula.node.value)) {
    const digits = /^[.,]\d+/.exec(seen.text)?.[0]
    if (digits !== undefined) return digits
  }
  // Hyphens and asterisks are punctuation too: they are signs only beside a term.
  const on = `(?=\\s*(?:${term}${isBetween ? '|$' : ''}))`
  const signs = relates(formula.node)
    ? `[${operation}]|-${on}|[/*^·](?=\\s*${term})`
    : `[${operation}]${on}`
  return new RegExp(`^\\s*(?:${signs})`, 'u').exec(seen.text)?.[0]
}

/** `$5$-$10$` is from one number to the other. */
const isRange = (
  left: Seen | undefined,
  between: Seen,
  right: Seen | undefined,
): boolean =>
  between.kind === 'text' &&
  between.text === '-' &&
  [left, right].every(
    (seen) => seen?.kind === 'formula' && /^[\d\s.,]+$/.test(seen.node.value),
  )

/** Two formulas side by side that readers take for one. */
function across(left: InlineMath, right: InlineMath): string | undefined {
  return beginsOpen.test(right.value) || endsOpen.test(left.value)
    ? right.value
    : undefined
}

/** What needs something before it, and what needs something behind. */
const beginsOpen =
  /^\s*(?:[=<>+*/^_-]|\\(?:leq?|geq?|neq?|lt|gt|approx|equiv|in|times|cdot|pm|mp|div|odot|oplus|otimes)(?![a-zA-Z]))/
const endsOpen =
  /(?:(?<![\^_{\\])[=<>+*/-]|\\(?:leq?|geq?|neq?|lt|gt|approx|equiv|in|times|cdot|pm|mp|div|odot|oplus|otimes))\s*$/
