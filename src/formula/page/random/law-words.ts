/** Parameters of a law in words: "exponential with mean μ", "with shape k and scale θ". */
import type { Description, Slot } from '../../discourse/description.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import { table } from '../../language/table.ts'
import { lawBehindSim, namedLaws } from '../../values/laws/index.ts'
import { slotsOf } from '../domains/options.ts'
import type { Said } from '../text/said.ts'

/** Words for parameters that are not a law's own, in the order in which they are given. */
const measures = ['shape', 'location', 'scale', 'mean', 'variance', 'covariance', 'deviation', 'precision'] as const satisfies readonly Slot[] // prettier-ignore

type Measure = (typeof measures)[number]

/** A parameter from what is said: as it is, its inverse, its square. */
type From = readonly [measure: Measure, exponent: 1 | -1 | 2]

const located: readonly From[] = [['location', 1], ['scale', 1]] // prettier-ignore

/** Of which laws the parameters follow from such words at once. */
const fromMeasures: Readonly<Record<string, readonly (readonly From[])[]>> = {
  normal: [
    [['mean', 1], ['variance', 1]],
    [['mean', 1], ['covariance', 1]],
    [['mean', 1], ['deviation', 2]],
    [['mean', 1], ['precision', -1]],
    [['location', 1], ['scale', 2]],
  ],
  Poisson: [[['mean', 1]], [['variance', 1]]],
  Bernoulli: [[['mean', 1]]],
  geometric: [[['mean', -1]]],
  'chi-squared': [[['mean', 1]]],
  exponential: [[['mean', -1]], [['scale', -1]], [['deviation', -1]]],
  gamma: [[['shape', 1], ['scale', -1]]],
  'inverse gamma': [[['shape', 1], ['scale', 1]]],
  Weibull: [[['scale', 1], ['shape', 1]]],
  Laplace: [located, [['mean', 1], ['scale', 1]]],
  logistic: [located, [['mean', 1], ['scale', 1]]],
  Gumbel: [located],
  Cauchy: [located],
} // prettier-ignore

/** What the words say of each measure. */
function measured({ description, slot }: Said, span: Span): Map<Measure, Expression> {
  const out = new Map<Measure, Expression>()
  for (const measure of measures) {
    const [node] = slotsOf(description.properties, measure).map(slot)
    if (node) out.set(measure, leftOf(node))
  }
  const says = (option: string): boolean => description.properties.some(({ entry, denied }) => !denied && Boolean(entry.meaning.variable?.[option])) // prettier-ignore
  if (says('meanZero') && !out.has('mean')) out.set('mean', number(0, span))
  if (says('unitVariance') && !out.has('variance')) out.set('variance', number(1, span))
  return out
}

/** Parameters of the measures, where they are all that the law takes. */
function parametersFrom(
  law: string,
  given: ReadonlyMap<Measure, Expression>,
): Expression[] | undefined {
  const way = fromMeasures[law]?.find(
    (froms) => froms.length === given.size && froms.every(([name]) => given.has(name)),
  )
  return way?.map(([name, exponent]) => power(given.get(name)!, exponent))
}

/** "A standard normal variable": no more is said of its parameters. */
export const isStandard = ({ properties }: Description): boolean =>
  properties.some(
    ({ entry }) =>
      entry.phrase.startsWith('standard ') && entry.meaning.variable?.['law'],
  )

/**
 * The parameters of a law that words name.
 *
 * @throws FormulaError `unreadable` where what is said is no parameter of the law.
 */
export function parametersSaid(name: string, said: Said, span: Span): Expression[] {
  const own = slotsOf(said.description.properties, 'parameter').map(said.slot)
  if (isStandard(said.description)) return [0, 1].map((value) => ({ kind: 'number', value, decimals: 0, span })) // prettier-ignore
  const given = measured(said, span)
  const law = lawOf(name)
  if (given.size === 0) {
    const parameters = own.flatMap((node) => (node ? [leftOf(node)] : []))
    if (law !== undefined && isOpenSpread(law, parameters))
      throw eitherSpread(law, span)
    return parameters
  }
  const found = own.length === 0 && law ? parametersFrom(law, given) : undefined
  if (!found) throw notTaken(law ?? name, given.keys(), span)
  return found
}

/**
 * `X \sim \mathrm{Exp}(b)` "with mean b": what words say of the parameters must be so.
 *
 * @throws FormulaError `unreadable` where the law takes something else in that place.
 */
export function mustFit(law: Expression, said: Said): void {
  const given = measured(said, law.span)
  const own = slotsOf(said.description.properties, 'parameter').map(said.slot)
  if (given.size + own.length === 0 || law.kind !== 'apply') return
  const [head, ...parameters] = law.args
  const name = head?.kind === 'symbol' ? lawOf(head.name, parameters.length) : undefined
  if (name === undefined) return
  // "with rate β" of Exp(1/β).
  const spelt = parameters.map((node) => latex(node))
  if (own.some((node) => node && !spelt.includes(latex(leftOf(node)))))
    throw otherParameter(name, law.span)
  if (given.size === 0) return
  const isSame = fromMeasures[name]?.some((froms) =>
    [...given].every(([measure, node]) =>
      froms.some(
        ([own, exponent], i) =>
          own === measure &&
          parameters[i] &&
          isWritten(power(node, exponent), parameters[i]),
      ),
    ),
  )
  if (isSame) return
  throw notTaken(name, given.keys(), law.span)
}

