/** Nouns of things that are counted: "□ samples", "after □ steps". */
import { table } from '../../language/table.ts'
import { entries } from './entry.ts'

/** Counts in words: "three rows". */
export const countWords = table<number>({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
})

/** What they count is whole, and there is at least one. */
export const counted: ReadonlySet<string> = new Set(
  (
    'samples observations examples points datapoints documents items users arms classes clusters groups categories ' +
    'features dimensions components layers heads tokens words states actions players agents trials tosses flips coins ' +
    'dice rolls draws experiments replications measurements records instances neighbours neighbors neurons units nodes ' +
    'vertices edges experts trees learners folds bins batches blocks patches pixels channels filters questions queries ' +
    'votes members individuals patients people students balls boxes urns cards bits particles chains workers devices ' +
    'machines servers tasks topics genes sentences characters leaves alternatives'
  ).split(' '),
)

/** Of these there may be none yet. */
export const counts: ReadonlySet<string> = new Set(
  'steps iterations updates rounds epochs successes failures events times'.split(' '),
)

/** Nouns that multiply what stands behind them, "□ times what it was", unless it is one of these. */
export const multiplying: ReadonlySet<string> = new Set(['times'])
export const besideCounts: ReadonlySet<string> = new Set(
  'and or in with from without independently each per until on'.split(' '),
)

/** Words between the number and what it counts. */
export const kinds: ReadonlySet<string> = new Set(
  (
    'independent i.i.d. iid random training test labelled labeled unlabelled unlabeled hidden input output different distinct ' +
    'possible equal equally likely data such more further other real identical binary gradient time bernoulli new first ' +
    'remaining fair biased disjoint'
  ).split(' '),
)

export const [atLeastOne] = entries(
  'number of',
  { integer: { min: 1, size: true }, number: { integer: true, min: 1, size: true }, any: {} }, // prettier-ignore
  { noun: 'integer' },
)

export const [atLeastNone] = entries(
  'number of',
  { integer: { min: 0 }, number: { integer: true, min: 0 }, any: {} },
  { noun: 'integer' },
)
