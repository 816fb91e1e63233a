/** Names that words alone introduce: "let p be a distribution", "a symmetric matrix A". */
import type { Property, Sort } from '../../discourse/description.ts'
import { sortOf } from '../../discourse/description.ts'
import { atLeastNone } from '../../discourse/lexicon/counted.ts'
import type { Domain } from '../../draws/domain.ts'
import type { Expression } from '../../language/expression.ts'
import { domainOfTarget } from '../domains/families.ts'
import { slotsOf } from '../domains/options.ts'
import { domainOf } from '../domains/sets.ts'
import { domainOfSort } from '../domains/sorts.ts'
import type { Target } from '../symbols/target.ts'
import { listed } from '../symbols/target.ts'
import type { Said } from '../text/said.ts'
import { Copies } from './copies.ts'
import type { JointDistributions } from './joint-distributions.ts'
import type { NewNames } from './new-names.ts'
import type { RandomVariables } from './random-variables.ts'
import {
  digitsOf,
  isOfMany,
  moments,
  saidSort,
  says,
  sortOfWords,
  standardOf,
} from './said-sort.ts'
import { standardFunction } from './standard-functions.ts'
import type { UnnamedVariables } from './unnamed-variables.ts'

export class Described {
  private readonly names: NewNames
  private readonly joints: JointDistributions
  private readonly variables: RandomVariables
  private readonly unnamed: UnnamedVariables
  private readonly copies: Copies
  /** What words alone said of names: "a symmetric matrix", of no size yet. */
  private readonly words = new Map<string, Said>()

  constructor(
    names: NewNames,
    joints: JointDistributions,
    variables: RandomVariables,
    unnamed: UnnamedVariables,
  ) {
    this.names = names
    this.joints = joints
    this.variables = variables
    this.unnamed = unnamed
    this.copies = new Copies(names)
    names.whenRenewed((name) => this.words.delete(name))
  }

  /** A symbol without a relation, which the words introduce: "let p be a distribution". */
  introduce(node: Expression, said: Said, renew: boolean): string[] | undefined {
    const { description } = said
    const sort = saidSort(description) ?? (renew || said.aside ? sortOfWords(node, said, this.names) : undefined) // prettier-ignore
    if (renew && sort !== undefined && node.kind === 'symbol' && !isOfMany(description)) this.names.renew(node.name) // prettier-ignore
    if (sort === 'distribution' && node.kind === 'apply' && node.op === 'call') {
      return this.joints.introduce(node, said)
    }
    const standard = standardOf(description)
    if (standard !== undefined && node.kind === 'symbol') {
      // "Let Γ be the gamma function": what it stands for anyway.
      if (node.name === standard && this.names.known(node.name)) return []
      if (this.names.world.scope.declares(node.name)) return undefined
      this.names.add(node.name, standardFunction(standard))
      return [node.name]
    }
    const digits = digitsOf(description)
    if (
      digits !== undefined &&
      node.kind === 'symbol' &&
      !this.names.known(node.name)
    ) {
      const { name, span } = node
      const body: Expression = { kind: 'number', value: Number(digits), decimals: 0, digits, span } // prettier-ignore
      this.names.add(name, { source: 'defined', parameters: [], indexed: false, body })
      return [name]
    }
    const targets = this.names.targets(node)
    // "Independent draws from p": the law says that they are random.
    const [law] = slotsOf(description.properties, 'law').map(said.slot)
    // "an independent copy of X": the law is that of another variable.
    if (targets && law?.kind === 'symbol' && this.names.world.scope.get(law.name)?.source === 'random') return this.copies.introduce(targets, law.name, said) // prettier-ignore
    // "a normal variable with density φ": the law has its name.
    if (
      targets &&
      law &&
      !says(description, 'law') &&
      (sort === undefined || sort === 'variable')
    ) {
      // prettier-ignore
      return this.variables.introduce(targets, law, said)
    }
    if (!targets || sort === undefined) return undefined
    const isTaken = (name: string): boolean =>
      this.names.known(name) && !(renew && sortOf(description) !== undefined && this.names.isLetter(name)) // prettier-ignore
    if (targets.some(({ name }) => isTaken(name))) return undefined
    if (isOfMany(description) && targets.some(({ indices }) => indices.length === 0)) return undefined // prettier-ignore
    if (sort === 'vector' && isTuple(node, targets)) return undefined
    if (sort === 'variable' || sort === 'event') {
      return this.unnamed.introduce(targets, said, sort, node.span)
    }
    // "points with mean μ": what a number or a vector has not is not drawn.
    if (moments.some((slot) => slotsOf(description.properties, slot).length > 0)) return undefined // prettier-ignore
    const [space] = slotsOf(description.properties, 'set').map(said.slot)
    for (const target of targets) {
      // "n an even integer" of a size: from one on, unless more is said.
      const isSize = sort === 'integer' && this.names.counts(target.name)
      // "An episode of □ steps": as a size it is none of which there may be none.
      const more = description.properties.filter(({ entry }) => entry !== atLeastNone)
      const own = isSize ? { ...said, description: { ...description, properties: [counting, ...more] } } : said // prettier-ignore
      const domain =
        (space && elements.has(sort)
          ? domainOf(space, this.names.dimensions, said)
          : undefined) ??
        this.ofBase(target.name, sort, description) ??
        domainOfSort(sort, own, node.span, this.names.dimensions)
      if (!domain) return undefined
      this.names.add(
        target.name,
        domainOfTarget(
          target,
          node,
          this.names.sizing(() => domain),
        ),
      )
      if (target.indices.length === 0) this.words.set(target.name, said)
    }
    return targets.map(({ name }) => name)
  }

