/**
 * What the words of a page say of the symbols that its examples draw, and whether both agree.
 *
 * A reader knows of R what the page says. If the example draws less than that (orthogonal
 * matrices where the page says "invertible"), a claim about R is tried on what the words say
 * as well. All sentences about a symbol count together.
 */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Description } from '../../discourse/description.ts'
import type { Domain } from '../../draws/domain.ts'
import { matrix } from '../../draws/domain.ts'
import type { Structure } from '../../draws/domains/matrix.ts'
import { kinds } from '../../draws/domains/structures/table.ts'
import type { World } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Span } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import type { Value } from '../../values/value.ts'
import { optionsOf } from '../domains/options.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { told } from '../symbols/told.ts'

/** All that was said of one symbol. */
interface Words {
  readonly descriptions: Description[]
  /** The set that it was said to be an element of. */
  set?: Expression
}

/** A symbol of which the page says less than its example draws. */
export interface Wider {
  readonly name: string
  /** What the example draws. */
  readonly given: Domain
  /** What the words say. */
  readonly said: Domain
  /** Values of what the words say that the example never draws, by the number of the draw. */
  readonly beyond: ReadonlyMap<number, readonly Value[]>
}

/** Draws on which words and examples are compared. */
const looks = 8
/** Special values of what the words say, on each of those draws. */
const special = 4

/** The domain of numbers that a set and words stand for. */
type DomainOf = (set: Expression, description: Description) => Domain

export class Binding {
  private readonly symbols: Symbols
  private readonly domainOf: DomainOf
  private readonly words = new Map<string, Words>()
  private readonly known = new Map<string, Wider | undefined>()
  private saidText: string | undefined

  constructor(symbols: Symbols, domainOf: DomainOf) {
    this.symbols = symbols
    this.domainOf = domainOf
  }

  /** The domain of a name that an example draws. */
  private given(name: string): Domain | undefined {
    if (!this.symbols.isGiven(name)) return undefined
    const entry = this.symbols.scope.get(name)
    return entry?.source === 'drawn' && entry.role === undefined ? entry : undefined
  }

  /**
   * Notes what a sentence says of given symbols.
   *
   * @throws FormulaError `redeclared` if it says more than the example draws.
   */
  note({ statements }: Reading, cue: Cue): void {
    if (conditional.has(cue.marker) || cue.part || cue.denied || cue.possible) return
    const { description } = cue
    for (const { claim } of statements) {
      for (const { name, set, span } of subjectsOf(claim)) {
        const given = this.given(name)
        if (!given || (!set && description.properties.length === 0)) continue
        const words = this.words.get(name) ?? { descriptions: [] }
        this.words.set(name, words)
        this.known.delete(name)
        this.saidText = undefined
        words.descriptions.push(description)
        if (set) words.set = set
        this.mustBeDrawn(name, given, description, span)
      }
    }
  }

  /** All that was said until now, as text; undefined if it has none. */
  said(): string | undefined {
    return (this.saidText ??= told(this.words))
  }

  private mustBeDrawn(
    name: string,
    given: Domain,
    description: Description,
    span: Span,
  ): void {
    if (description.properties.length === 0) return
    const said = this.saidOf(given, { descriptions: [description] }, span)
    if (!said) return
    const { world } = this.symbols
    const never = rangeOf(looks).some((draw) => {
      const env = world.root(draw)
      return said.has?.(env.get(name), env.sizes) === false
    })
    if (!never) return
    throw new FormulaError(
      'redeclared',
      `Unexpected words for \`${name}\` (${said.describe}), expected what its example draws (${given.describe})`,
      span,
      'Have the example draw what the page says, or say on the page what is drawn.',
    )
  }

  /** What a condition in words says of given symbols: "if $A$ is positive definite". */
  assumed({ statements }: Reading, { description }: Cue): [string, Description][] {
    return statements.flatMap(({ claim }) =>
      subjectsOf(claim)
        .filter(({ name }) => this.given(name) !== undefined)
        .map(({ name }): [string, Description] => [name, description]),
    )
  }

  /**
   * The given symbols among these of which the page says less than is drawn.
   *
   * @param assumed What the claim's own sentence says besides.
   */
  wider(
    names: Iterable<string>,
    assumed: ReadonlyMap<string, Description> = new Map(),
  ): Wider[] {
    return [...names].flatMap((name) => {
      const more = assumed.get(name)
      if (more) return this.compare(name, [more]) ?? []
      if (!this.known.has(name)) this.known.set(name, this.compare(name))
      return this.known.get(name) ?? []
    })
  }

