/** Words that stand for what was introduced last: "assume that they are independent". */

/** The longest first. */
export const pronouns: readonly (readonly string[])[] = (
  'they; them; both; these; those; both of them; all of them; each of them; each of these; the two; they both; they all; ' +
  'these two; them both; all of these; both of these; each; all; the variables; these variables; both variables; ' +
  'the two variables; all variables'
)
  .split('; ')
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length)

/** In front of a noun that does: "assume that the variables are independent". */
export const determiners: readonly (readonly string[])[] =
  'the; these; those; both; all; all the; all these; the two; both the; the two; our'
    .split('; ')
    .map((phrase) => phrase.split(' '))
    .sort((a, b) => b.length - a.length)
