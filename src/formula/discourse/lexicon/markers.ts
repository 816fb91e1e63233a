/**
 * Words that say what a clause does. The longest phrase at a place counts, so that
 * "given by" is no "given" and "if and only if" no "if".
 */
import { table } from '../../language/table.ts'

/** How a clause begins. */
export type Marker =
  | 'let' // introduces, defines or restricts, and lasts
  | 'take' // the same; of a known name: its value from here on
  | 'suppose' // restricts
  | 'if' // a premise of this sentence
  | 'unless' // a premise by its contrary
  | 'only if' // a claim of this sentence, under what it stands with
  | 'iff' // the same, and the other way round
  | 'for' // a premise, a range or an instance of this sentence
  | 'some' // says that there is one: no claim about all
  | 'at' // an instance of this sentence
  | 'near' // close to a value
  | 'example' // an instance, if it is a value; else a main clause
  | 'with' // introduces, defines or restricts beside a main clause
  | 'where' // the same, after it
  | 'such that' // restricts what was just introduced
  | 'then' // a main clause
  | 'hence' // a main clause that concludes
  | 'means' // a word is explained: the relation says the same as the words

/** "is proved with □", "can be derived from □": what a proof rests on is claimed. */
const rests = ['proved', 'proven', 'shown', 'derived', 'established', 'demonstrated', 'justified', 'deduced', 'verified']
  .flatMap((verb) => ['with', 'by', 'from', 'via', 'using', 'through', 'with the help of', 'by means of'].map((by) => `${verb} ${by}`))
  .join('; ') // prettier-ignore

const phrases: Record<Marker, string> = {
  let: 'let; now let; let now; write; denote; denote by; we denote by; we write; define; we define; call; we call; here define; put',
  take: 'take; set; choose; pick; fix; consider; look at; try; we try; we take; we set; we choose; say; start with; start from; plug in; insert',
  suppose:
    'suppose; suppose that; assume; assume that; assuming; assuming that; supposing; given; given that; conditional on; conditionally on; conditioned on; conditioning on; we assume; we assume that; we suppose; let us assume; it is assumed that; granted that; require; we require; we require that',
  if: 'setting; upon setting; by setting; on setting; equating; if; when; whenever; provided; provided that; as long as; so long as; in case; in the case; in the case that; under the condition; under the condition that; once; on condition that; for the case; for the case that; if moreover; if also',
  'only if':
    'only if; only when; only for; only at; only where; only in case; only in the case; only in the case that; only provided; only provided that; only as long as; only once',
  iff: 'if and only if; iff; and only if; when and only when; and only when; if but only if; for and only for; exactly if; exactly when; exactly for; exactly where; exactly in case; precisely if; precisely when; precisely for; precisely where; precisely in case; just when; is equivalent to; are equivalent to',
  unless: 'unless; except when; except if; except for; except at',
  for: 'for; for all; for every; for each; for any; for arbitrary; for given; for a given; for fixed; for a fixed; whatever; for both; for such',
  some: 'for some; there exists; there exist; for at least one; for at most one; for exactly one; for a suitable; for suitable',
  at: 'at; at the point; evaluated at; taken at; in the point',
  example:
    'for example; for instance; e.g; in the special case; in the special cases; for the special case; as an example; in the example',
  near: 'near; around; close to; in the neighbourhood of; in the neighborhood of; for small; for large; for sufficiently large; for sufficiently small; for x near; as x tends to; in the limit of small; in the limit of large; when x is small',
  with: 'with; having; together with; and with; also with; using',
  where: 'where; here; in which; wherein; where as; here as',
  'such that':
    'such that; satisfying; which satisfies; which satisfy; that satisfies; that satisfy; subject to; under the constraint; under the constraint that; so as to have; with the property that; with the property; obeying; for which; fulfilling; that fulfils; that fulfil',
  then:
    `${rests}; rests on; rest on; relies on; rely on; ` +
    'then; we have; we get; we obtain; we find; one has; one gets; one obtains; it holds that; note that; note; observe that; recall that; recall; because; since; as well as; namely; is given by; are given by; given by; is defined by; is defined as; defined by; defined as; reads; and then; moreover; furthermore; in general; in particular; therefore also; the claim is; the bound is; be given by; using that; using the fact that; using the identity; using the identities; using the inequality; using the equation; using the formula; using the relation; using the equality; by the identity; by the inequality; we use; we use that; we used; we used that; where we use; where we use that; where we used; where we used that; where we have used; where we have used that; we know; we know that; it is known; it is known that',
  hence:
    'hence; so; so that; thus; therefore; consequently; it follows that; it follows; follows; follows that; which gives; which implies; implies; implies that; this implies; this implies that; this gives; gives; yields; which yields; this yields; this means that; which means that; as a consequence; accordingly; whence; it must be that; we conclude; we conclude that; then also; then even; so then',
  means:
    'that is; i.e; in other words; which is to say; meaning; which means; that means; in the sense that; that is to say',
}

