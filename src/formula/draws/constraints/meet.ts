/**
 * Values of drawn symbols that fulfil conditions.
 *
 * Equations that give a lone symbol its value are assigned. What then does not hold is
 * moved there from the draw (solve.ts), and where that does not lead anywhere the draw is
 * made anew, sizes included.
 */
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import type { Domain } from '../domains/domain.ts'
import { Environment } from '../environment.ts'
import type { Located, Symbols } from './problem.ts'
import { assignmentsOf, attempted, Problem } from './problem.ts'
import type { Group } from './restrictions.ts'
import { constructed } from './construct.ts'
import { scaled } from './scaled.ts'
import { solve } from './solve.ts'

/** Draws made for one that fulfils the conditions: most are refused by their sizes. */
const attempts = 200
/** Draws that are moved; the others are only looked at. */
const moves = 12

/**
 * Values of all symbols of a group on the draw of an environment.
 *
 * @throws FormulaError `vacuous` if none of many draws can be moved there, or what the
 *   conditions throw on each of them.
 */
export function meet(group: Group, home: Environment): Symbols {
  const { conditions, unknowns } = group
  const fixed = home.bindings()
  const open = new Map([...unknowns].filter(([name]) => !fixed.has(name)))
  const equations = assignmentsOf(conditions, open, home.world.scope)
  for (const assigned of equations.length > 0 ? [equations, []] : [[]]) {
    let moved = 0
    for (let attempt = 0; attempt < attempts; attempt++) {
      const place = (symbols: Symbols): Environment =>
        home.anew(attempt, new Map([...fixed, ...symbols]))
      const problem = new Problem(conditions, open, assigned, place)
      const found = near(problem, () => moved++ < moves)
      if (found) return found.symbols
    }
  }
  // What is wrong with a condition itself is worth more than that it was not met.
  const there = home.anew(0, fixed)
  for (const condition of conditions) home.world.evaluate(condition, there)
  throw new FormulaError(
    'vacuous',
    `Unexpected restriction that none of ${attempts} draws fulfils, expected one that its symbols can meet`,
    conditions[0]?.span,
    `Restricted: ${conditions.map((node) => `\`${latex(node)}\``).join(', ')}.`,
  )
}

/** The draw itself if the conditions hold on it, or where it is moved to. */
function near(problem: Problem, mayMove: () => boolean): Located | undefined {
  const start = attempted(() => problem.complete(new Map()))
  if (!start) return undefined
  if (attempted(() => problem.holds(start))) return start
  const made = constructed(problem, start)
  if (made || !mayMove()) return made
  return scaled(problem, start) ?? solve(problem, start)
}

/**
 * An environment in which premises hold: the given one, or with drawn symbols moved.
 * What is bound stays, and sizes, unless an equation gives them. Restrictions of the page
 * hold there, too.
 *
 * @param mayMove Along the coordinates of the domains; what equations give is given always.
 * @returns undefined if the draw cannot be moved there.
 */
export function meetPremises(
  premises: readonly Expression[],
  outer: Environment,
  mayMove = true,
): Environment | undefined {
  const { world } = outer
  const { conditions, unknowns } = world.restrictions.together(premises)
  const free = new Map([...unknowns].filter(([name]) => !outer.binds(name)))
  const equations = assignmentsOf(conditions, free, world.scope)
  const open = new Map<string, Domain>()
  for (const [name, domain] of free) {
    const isGiven = equations.some((equation) => equation.name === name)
    if (domain.role === undefined || isGiven) open.set(name, domain)
  }
  if (open.size === 0) return undefined
  const place = (symbols: Symbols): Environment => {
    const resized = [...symbols.keys()].some((name) => open.get(name)?.role)
    // What has a size that changes is drawn anew.
    return resized
      ? new Environment(world, outer.draw, undefined, new Map([...outer.bindings(), ...symbols])) // prettier-ignore
      : outer.child(new Map(symbols))
  }
  for (const assigned of equations.length > 0 ? [equations, []] : [[]]) {
    const found = near(new Problem(conditions, open, assigned, place), () => mayMove)
    if (found) return found.env
  }
  return undefined
}
