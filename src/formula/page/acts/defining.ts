/** Relations that give a name its value, and those that conclude something of what has one. */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Chain, Statement } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import type { Definition } from '../definitions/definition.ts'
import { inOrder } from '../definitions/definitions.ts'
import { baseOf } from '../introductions/marks.ts'
import type { CommonGround } from './common-ground.ts'
import { condition } from './conditioning.ts'
import type { Marker } from './markers.ts'
import { concluding, isLet, markerOf } from './markers.ts'
import type { Underway } from './underway.ts'
import { notRead } from './unread-conditions.ts'

/**
 * What comes of a relation that defines: `defined` with the others of its formula, when all of
 * them are known; `claimed` where its name has a meaning already; undefined if it defines nothing.
 */
export function define(
  statement: Statement & { claim: Chain },
  marker: Marker,
  under: Underway,
  ground: CommonGround,
): 'defined' | 'claimed' | undefined {
  const { claim, span } = statement
  const { equations } = ground
  const { cue } = under.place
  if (cue.beyond?.defines) throw notRead(cue.beyond, span)
  const definition = equations.definition(claim) ?? equations.turned(claim, marker)
  // "Unless `x = 0`, …": of what x is, it says nothing.
  if (definition && marker === 'unless')
    throw ground.symbols.unknownSymbol(definition.name, span, [claim])
  // "with equality if and only if `x = y`": what is equivalent to something gives no value.
  if (definition && (marker === 'iff' || marker === 'only if')) return undefined
  if (definition && (isSupposed(definition, under) || isHalf(definition, marker, cue))) return undefined // prettier-ignore
  if (definition && isConclusion(definition, statement, marker, under, ground)) {
    under.concluded.push(definition.name)
    return 'claimed'
  }
  if (definition && equations.repeatsByWord(definition, under.said.description)) {
    under.note('introduce', 'declared', claim.terms[0]!.span)
    return 'claimed'
  }
  const own =
    definition && !under.defines(definition.name)
      ? definition
      : (equations.ofSignature(claim, marker) ??
        equations.ofLetter(claim) ??
        anew(claim, marker, under, ground))
  if (!own) return undefined
  under.defined.push({ definition: own, statement })
  return 'defined'
}

/** "If `f'(a) = 0`, then `a = 1`": of what the condition speaks of the sentence claims something. */
function isSupposed({ name }: Definition, { place, others }: Underway): boolean {
  const conditions = place.cue.under.filter((order) => place.sentence.some((mate) => mate.order === order && mate.cue.marker === 'if')) // prettier-ignore
  return conditions.flatMap(others.saidBy).some((said) => said.kind === 'chain' && freeSymbols(said).has(name)) // prettier-ignore
}

/**
 * "If `x^2 = 9`, …", "`x^2 = 9` if and only if …": of the root a condition leaves the sign open,
 * and what holds exactly where another relation does gives no name its value. "For x with
 * variance `v^2 = …`" says what v is.
 */
const isHalf = ({ also, entry: { body } }: Definition, marker: Marker, cue: Cue): boolean =>
  cue.equivalent !== undefined ||
  (also !== undefined && conditional.has(marker) && (marker === 'if' || freeSymbols(body).size === 0)) // prettier-ignore

/** Of what has a meaning by itself, `\\bar x`, a conclusion says something. */
function isConclusion(
  { name }: Definition,
  { concludes }: Statement,
  marker: Marker,
  under: Underway,
  ground: CommonGround,
): boolean {
  const base = baseOf(name)
  if (base === undefined || !(concludes || concluding.has(marker))) return false
  return under.defines(base) || ground.marks(name)
}

/** "Its distribution is `\\pi = …`": words give the letter another meaning. */
function anew(
  claim: Chain,
  marker: Marker,
  { place: { cue } }: Underway,
  { equations, unread }: CommonGround,
): Definition | undefined {
  const isCalled = cue.subject === 'distribution' || cue.subject === 'vector'
  const named = equations.namedAnew(claim, cue.called)
  if (named && (cue.called === 'something' || cue.called === 'value')) {
    unread.note(named.name, eitherLetter)
    throw notRead(eitherLetter, claim.span)
  }
  if (named) return named
  const shadowing = conditional.has(marker) ? undefined : equations.ofSize(claim)
  if (shadowing) return shadowing
  const isOther = !conditional.has(marker) && equations.isOtherThing(claim)
  const isNew = isLet(marker) || isCalled || isOther
  if (!isNew || equations.isStandard(claim)) return undefined
  return equations.redefined(claim, isLet(marker))
}

/** The letter of a constant, called by a noun that is in no list. */
const eitherLetter = {
  phrase: 'a constant',
  expected: 'one that is called what it is, or another letter',
  help: 'Say what the letter is here: a probability, a rate, a weight, a parameter.',
}

/** "with norm `r = \\|x\\| > 0`": where things are let be, the bound says which are meant. */
function bounds(
  rest: Chain,
  statement: Statement,
  under: Underway,
  ground: CommonGround,
): boolean {
  const { cue } = under.place
  const isBound = rest.relations.every((one) => /^[<>≤≥≠]$/.test(one))
  const isConstant = rest.terms.slice(1).every((term) => freeSymbols(term).size === 0)
  if (!isBound || !isConstant || cue.besides) return false
  return condition(rest, statement.span, markerOf(statement, cue), under, ground)
}

/** Enters what the formula defines, and takes what is claimed of it besides. */
export function enter(
  under: Underway,
  ground: CommonGround,
  again: () => Reading,
): void {
  const { values, definitions } = ground
  const { place, others, defined, settled } = under
  const claimed = defined.map(({ definition, statement }) =>
    values.claimed(definition, place, others.slot, statement),
  )
  const ordered = inOrder(defined.map(({ definition }) => ({ definition })))
  const isFunction = ({ definition: { entry } }: (typeof ordered)[number]): boolean =>
    entry.indexed || entry.parameters.length > 0
  if (ordered.some(isFunction)) again()
  for (const { definition } of ordered)
    settled.evidence.push(definitions.define(definition, place.formula))
  for (const [at, { statement, definition }] of defined.entries()) {
    settled.acts.push({ act: 'define', span: statement.span })
    settled.claims.push(...claimed[at]!)
    const { rest } = definition
    if (rest && !bounds(rest, statement, under, ground))
      settled.claims.push({ ...statement, claim: rest })
  }
}
