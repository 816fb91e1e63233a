/** Nouns of quantities that texts call by a letter which stands for a constant elsewhere. */

/** What is between 0 and 1, by the last word of what it is called. */
export const shares: ReadonlySet<string> = new Set(
  'probability prevalence prior proportion proportions fraction share frequency incidence'.split(
    ' ',
  ),
)

/** Any number. */
export const amounts: ReadonlySet<string> = new Set(
  'rate weight parameter threshold temperature error price cost policy level strength charge eccentricity elasticity'.split(
    ' ',
  ),
)

/** Nouns by which a text speaks of the constant itself. */
export const constants: ReadonlySet<string> = new Set(
  'number constant value ratio quotient limit sum area circumference length perimeter volume base approximation estimate half result answer integral series product identity equation formula vector pi π'.split(
    ' ',
  ),
)