  private compare(name: string, more: readonly Description[] = []): Wider | undefined {
    const given = this.given(name)
    const words = this.words.get(name)
    if (!given?.has || !words) return undefined
    const descriptions = [...words.descriptions, ...more]
    const said = this.saidOf(given, { ...words, descriptions }, [0, 0])
    if (!said) return undefined
    const beyond = beyondOf(name, given, said, this.symbols.world)
    return beyond.size > 0 ? { name, given, said, beyond } : undefined
  }

  /** What the words say, in the shape that the example draws. */
  private saidOf(given: Domain, words: Words, span: Span): Domain | undefined {
    const properties = words.descriptions.flatMap((one) => one.properties)
    const description: Description = { properties, unknown: [] }
    try {
      if (given.form) {
        const { rows, columns, structure } = given.form
        const sort = columns === 1 ? 'vector' : 'matrix'
        const said = structureOf(optionsOf(description, sort, span, true).is)
        if (!said) return undefined
        if (said.rank !== undefined && structure.rank !== undefined) {
          said.rank = structure.rank
        }
        return matrix(rows, columns, said)
      }
      if (!given.interval) return undefined
      // "The number θ" says no more than that there is one.
      const { is } = optionsOf(description, 'number', span, true)
      if (words.set === undefined && Object.keys(is).length === 0) return undefined
      return this.domainOf(words.set ?? reals(span), description)
    } catch (error) {
      // What cannot be drawn is reported where the words introduce something.
      if (error instanceof FormulaError) return undefined
      throw error
    }
  }

  /** Runs with what the words say in place of what the example draws. */
  with<T>({ name, given, said }: Wider, run: () => T): T {
    const { scope, world } = this.symbols
    const put = (domain: Domain): void => {
      scope.set(name, domain)
      world.changed(name)
    }
    put(said)
    try {
      return run()
    } finally {
      put(given)
    }
  }
}

/** Values within the words and outside of what is drawn: generic ones and special ones. */
function beyondOf(
  name: string,
  given: Domain,
  said: Domain,
  world: World,
): Map<number, Value[]> {
  const found = new Map<number, Value[]>()
  for (const draw of rangeOf(looks)) {
    const { sizes } = world.root(draw)
    try {
      const values = [
        said.generate(world.random(`${name} as said`, draw), sizes),
        ...(said.edges?.(sizes).slice(0, special) ?? []),
      ]
      const outside = values.filter((value) => !given.has!(value, sizes))
      if (outside.length > 0) found.set(draw, outside)
    } catch (error) {
      // Nothing of this shape is what the words say.
      if (!(error instanceof FormulaError)) throw error
    }
  }
  return found
}

/** Options that speak of shape or of other symbols, which the example settles. */
const settled = new Set(['mutual', 'total', 'whole', 'square', 'tall', 'wide', 'row'])

/** The structure that words name; undefined if they name more than a structure. */
function structureOf(is: Readonly<Record<string, unknown>>): Structure | undefined {
  const own = Object.entries(is).filter(([option]) => !settled.has(option))
  const drawable = own.every(
    ([option]) => option in kinds || option === 'centred' || option === 'rank',
  )
  return drawable ? Object.fromEntries(own) : undefined
}

interface Subject {
  name: string
  set?: Expression
  span: Span
}

/** Symbols of which a formula says what they are: `R`, `R \in \mathbb{R}^{n \times n}`, `x, y`. */
function subjectsOf(node: Expression): Subject[] {
  if (node.kind === 'symbol') return [{ name: node.name, span: node.span }]
  if (node.kind === 'apply' && node.op === 'tuple') return node.args.flatMap(subjectsOf)
  const isMembership =
    node.kind === 'chain' && node.relations.length === 1 && node.relations[0] === '∈'
  if (!isMembership) return []
  const [left, set] = node.terms
  return subjectsOf(left!).map((subject) => ({ ...subject, ...(set && { set }) }))
}

const reals = (span: Span): Expression => ({
  kind: 'symbol',
  name: '\\mathbb{R}',
  span,
})

const rangeOf = (count: number): number[] => Array.from({ length: count }, (_, k) => k)