/** Words that end what a marker in front of a clause governs: finite verbs. */
export const verbs: ReadonlySet<string> = new Set(
  (
    'is are be was were has have had equals equal gives give yields yield becomes become holds hold satisfies satisfy ' +
    'minimizes minimises maximizes maximises minimize minimise maximize maximise converges converge follows follow reads ' +
    'reaches reach shows show means mean implies imply can may must needs need does do will would should lies lie falls ' +
    'grows shrinks tends goes stays remains leads measures describes consists contains depends behaves commutes commute ' +
    'vanishes vanish exists exist decreases increases acts takes sends maps adds sums telescopes telescope preserves ' +
    'we one there it this they applies apply states says asserts'
  ).split(' '),
)

/** Phrases by their first word, the longest first. */
export const markers = table<readonly { words: readonly string[]; marker: Marker }[]>(
  Object.fromEntries(
    Object.entries(
      Object.groupBy(
        Object.entries(phrases).flatMap(([marker, list]) =>
          list
            .split('; ')
            .map((phrase) => ({ words: phrase.split(' '), marker: marker as Marker })),
        ),
        ({ words }) => words[0]!,
      ),
    ).map(([first, list]) => [
      first,
      [...list!].sort((a, b) => b.words.length - a.words.length),
    ]),
  ),
)

/** Nouns for what holds: behind "for □" they begin what holds for it. */
export const statements: ReadonlySet<string> = new Set(
  (
    'identity identities equation equations formula formulas formulae inequality inequalities bound bounds estimate ' +
    'estimates equality equalities statement statements claim claims law laws rule rules theorem lemma'
  ).split(' '),
)

/** Before or after a formula: what it says is denied. */
export const denials: readonly (readonly string[])[] = [
  'it is not true that',
  'it is not the case that',
  'it is false that',
  'it is wrong that',
  'does not hold',
  'do not hold',
  'does not hold in general',
  'is false',
  'is wrong',
  'is not true',
  'is not true in general',
  'is in general false',
  'fails in general',
  'need not hold',
  'not in general',
].map((phrase) => phrase.split(' '))

/** Words behind a number that multiply it, or say what it counts. */
export const units: ReadonlySet<string> = new Set(
  (
    'thousand million billion trillion percent permille dozen ' +
    'flops gflops tflops pflops mflops gigaflops teraflops bytes bits kb mb gb tb kib mib gib hz khz mhz ghz ' +
    'seconds minutes hours days weeks years ms s min h km m cm mm kg g ev kev mev kelvin degrees watts joules'
  ).split(' '),
)

/** Words behind a predicate by which less is said than of all. */
export const qualifiers = ['for', 'if', 'where', 'when', 'unless', 'in', 'on', 'at', 'that', 'which', 'of', 'as', 'only', 'while', 'because', 'since', 'so'] // prettier-ignore

/** Nouns that a letter in front of them names: "the □ score". */
export const scores: readonly string[] =
  'score scores measure statistic test penalty regularization regularisation'.split(' ')

/** Nouns that tell of which norm they are by the letter in front: "the □ distance". */
export const norms: readonly string[] =
  'norm norms distance distances ball balls penalty penalties regularization regularisation regularizer regulariser regularized regularised loss losses constraint constraints'.split(
    ' ',
  )

/** Nouns of sets of points that an equation describes: "the hyperplane □". */
export const pointSets: readonly string[] =
  'hyperplane hyperplanes plane line lines sphere circle ellipse ellipsoid parabola hyperbola ball half-space halfspace boundary surface curve contour'.split(
    ' ',
  )
