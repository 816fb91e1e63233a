/** Expressions that claim nothing. */
import { compile } from '../../evaluation/evaluate.ts'
import { realisations } from '../../evaluation/operators/realise.ts'
import type { Evidence } from '../../judge/evidence.ts'
import { freeIndices } from '../../judge/indices.ts'
import { isLandau } from '../../judge/near.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import type { Readings } from '../reading/readings.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { listed } from '../symbols/target.ts'
import type { Formula } from '../text/formula.ts'
import type { Place } from '../text/text.ts'

/** An expression that claims nothing must still make sense: on a draw it has a value. */
export function mention(
  node: Expression,
  text: string,
  symbols: Symbols,
  readings: Readings,
  place?: Place<Formula>,
): Evidence {
  if (place && runsOver(node, place, readings, symbols))
    return { verdict: 'mentioned', reading: text, time: 0 }
  symbols.known([node])
  const indices = freeIndices([node], symbols.world).indices
  // The law of a variable has the size that is said of that.
  if (indices.length === 0 && place?.cue.part !== 'law') {
    const [env] = realisations([node], symbols.world.root(0))
    // Of an order nothing but what it is made of has a value.
    const valued = isLandau(node) ? node.args[0]! : node
    if (env) compile(valued)(env)
  }
  return {
    verdict: 'mentioned',
    reading: text,
    time: 0,
    acts: [{ act: 'mention', span: node.span }],
  }
}

/** "`x_i > 0` for all `i`", "each `i` and `j`": indices of what the sentence says beside it. */
function runsOver(
  node: Expression,
  { cue, sentence, formula }: Place<Formula>,
  readings: Readings,
  symbols: Symbols,
): boolean {
  if (cue.marker !== 'for') return false
  const mates = sentence.filter((mate) => mate.formula !== formula)
  const said = mates.flatMap((mate) => readings.saidBy(mate, mate.order))
  const names = listed(node)
  return names.length > 0 && names.every((name) => isIndex(name, said, symbols))
}

/** Does one of the expressions leave the name open as an index? */
function isIndex(
  name: string,
  said: readonly Expression[],
  { world }: Symbols,
): boolean {
  return said.some((node) => {
    try {
      return freeIndices([node], world).indices.includes(name)
    } catch (error) {
      if (error instanceof FormulaError) return false
      throw error
    }
  })
}
