/**
 * Which act each relation of a formula is, and what the acts do: introduce, restrict, define,
 * assign. Claims and mentions are left to be decided.
 *
 * The first act that fits a relation is the one: to assign, to introduce, to define, to state
 * a condition, to restrict what is drawn. What fits none of them is left as a claim.
 */
import { undescribed } from '../../discourse/description.ts'
import type { Predicate } from '../../discourse/predicates/predicate.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression, Span, Statement } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import type { Formula } from '../text/formula.ts'
import type { Place } from '../text/text.ts'
import { lawFunctions } from '../../values/laws/index.ts'
import { sizedLaw } from '../random/sized-law.ts'
import { ownList } from '../introductions/said-twice.ts'
import { approachOf } from './approach.ts'
import { sayMore, takeBare } from './bare.ts'
import type { CommonGround } from './common-ground.ts'
import { concludesOfCondition } from './concluding.ts'
import { condition } from './conditioning.ts'
import { isConvention } from './conventions.ts'
import { withDensities } from './densities.ts'
import { decompose, listDiagonal } from './decomposing.ts'
import { declareFunction, declareParts, declareRange } from './declarations.ts'
import { define, enter } from './defining.ts'
import { nameEntries } from './entries.ts'
import { introduceEigen } from './eigenvectors.ts'
import { suppose } from './implications.ts'
import { isGivenValue } from './given.ts'
import { aroundOf, inWords, ofKind, ofThose } from './in-words.ts'
import { introduce } from './introducing.ts'
import { chainOfVariables } from './markov.ts'
import { sayNorm } from './norms.ts'
import { isLet, markerOf } from './markers.ts'
import type { Others, Settled } from './underway.ts'
import { Underway } from './underway.ts'

/**
 * Carries out all acts but claims and mentions.
 *
 * @param others What other formulas of the sentence say: the one expression in a phrase, or all.
 * @param again Called when definitions were made: reads the formula anew.
 */
export function settle(
  given: Reading,
  stated: Place<Formula>,
  others: Others,
  ground: CommonGround,
  again: () => Reading,
): Settled {
  const place = apposed(stated, given)
  const { cue } = place
  const isPart = declareParts(given, place, others.slot, ground.symbols, ground.values.introducedBefore(false)) // prettier-ignore
  const isNamed = !isPart && nameEntries(given, place, others.slot, ground)
  const reading =
    isPart || isNamed || ground.equations.renewsByEntries(given, cue) ? again() : given
  ground.implied.introduced(reading, cue, (name) => {
    ground.renew(name)
  })
  if (cue.marker === 'suppose' && cue.unread !== undefined)
    ground.narrowing.supposed(reading.statements.map(({ claim }) => claim), cue.unread) // prettier-ignore
  const under = new Underway(reading, place, others)
  if (reading.norm !== undefined) {
    sayNorm(
      reading.norm,
      cue.norm,
      others.slot,
      [0, place.formula.tex.length],
      ground.symbols,
    )
    if (cue.norm) under.note('define', 'declared', [0, place.formula.tex.length])
  }
  declare(reading, under, ground)
  const isBare = reading.statements.every(({ claim }) => claim.kind !== 'chain')
  if (isPart || (isNamed && isBare)) takeParts(reading, under)
  else takeStatements(reading, under, ground, again)
  return under.settled
}

/** "The time `t`, `0 \\le t < T`, is": a bound on the name in front of it says which are meant. */
function apposed(place: Place<Formula>, { statements }: Reading): Place<Formula> {
  const { cue, order, sentence } = place
  const before = sentence.find((mate) => mate.order === order - 1)?.formula.tex.trim()
  const isOwn = statements.some(({ claim }) => claim.kind === 'chain' && claim.terms.some((term) => term.kind === 'symbol' && term.name === before)) // prettier-ignore
  const isMain = cue.marker === 'main' || cue.marker === 'then' || cue.marker === 'hence' // prettier-ignore
  return cue.apposed && isMain && isOwn ? { ...place, cue: { ...cue, marker: 'with' } } : place // prettier-ignore
}

/** Signatures and ranges, which stand beside the relations of a formula. */
function declare(reading: Reading, under: Underway, ground: CommonGround): void {
  const { place, said, settled } = under
  const { cue, formula } = place
  ground.introducer.names.ranges = reading.ranges.flatMap(({ name, from, to }) =>
    name.split(',').map((part) => ({ name: part, from, to })),
  )
  for (const mapping of reading.functions) {
    declareFunction(mapping, said, cue.marker, ground)
    ground.narrowing.narrow(mapping.name.split(','), place, said.slot)
    under.note('introduce', 'declared', mapping.span)
    ground.values.speak(mapping.name.split(','), [], place.sentence)
    if (cue.isOfKind)
      settled.claims.push(...ofKind(mapping.name.split(','), place, said.slot, ground))
  }
  for (const mapping of reading.ranges) {
    const act = declareRange(mapping, formula, cue.marker, ground)
    under.note(act, act === 'introduce' ? 'declared' : 'mentioned', mapping.span)
  }
}

