/** Names that expressions of ours call; no LaTeX can. */

/** The law of an expression, given what its further arguments are; no LaTeX can call it. */
export const lawName = '\\#law'
/** The density of variables at their outcomes, given those behind the bar. */
export const densityName = '\\#density'
/** Some outcome of a variable, by a number that tells outcomes apart. */
export const outcomeName = '\\#outcome'
/** A law with parameters that may be outcomes of what is given. */
export const parametersName = '\\#parameters'

/** The name of a family whose letter means something else by itself: `\\eta_t` beside a number `\\eta`. */
export const ownFamily = (letter: string): string => `${letter}_{\\cdot}`