  /** "Let `x^*` be the best point", beside a known x: it is what x is. */
  private ofBase(
    name: string,
    sort: Sort,
    description: Said['description'],
  ): Domain | undefined {
    const [, base] = /^(.+?)(?:[_^](?:\{.*\}|[^{}]|\\[a-z]+))+$/.exec(name) ?? []
    if (sort !== 'vector' || base === undefined) return undefined
    const entry = this.names.world.scope.get(base)
    const isSized = slotsOf(description.properties, 'size').length > 0
    return entry?.source === 'drawn' && !isSized ? entry : undefined
  }

  /**
   * "Let A be symmetric and B orthogonal, `A, B \\in \\mathbb{R}^{n \\times n}`": what the
   * words of the sentence said of each holds of the elements of the set.
   */
  worded(
    left: Expression | undefined,
    { clause, description }: Said,
  ): ReadonlyMap<string, Said['description']> | undefined {
    const names = left ? listed(left) : []
    const found = names.map((name) => {
      const before = this.words.get(name)
      const isOfSentence = clause && before?.clause?.sentence === clause.sentence
      return isOfSentence ? before.description : undefined
    })
    if (names.length === 0 || found.some((one) => !one)) return undefined
    return new Map(names.map((name, i) => [name, both(found[i]!, description)]))
  }
}

const both = (a: Said['description'], b: Said['description']): Said['description'] => ({
  open: [...(a.open ?? []), ...(b.open ?? [])],
  properties: [...a.properties, ...b.properties],
  unknown: [...a.unknown, ...b.unknown],
})

/** What counts is whole, and one at least. */
const counting: Property = {
  entry: {
    phrase: 'number of',
    words: ['number', 'of'],
    meaning: { integer: { min: 1 }, number: { integer: true, min: 1 }, any: {} },
  },
  slots: [],
}

/** Sorts of things that are elements of a set: "vectors in □". */
const elements: ReadonlySet<Sort> = new Set<Sort>(['number', 'integer', 'vector', 'matrix']) // prettier-ignore

/** "The points `(0, P)` and `(P, P)`": what the words call a point is the pair, and no name in it. */
const isTuple = (node: Expression, targets: readonly Target[]): boolean =>
  node.kind === 'apply' &&
  node.op === 'tuple' &&
  targets.every(({ indices }) => indices.length === 0)