/** Of parts that were declared what else the formula says is claimed of each. */
function takeParts({ statements }: Reading, under: Underway): void {
  for (const statement of statements) {
    const { claim, span } = statement
    if (claim.kind === 'chain')
      under.settled.claims.push({ ...statement, claim: ofEach(claim) })
    under.note('introduce', 'declared', span)
  }
}

/** The relations of a formula one by one, then what is said of all of its names together. */
function takeStatements(
  reading: Reading,
  under: Underway,
  ground: CommonGround,
  again: () => Reading,
): void {
  const { place, others, together, defined, concluded, settled } = under
  ground.count(
    reading.statements.flatMap(({ claim, premises }) => [claim, ...premises]),
  )
  const stated = reading.statements.map((statement) => withDensities(statement, ground.symbols.scope, markerOf(statement, place.cue))) // prettier-ignore
  const isSame = stated.every((statement, i) => statement === reading.statements[i])
  const all = inWords(isSame ? reading.statements : stated, place, others.slot, ground)
  for (const [at, statement] of all.entries())
    if (!take(statement, under, ground)) under.rest.push(at)
  mustTakeRuns(all, under.rest)
  narrow(under, ground)
  let statements = all
  if (defined.length > 0) {
    enter(under, ground, again)
    if (defined.some(({ definition }) => definition.entry.indexed)) {
      const anew = again().statements
      if (all === reading.statements) statements = anew
    }
  }
  const { predicate } = place.cue
  if (predicate?.isOfName && !isRegular(predicate)) {
    const own = namedBy(all, predicate.relation !== undefined)
    const said = ofThose(own, place, others.slot, ground)
    // "Suppose that the sum `S = …` is positive": that says which are meant.
    const isSupposed = place.cue.marker === 'suppose' && defined.length > 0
    settled.claims.push(
      ...said.filter(
        ({ claim, span }) =>
          !(isSupposed && claim.kind === 'chain' && condition(claim, span, 'suppose', under, ground)), // prettier-ignore
      ),
    )
  }
  ground.values.speak(together, defined.map(({ definition }) => definition.name), place.sentence) // prettier-ignore
  for (const name of concluded) ground.marks(name)
  if ((concluded.length > 0 || under.isRenamed) && all === reading.statements)
    statements = again().statements
  settled.claims.push(...under.rest.map((at) => statements[at]!))
}

/**
 * "Its singular values are `\\sigma_1 \\ge \\dots \\ge \\sigma_r > 0`": the row and its ends do the
 * same, introduce or claim.
 *
 * @throws FormulaError `unreadable` where only one of them tells what the row is.
 */
function mustTakeRuns(statements: readonly Statement[], rest: readonly number[]): void {
  const end = statements.findIndex(({ ofRun }) => ofRun)
  if (end < 1) return
  const row = statements.findLastIndex(({ ofRun }, at) => at < end && !ofRun)
  if (rest.includes(row) === rest.includes(end)) return
  throw new FormulaError(
    'unreadable',
    'Unexpected row of which a sentence says in part what it is, expected "let" in front of it or whose values they are',
    statements[end]!.span,
    'Declare the row by itself, "let $\\sigma_1, \\dots, \\sigma_n > 0$", and claim the rest.',
  )
}

/** "The function `f(x) = …` is smooth": what no relation expresses, and a definition may be said to be. */
const isRegular = ({ description }: Predicate): boolean =>
  description.properties.length > 0 && description.properties.every(({ entry }) => /^(smooth|(twice |continuously )*differentiable|continuous)$/.test(entry.phrase)) // prettier-ignore

/** What an equation is of: the name on its left, the function that is taken there, or a value. */
function namedBy([first]: readonly Statement[], isCompared: boolean): Expression[] {
  const left = first?.claim.kind === 'chain' ? first.claim.terms[0] : undefined
  const isCall = left?.kind === 'apply' && left.op === 'call'
  // "`f(x) = …` is at most □" is said of its values, "is convex" of the function.
  const own = isCall && !isCompared ? left.args[0] : left
  return own ? [own] : []
}