/** Zero and one of vectors are zeros and the identity. */
const isWritten = (said: Expression, taken: Expression): boolean => {
  const wide = taken.kind === 'apply' ? { zeros: 0, identity: 1 }[taken.op] : undefined // prettier-ignore
  return latex(said) === latex(taken) || (said.kind === 'number' && said.value === wide)
}

/** Words that say of a name which parameter it is: "where s is the standard deviation". */
const roleWords: Readonly<Record<string, Measure>> = table({
  'standard deviation': 'deviation',
  variance: 'variance',
  mean: 'mean',
  scale: 'scale',
})

/** Which parameters of laws names are, by their formulas and by words; both must agree. */
export class Roles {
  private readonly said = new Map<string, Measure>()
  private readonly taken = new Map<string, { law: string; at: number }>()

  /** @throws FormulaError `unreadable` where a law takes the name as something else. */
  say(node: Expression, { properties }: Description): void {
    const name = leftOf(node)
    const word = properties.at(-1)?.entry.phrase
    const measure = word === undefined ? undefined : roleWords[word]
    if (name.kind !== 'symbol' || measure === undefined) return
    this.said.set(name.name, measure)
    this.check(name.name, node.span)
  }

  /** @throws FormulaError `unreadable` where words say that a parameter is something else. */
  take(law: Expression): void {
    if (law.kind !== 'apply') return
    const [head, ...parameters] = law.args
    const own =
      head?.kind === 'symbol' ? lawOf(head.name, parameters.length) : undefined
    if (own === undefined) return
    for (const [at, node] of parameters.entries()) {
      if (node.kind !== 'symbol') continue
      this.taken.set(node.name, { law: own, at })
      this.check(node.name, law.span)
    }
  }

  forget(name: string): void {
    this.said.delete(name)
    this.taken.delete(name)
  }

  private check(name: string, span: Span): void {
    const [measure, taken] = [this.said.get(name), this.taken.get(name)]
    if (measure === undefined || !taken) return
    const { law, at } = taken
    const places = (fromMeasures[law] ?? []).flatMap((froms) =>
      froms.flatMap(([own, exponent], i) => (own === measure ? [{ exponent, i }] : [])),
    )
    const fits = places.some(({ exponent, i }) => i === at && exponent === 1)
    if (places.length > 0 && !fits) throw notTaken(law, [measure], span)
  }
}

/** The law's name in words, by its name in formulas. */
function lawOf(name: string, parameters = 0): string | undefined {
  const known = lawBehindSim(name, parameters) ?? name
  return namedLaws.find(({ names }) => names.includes(known))?.name
}

const number = (value: number, span: Span): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore

/** A power of what is said. */
export function power(node: Expression, exponent: 1 | -1 | 2): Expression {
  const { span } = node
  if (exponent === 1) return node
  // The inverse of 1/λ is λ.
  const [above, below] = node.kind === 'apply' && node.op === 'divide' ? node.args : []
  if (exponent === -1 && above?.kind === 'number' && above.value === 1 && below) return below // prettier-ignore
  const args = exponent === 2 ? [node, number(2, span)] : [number(1, span), node]
  return { kind: 'apply', op: exponent === 2 ? 'power' : 'divide', args, span }
}

/** "With parameters μ and σ": σ² or σ is the variance. */
const isOpenSpread = (law: string, [, second]: readonly Expression[]): boolean =>
  law.endsWith('normal') &&
  second?.kind === 'symbol' &&
  second.name.startsWith('\\sigma')

const eitherSpread = (law: string, span: Span): FormulaError =>
  new FormulaError(
    'ambiguous',
    `Unexpected parameters of the ${law} law, expected which of them they are`,
    span,
    'Say "with mean □ and standard deviation □", or "with mean □ and variance □".',
  )

const otherParameter = (law: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected words for a parameter of the ${law} law, expected one that stands in it`,
    span,
    `Its parameters: ${namedLaws.find(({ name }) => name === law)?.convention ?? 'see the list of laws'}.`,
  )

const spelled = (measure: Measure): string =>
  measure === 'deviation' ? 'standard deviation' : measure

function notTaken(law: string, given: Iterable<Measure>, span: Span): FormulaError {
  const convention = namedLaws.find(({ name }) => name === law)?.convention
  return new FormulaError(
    'unreadable',
    `Unexpected ${[...given].map(spelled).join(' and ')} of the ${law} law, expected its own parameters`,
    span,
    `Its parameters: ${convention ?? 'see the list of laws'}.`,
  )
}

/** `p \in (0, 1)` in a phrase: the parameter is p. */
const leftOf = (node: Expression): Expression =>
  node.kind === 'chain' ? (node.terms[0] ?? node) : node
