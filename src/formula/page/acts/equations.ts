/**
 * Which equations give a name its value: `m = …`, "with `\mathbb{E}[x] = \mu`", "let c = 2" of
 * a known c, `f(x) = x^2` of a signature. All others say something of known values.
 */
import type { Cue } from '../../discourse/clauses/cue.ts'
import type { Called } from '../../discourse/phrases/called.ts'
import type { World } from '../../draws/environment.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import type { Reading } from '../../read/statement.ts'
import type { Definition } from '../definitions/definition.ts'
import { definitionOf } from '../definitions/definition.ts'
import { attempt } from '../definitions/valued.ts'
import type { Introducer } from '../introductions/introducer.ts'
import { standardOf } from '../introductions/said-sort.ts'
import { standardFunction } from '../introductions/standard-functions.ts'
import type { Predicates } from '../predication/predicates.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Marker } from './markers.ts'
import { isLet, restricting } from './markers.ts'

export class Equations {
  private readonly symbols: Symbols
  private readonly introducer: Introducer
  private readonly predicates: Predicates
  /** Called before a name means something new. */
  private readonly renew: (name: string) => void
  /** Names that words call by the name of a standard function. */
  private readonly standard = new Set<string>()

  constructor(
    symbols: Symbols,
    introducer: Introducer,
    predicates: Predicates,
    renew: (name: string) => void,
  ) {
    this.symbols = symbols
    this.introducer = introducer
    this.predicates = predicates
    this.renew = renew
  }

  /** What an equation defines as it stands. */
  definition(chain: Chain): Definition | undefined {
    const { ranges } = this.introducer.names
    return definitionOf(chain, this.symbols.scope, ranges, this.symbols)
  }

  /** "with `\\mathbb{E}[x] = \\mu`": the value gets its name on the right. */
  turned(chain: Chain, marker: Marker): Definition | undefined {
    const [left, right, ...more] = chain.terms
    const { scope } = this.symbols
    if (!restricting.has(marker) || chain.relations[0] !== '=' || more.length > 0) return undefined // prettier-ignore
    if (right?.kind !== 'symbol' || scope.get(right.name) || left?.kind !== 'bind') return undefined // prettier-ignore
    if ([...freeSymbols(left)].some((name) => !scope.get(name))) return undefined
    return this.definition({ ...chain, terms: [right, left] })
  }

  /**
   * `f : \\mathbb{R} \\to \\mathbb{R}`, then `f(x) = x^2`: the equation gives the function
   * that the arrow announced its values.
   */
  ofSignature(claim: Chain, marker: Marker): Definition | undefined {
    const [left, body] = claim.terms
    if (left?.kind !== 'apply' || left.op !== 'call' || !body) return undefined
    const [head, ...args] = left.args
    if (head?.kind !== 'symbol' || !this.introducer.signatures.isSigned(head.name))
      return undefined
    const isPlain = args.every((arg) => arg.kind === 'symbol')
    const isKnown = args.some((arg) => arg.kind === 'symbol' && this.symbols.scope.declares(arg.name)) // prettier-ignore
    if (!isPlain || freeSymbols(body).has(head.name)) return undefined
    // Of a value that the page knows it may be a claim.
    if (isKnown && !isLet(marker) && !restricting.has(marker)) return undefined
    const entry = this.symbols.scope.get(head.name)
    this.renew(head.name)
    const definition = this.definition(claim)
    if (!definition && entry) this.symbols.add(head.name, entry)
    return definition
  }

