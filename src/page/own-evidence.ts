// What is wrong in a document on its own evidence. Its letters may mean other things than the
// words near them say, its values come and go, its equations may wait to be solved. What a
// careful reader would still call wrong is an identity: two expressions that the text cannot
// posit of their names, that differ clearly.

import type { PageEvidence } from './verdict.ts'
import type { Sentence } from './words.ts'

/** Two sides must differ by more than what rounding on paper hides, in results and in between. */
const clear = 1e-3
const clearOfDecimals = 2e-2

/** Words that make a relation a condition, a wish, a step, or what is not so. */
const conditional =
  /\b(?:if|when|whenever|unless|until|suppos\w*|assum\w*|set|sets|setting|let|letting|subject to|requir\w*|constrain\w*|condition\w*|impos\w*|satisf\w*|solv\w*|find|want|need|try|choos\w*|chose\w*|tak(?:e|ing)\b(?! (?:the )?(?:natural )?(?:log|deriv|gradient|expect|averag|mean|sum|square))|given|fix\w*|substitut\w*|replac\w*|approximat\w*|roughly|about|not|never|wrong|incorrect\w*|mistake\w*|counter-?examples?|fallac\w*|purported\w*|instead|hypothes\w*|null|would|should|defin\w*|updat\w*|initial\w*|consider|example|e\.g|exercise|proportional)\b|n['’]t\b/i

/** Words that make conditions of the formulas behind them, until a clause has a verb of its own. */
const binding = /\bsuch that\b|\bs\.t\b/i
const verb = /\b(?:is|are|equals?|becomes?|gives?|reads?|has|have|get|obtain)\b/i

function isConditional(before: string): boolean {
  const last = before.slice(before.lastIndexOf('□') + 1)
  const clause = verb.test(last) ? last : before
  return conditional.test(before) || binding.test(clause)
}

/** "`17 \\div 5 = 3` with remainder 2": words behind a formula that say how it is meant. */
const qualified =
  /^[\s,(]*(?:with (?:a )?)?(?:remainder|rounded|approximately|up to)\b/i

/** Somebody says, "since □, we have `43^3 = 21^3 + 22^3`": marks that end or begin elsewhere. */
const isQuoted = ({ before, after }: Sentence): boolean =>
  [before, after].some(
    (text) =>
      (text.match(/"/g)?.length ?? 0) % 2 === 1 ||
      (text.match(/“/g)?.length ?? 0) !== (text.match(/”/g)?.length ?? 0),
  )

/** Sums whose range the text knows, and a name with a number in its place of a power. */
const guessed =
  /\\(?:sum|prod|int)\s*(?:\\limits)?\s*_\s*(?:\{\s*\\?[a-zA-Z]+(?:\s*,\s*\\?[a-zA-Z]+)*\s*\}|\\?[a-zA-Z]+)(?!\s*\^)|(?<![a-zA-Z\\])e\s*\^\s*\{\s*\(/

/** A derivative is zero where the text alone says what depends on what. */
const derivative = /\\partial|\\nabla|\\frac\s*\{\s*(?:\\mathrm\s*\{?\s*)?d/
const isZero = (value: string) => /^[([\s]*0(?:[\s;,]+0)*[\])\s]*$/.test(value)

/** `0.66` for two thirds: its last digit is what stands there, and not what is nearest. */
function isCutShort(link: string, left: string, right: string): boolean {
  const decimals = [...link.matchAll(/\d\.(\d+)/g)].map(([, digits]) => digits!.length)
  const unit = 10 ** -Math.max(...decimals)
  return decimals.length > 0 && Math.abs(Number(left) - Number(right)) < unit
}

/** `\\sqrt{800 / 3} = \\sqrt{267}`: a whole number may be rounded where the value is none. */
function isRounded(link: string, left: string, right: string): boolean {
  const [one, other] = [Number(left), Number(right)]
  const isWhole = Number.isInteger(one) && Number.isInteger(other)
  const by = Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other))
  const long = [...link.matchAll(/(?<![\d.])[1-9]\d{2,}(?!\.?\d)/g)].map(Number)
  return !isWhole && long.some((number) => by < 1 / 2 / number)
}

/** Both sides all but vanish: what is left of them may be rounding. */
const least = 1e-9
const isNearNothing = (left: string, right: string): boolean =>
  Math.abs(Number(left)) < least && Math.abs(Number(right)) < least

/** `17 \\div 5 = 3`: the words around it say what remains. */
const isQuotient = (link: string, left: string, right: string): boolean =>
  link.includes('\\div') && Math.trunc(Number(left)) === Number(right)

/** What of the meaning of a formula is lost. */
interface Lost {
  /**
   * The words around it are in a language that is not read: what they say of its names and of
   * the formula itself. Numbers alone mean the same in all of them.
   */
  isUnread?: boolean
  /** It rests on values that names got in a section that is over. */
  isElsewhere?: boolean
}

/**
 * Is the refuted formula wrong whatever else the document means?
 *
 * @param place What is lost on it where it stands.
 */
export function isOwnEvidence(
  evidence: PageEvidence,
  words: Sentence,
  { isUnread = false, isElsewhere = false }: Lost = {},
): boolean {
  const { verdict, code, counterexample, residual = Infinity } = evidence
  // The terms themselves say by which rule they go on.
  if (code === 'broken-run') return true
  if (verdict !== 'wrong' || !counterexample || evidence.posited) return false
  if (code !== 'unequal-sides' && code !== 'false-relation') return false
  const visible = /\d\.\d/.test(counterexample.link) ? clearOfDecimals : clear
  if (!(residual > visible) || isConditional(words.before)) return false
  if (qualified.test(words.after) || isQuoted(words)) return false
  const { link, left: one, right: other } = counterexample
  if (isCutShort(link, one, other) || isNearNothing(one, other)) return false
  if (evidence.numeric && isRounded(link, one, other)) return false
  if (guessed.test(link)) return false
  if (derivative.test(link) && (isZero(one) || isZero(other))) return false
  if (isUnread && (!evidence.numeric || isQuotient(link, one, other))) return false
  return !isElsewhere
}