/** Carries out the act that a statement is; false if it is left to be claimed or mentioned. */
function take(statement: Statement, under: Underway, ground: CommonGround): boolean {
  const { span } = statement
  const claim = statement.claim.kind === 'chain' ? withLaw(statement.claim, ground) : statement.claim // prettier-ignore
  const { cue, formula } = under.place
  ground.introducer.variables.roles.say(claim, cue.description)
  const towards = approachOf(claim, cue)
  if (towards) {
    ground.premises.approach(formula, towards)
    under.note('premise', 'mentioned', span)
    return true
  }
  if (decompose(claim, under, ground) || listDiagonal(claim, ground)) {
    under.isRenamed = true
    under.note('define', 'defined', span)
    return false
  }
  suppose(statement, under.defined, formula, ground)
  if (introduceEigen(claim, under, ground)) {
    under.note('introduce', 'declared', span)
    return true
  }
  if (claim.kind !== 'chain') {
    if (takeBare(statement, under, ground)) return true
    sayMore(statement, under, ground)
    return false
  }
  if (chainOfVariables({ ...statement, claim }, under, ground)) return true
  if (isGivenValue(claim, cue, ground.symbols.scope)) {
    for (const name of freeSymbols(claim))
      if (!ground.symbols.scope.get(name)) ground.implied.imply(name, [claim], undescribed) // prettier-ignore
    ground.symbols.known([claim])
    under.note('premise', 'mentioned', span)
    return true
  }
  if (ownList(claim, ground.symbols.scope)) {
    under.note('mention', 'mentioned', span)
    return true
  }
  const marker = markerOf(statement, cue)
  if (isConvention(claim, marker, cue, ground.symbols)) {
    under.note('mention', 'mentioned', span)
    return true
  }
  if (claim.relations[0] === '←') {
    assign(claim, span, under, ground)
    return true
  }
  if (concludesOfCondition(claim, marker, under))
    return condition(claim, span, marker, under, ground)
  const isElement = ground.values.introduceElement(claim, under.place, under.said.slot, isLet(cue.marker)) // prettier-ignore
  if (isElement) {
    under.note('define', 'defined', span)
    return false
  }
  if (introduce(claim, marker, under, ground)) {
    introduceEigen(claim.terms[0]!, under, ground, true)
    under.note('introduce', 'declared', span)
    return true
  }
  const done = define({ ...statement, claim }, marker, under, ground)
  if (done) return done === 'defined'
  return condition(claim, span, marker, under, ground)
}

/**
 * "Let X be the number of heads. Then `X \\sim p`", "`x \\in \\mathbb{R}^d` with `x \\sim p`": what
 * is drawn has no law, so x is random; an identity in its law has the size that x was given.
 */
function withLaw(claim: Chain, ground: CommonGround): Chain {
  const [left, law] = claim.terms
  const { scope } = ground.symbols
  if (left?.kind !== 'symbol' || !law || claim.relations.join() !== '∼') return claim
  const entry = scope.get(left.name)
  const [head] = law.kind === 'apply' && law.op === 'call' ? law.args : []
  const isNamed = head?.kind === 'symbol' && lawFunctions.has(head.name) && !scope.declares(head.name) // prettier-ignore
  if (entry?.source !== 'drawn' || entry.role === 'index' || !isNamed) return claim
  const [size] = entry.dimensions
  ground.renew(left.name)
  if (size === undefined) return claim
  const { span } = law
  const own: Expression = typeof size === 'string' ? { kind: 'symbol', name: size, span } : typeof size === 'number' ? { kind: 'number', value: size, decimals: 0, span } : size // prettier-ignore
  return { ...claim, terms: [left, sizedLaw(law, own, scope), ...claim.terms.slice(2)] }
}

/** `X \leftarrow …`: carried out when the claims of the formula are decided. */
function assign(
  claim: Chain,
  span: Span,
  { settled }: Underway,
  { assignments }: CommonGround,
): void {
  const { check, evidence, carryOut } = assignments.assign(claim)
  settled.after.push(carryOut)
  if (check) settled.claims.push({ claim: check, premises: [], span })
  settled.evidence.push(evidence)
  settled.acts.push({ act: 'define', span })
}

/** What words say of the new names beyond their domains. */
function narrow(under: Underway, ground: CommonGround): void {
  const { place, said, together, settled } = under
  const { cue } = place
  // "□ and □ be orthogonal": each with each, in whichever formula it stands.
  const lists = together.length > 0 ? (cue.list ?? []).map(under.names) : []
  const isList = lists.length > 1 && lists.every(({ length }) => length > 0)
  ground.narrowing.together(isList ? lists.flat() : together, place)
  ground.narrowing.narrow(together, place, said.slot)
  const span: Span = [0, place.formula.tex.length]
  ground.narrowing.among(isList ? lists.flat() : together, cue.among ?? [], span, aroundOf(ground, said.slot, 'premise')) // prettier-ignore
  if (cue.isOfKind) settled.claims.push(...ofKind(together, place, said.slot, ground))
  ground.independence.separate()
  ground.independence.saysTied(isList ? lists.flat() : together, cue)
}

/** `a_1, \\dots, a_n \\in S`: each of them is. */
function ofEach(chain: Chain): Chain {
  const [list, ...rest] = chain.terms
  const isList = list?.kind === 'bind' && list.op === 'forall'
  return isList ? { ...chain, terms: [list.body, ...rest] } : chain
}