  /** `let c = 2` of a name that the page has defined: from here on that is its value. */
  redefined(claim: Chain, isLet: boolean): Definition | undefined {
    const { scope } = this.symbols
    const [left] = claim.terms
    const name = nameOf(left)
    if (name === undefined || this.symbols.isGiven(name)) return undefined
    const entry = scope.get(name)
    const [, body] = claim.terms
    const isOpen = body !== undefined && [...freeSymbols(body)].some((other) => scope.declares(other)) // prettier-ignore
    // "let e be the error": a letter may mean something else than by default; `\\pi = 3` is an error.
    const isLetter = /^[A-Za-z]$/.test(name) || (/^\\[a-z]+$/.test(name) && entry?.source === 'fixed' && typeof entry.value === 'number' && isOpen) // prettier-ignore
    if (entry?.source === 'fixed' && isLetter && claim.terms.length === 2) {
      const own = {
        source: 'defined',
        parameters: [],
        indexed: false,
        body: body!,
      } as const
      return left?.kind === 'symbol' ? { name, entry: own, rest: undefined } : undefined
    }
    if (!isLet || entry?.source !== 'defined' || !scope.declares(name)) return undefined
    this.renew(name)
    return definitionOf(claim, scope)
  }

  /** "The prevalence is `\\pi = 0.01`": what words call otherwise than the constant is another thing. */
  namedAnew(
    { terms, relations }: Chain,
    called: Called | undefined,
  ): Definition | undefined {
    const [left, right, ...more] = terms
    if (left?.kind !== 'symbol' || !right || more.length > 0 || relations[0] !== '=') return undefined // prettier-ignore
    const { scope, world } = this.symbols
    const entry = scope.get(left.name)
    if (called === undefined || entry?.source !== 'fixed' || typeof entry.value !== 'number') return undefined // prettier-ignore
    const value = valueOf(right, world)
    if (value === undefined || Math.abs(value - entry.value) < 0.05 * Math.abs(entry.value)) return undefined // prettier-ignore
    if (called === 'share' && !(value >= 0 && value <= 1)) return undefined
    const own = { source: 'defined', parameters: [], indexed: false, body: right } as const // prettier-ignore
    return { name: left.name, entry: own, rest: undefined }
  }

  /** "With the binary entropy `H(t) = …`": taken at a name of its own, the letter is a function of the page. */
  ofLetter({ terms, relations }: Chain): Definition | undefined {
    const [left, body, ...more] = terms
    if (left?.kind !== 'apply' || left.op !== 'call' || !body || more.length > 0) return undefined // prettier-ignore
    const [head, ...args] = left.args
    const { scope } = this.symbols
    if (head?.kind !== 'symbol' || !/[=≔]/.test(relations[0]!)) return undefined
    const standard = scope.get(head.name)
    if (standard?.source !== 'fixed' || scope.declares(head.name)) return undefined
    // A number has no arguments: `\\pi(x) = …` is no equation of the constant.
    const isNumber = typeof standard.value === 'number'
    if (!isNumber && !/^[A-Za-z]$/.test(head.name)) return undefined
    const free = freeSymbols(body)
    const names = args.flatMap((arg) => (arg.kind === 'symbol' && (isNumber || (!scope.get(arg.name) && free.has(arg.name))) ? [arg.name] : [])) // prettier-ignore
    if (args.length === 0 || names.length < args.length || free.has(head.name)) return undefined // prettier-ignore
    const entry = {
      source: 'defined',
      parameters: names,
      indexed: false,
      body,
    } as const
    return { name: head.name, entry, rest: undefined }
  }

  /** "The reflector is `H = I - 2 v v^\\top`": no function is equal to that, so H is no entropy. */
  isOtherThing({ terms, relations }: Chain): boolean {
    const [left, right, ...more] = terms
    if (left?.kind !== 'symbol' || !right || more.length > 0 || relations[0] !== '=') return false // prettier-ignore
    const entry = this.symbols.scope.get(left.name)
    if (entry?.source !== 'fixed' || !this.predicates.hasValue(right)) return false
    if (typeof entry.value === 'function') return /^[A-Z]$/.test(left.name)
    const isOpen = [...freeSymbols(right)].some((name) => this.symbols.scope.declares(name)) // prettier-ignore
    return typeof entry.value === 'number' && /^[a-z]$/.test(left.name) && isOpen
  }

