/** Assignments `X \leftarrow …`: from there on the name means the right side. */
import type { Evidence } from '../../judge/evidence.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Symbols } from '../symbols/symbols.ts'

export class Assignments {
  private readonly symbols: Symbols
  private count = 0

  constructor(symbols: Symbols) {
    this.symbols = symbols
  }

  /**
   * The new value of a name, with its old meaning inside. With code for the value after it,
   * `check` is the claim that both agree, to be decided before it is carried out.
   */
  assign(chain: Chain): {
    check?: Chain
    evidence: Omit<Evidence, 'reading'>
    carryOut: () => void
  } {
    const { symbols } = this
    const [target, body] = chain.terms
    if (target?.kind !== 'symbol' || !body || chain.terms.length !== 2) {
      throw new FormulaError(
        'unreadable',
        'Unexpected left side of `\\leftarrow`, expected one symbol',
        chain.span,
      )
    }
    const { name } = target
    const before = symbols.scope.get(name)
    if (!before) throw symbols.unknownSymbol(name, target.span, [body])
    symbols.known([body])
    const update = symbols.updates.get(name)
    const check = update?.source === 'computed' ? this.claimOf(chain) : undefined
    const evidence = {
      verdict: 'defined' as const,
      time: 0,
      ...(!check && { untested: true }),
    }
    const carryOut = (): void => {
      const old = symbols.internal(name, 'before', this.count++)
      const drawn = before.source === 'drawn' ? { drawnAs: name, ...before } : before
      symbols.add(old, drawn)
      symbols.add(name, { source: 'assigned', before: old, body })
      symbols.scope.needs(name, old)
      for (const need of freeSymbols(body)) symbols.scope.needs(name, need)
      symbols.witnesses.forget()
    }
    return { ...(check && { check }), evidence, carryOut }
  }

  /**
   * The value that an assignment would give, against that of the code.
   *
   * @throws FormulaError `unknown-symbol` without code for the value after it.
   */
  claimOf(chain: Chain): Chain {
    const [target, body] = chain.terms
    const name = target?.kind === 'symbol' ? target.name : undefined
    const update = name === undefined ? undefined : this.symbols.updates.get(name)
    if (name === undefined || !body || update?.source !== 'computed') {
      throw new FormulaError(
        'unknown-symbol',
        'Unexpected assignment in an erratum, expected code for the value after it',
        chain.span,
        'Give `X \\\\leftarrow` in the scope of an example.',
      )
    }
    const after = this.symbols.internal(name, 'after', this.count)
    this.symbols.add(after, update)
    return { ...chain, terms: [{ ...target!, kind: 'symbol', name: after }, body], relations: ['='] } // prettier-ignore
  }
}