  /**
   * "The mean is `m = A x`" of the size m of some matrix: no number is equal to that, so the
   * letter is the vector from here on, and the matrix keeps its size.
   */
  ofSize(claim: Chain): Definition | undefined {
    const [left, right, ...more] = claim.terms
    if (left?.kind !== 'symbol' || !right || more.length > 0 || claim.relations[0] !== '=') return undefined // prettier-ignore
    const { scope } = this.symbols
    const { name } = left
    const entry = scope.get(name)
    if (entry?.source !== 'drawn' || !entry.isOpenSize || this.symbols.isGiven(name)) return undefined // prettier-ignore
    if (freeSymbols(right).has(name) || !this.predicates.isOfSeveralEntries(right)) return undefined // prettier-ignore
    this.renew(name)
    const size = canonicalName(`\\mathring{${name}}`)
    this.symbols.add(size, entry)
    scope.shadow(name, size)
    const own = { source: 'defined', parameters: [], indexed: false, body: right } as const // prettier-ignore
    return { name, entry: own, rest: undefined }
  }

  /** "The sigmoid is `\\sigma(x) = …`": it is the sigmoid, and the equation a claim about it. */
  repeatsByWord({ name, entry }: Definition, description: Cue['description']): boolean {
    const standard = standardOf(description)
    const [parameter, ...more] = entry.parameters
    if (standard === undefined || parameter === undefined || more.length > 0)
      return false
    this.symbols.add(name, standardFunction(standard, parameter))
    this.standard.add(name)
    return true
  }

  /** `\sin(x) = x`: of a standard name it says something, it gives it no meaning. */
  repeatsStandard({ terms, relations }: Chain): boolean {
    const [left, ...rest] = terms
    const [head, ...args] = left?.kind === 'apply' && left.op === 'call' ? left.args : [left] // prettier-ignore
    const own = args.flatMap((arg) => (arg ? [...freeSymbols(arg)] : []))
    // `\\det A = 1` says something of A.
    const isOfAll = own.every((name) =>
      rest.some((term) => freeSymbols(term).has(name)),
    )
    return (
      relations[0] === '=' &&
      head?.kind === 'symbol' &&
      isOfAll &&
      (this.standard.has(head.name) ||
        this.symbols.scope.get(head.name)?.source === 'fixed')
    )
  }

  /** "with entries $K_{ij} = k(x_i, x_j)$" of a K that was only said to be a matrix. */
  renewsByEntries({ statements }: Reading, cue: Cue): boolean {
    if (!restricting.has(cue.marker) && !isLet(cue.marker) && !cue.part) return false
    let done = false
    for (const { claim } of statements) {
      const [left, right] = claim.kind === 'chain' ? claim.terms : []
      if (claim.kind !== 'chain' || claim.relations[0] !== '=' || !right) continue
      const [head, ...places] = left?.kind === 'apply' && left.op === 'entry' ? left.args : [] // prettier-ignore
      if (head?.kind !== 'symbol' || freeSymbols(right).has(head.name)) continue
      const { scope } = this.symbols
      const runs = places.every((at) => at.kind === 'symbol' && freeSymbols(right).has(at.name)) // prettier-ignore
      const isOpen = scope.get(head.name)?.source === 'drawn' && !this.symbols.isGiven(head.name) // prettier-ignore
      if (!runs || !isOpen) continue
      this.renew(head.name)
      done = true
    }
    return done
  }

  /** Is the left side what words call by the name of a standard function? */
  isStandard({ terms: [left] }: Chain): boolean {
    return this.standard.has(nameOf(left) ?? '')
  }
}

/** The name that a left side is about: `c`, `f(x)`. */
export function nameOf(left: Expression | undefined): string | undefined {
  const head = left?.kind === 'apply' && left.op === 'call' ? left.args[0] : left
  return head?.kind === 'symbol' ? head.name : undefined
}

/** The number that a term is on a draw. */
function valueOf(node: Expression, world: World): number | undefined {
  let found: unknown
  attempt(() => {
    found = evaluate(node, world.root(0))
  })
  return typeof found === 'number' && !Number.isNaN(found) ? found : undefined
}
