import type { Range } from './place.ts'

/** A mistake in a document that is not in the mathematics, at its place. */
export interface Problem extends Range {
  code: ProblemCode
  /** "Unexpected …, expected …": a sentence, values in backticks. */
  message: string
  /** The way out. */
  note?: string
}

interface Text {
  message: string
  note?: string
}

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

const one = (names: readonly string[]) =>
  names.length === 1 ? list(names) : `one of ${list(names)}`

/** What the page layer says of a document; the codes are permanent and never reused. */
export const problems = {
  'invalid-mdx': (reason: string): Text => ({
    message: `Unexpected MDX, expected it to parse: ${reason}`,
    note: 'No formula of the page is checked until it parses. In MDX, `{` and `<` outside math and code begin code: write `\\{` and `\\<`.',
  }),
  'invalid-front-matter': (reason: string): Text => ({
    message: `Unexpected front matter, expected YAML: ${reason}`,
  }),
  'invalid-field': (field: string, value: string, expected: string): Text => ({
    message: `Unexpected value \`${value}\` of \`${field}\` in the front matter, expected ${expected}`,
  }),
  'missing-title': (): Text => ({
    message: 'Unexpected page without a title, expected `title: …` in its front matter',
    note: 'Begin the page with `---`, `title: The page’s title`, `---`.',
  }),
  'missing-source': (): Text => ({
    message: 'Unexpected `<Example>` without a file, expected `src="folder/name"`',
  }),
  'computed-attribute': (element: string, attribute: string): Text => ({
    message: `Unexpected expression as \`${attribute}\` of \`<${element}>\`, expected a quoted string`,
    note: 'The page is read without running its code.',
  }),
  'missing-example': (
    src: string,
    folder: string,
    near: readonly string[] = [],
  ): Text => ({
    message: `Unexpected example \`${src}\`, expected ${near.length > 0 ? one(near) : `a file \`${src}.ts\` in \`${folder}\``}`,
    note: `Examples are the TypeScript files in \`${folder}\`, named without \`.ts\`.`,
  }),
  'missing-folder': (src: string): Text => ({
    message: `Unexpected example \`${src}\`, expected a folder \`examples\` beside the page or above it`,
  }),
  'missing-region': (
    region: string,
    src: string,
    regions: readonly string[],
  ): Text => ({
    message:
      regions.length > 0
        ? `Unexpected region \`${region}\` of example \`${src}\`, expected ${one(regions)}`
        : `Unexpected region \`${region}\` of example \`${src}\`, which marks no regions`,
    note: `A region is what stands between \`// #region ${region}\` and \`// #endregion\`.`,
  }),
  'unreadable-region': (src: string, reason: string): Text => ({
    message: `Unexpected region marks in example \`${src}\`: ${reason}`,
  }),
  'example-throws': (src: string, error: string, at: string | undefined): Text => ({
    message: `Unexpected error in example \`${src}\`, expected it to load: ${error}`,
    ...(at ? { note: `Thrown at ${at}.` } : {}),
  }),
  'example-hangs': (src: string, seconds: number): Text => ({
    message: `Unexpected example \`${src}\` that still loads after ${seconds} s, expected it to return`,
    note: 'Its declarations are missing from the page’s check.',
  }),
  'invalid-given': (src: string, kind: string): Text => ({
    message: `Unexpected \`given\` of kind \`${kind}\` in example \`${src}\`, expected \`scope({ … })\``,
  }),
  'escaped-underscore': (): Text => ({
    message: 'Unexpected `\\_` inside math, expected `_`',
    note: 'KaTeX prints `\\_` as an underscore; a subscript is written `x_i`.',
  }),
  'look-alike': (character: string, name: string, instead: string): Text => ({
    message: `Unexpected \`${character}\` (${name}) inside math, expected ${instead}`,
  }),
  'unbalanced-dollar': (dollars: string): Text => ({
    message: `Unexpected \`${dollars}\` without a partner, expected a closing \`${dollars}\` in the same paragraph`,
    note: 'Write `\\$` for a dollar sign.',
  }),
  'lost-opening': (text: string): Text => ({
    message: `Unexpected \`${text}\` on the line of the opening \`$$\`, expected a line break after \`$$\``,
    note: 'What follows `$$` on its line is not rendered.',
  }),
  'unclosed-math': (): Text => ({
    message: 'Unexpected end of display math, expected a closing `$$` on its own line',
    note: 'Everything from `$$` on has become part of the formula.',
  }),
  'missing-reason': (): Text => ({
    message: 'Unexpected formula that is stated without a reason, expected the reason',
    note: 'Write `<Stated reason="…">` in MDX, `<!-- residual: stated "…" -->` in Markdown.',
  }),
  'unknown-directive': (text: string): Text => ({
    message: `Unexpected comment \`residual: ${text}\`, expected \`residual: stated "reason"\` or \`residual: erratum\``,
  }),
  'stray-directive': (text: string): Text => ({
    message: `Unexpected comment \`residual: ${text}\` with no formula after it, expected a formula in the next block or in the same paragraph`,
    note: 'A comment that begins a line takes the whole line: put the formula on the next one.',
  }),
  'incomplete-quotation': (missing: readonly string[]): Text => ({
    message: `Unexpected quoted counterexample without ${list(missing)}, expected \`at\`, \`left\` and \`right\``,
  }),
  'time-limit': (seconds: number, code?: string): Text => ({
    message: `Unexpected formula that is undecided after ${seconds} s, expected a verdict`,
    note: code
      ? `It was in ${code}. \`--timeout\` gives it more time.`
      : 'Its sums may be too long. `--timeout` gives it more time.',
  }),
  'memory-limit': (megabytes: number, code?: string): Text => ({
    message: `Unexpected need for more than ${megabytes} MB of memory, expected less`,
    ...(code ? { note: `It was in ${code}.` } : {}),
  }),
  'worker-stopped': (reason: string, code?: string): Text => ({
    message: `Unexpected end of the process that checks, expected a verdict: ${reason}`,
    ...(code ? { note: `It was in ${code}.` } : {}),
  }),
  'internal-error': (reason: string): Text => ({
    message: `Unexpected failure of Residual itself, expected a verdict: ${reason}`,
    note: 'This is a mistake in Residual, not in the page.',
  }),
} satisfies Record<string, (...values: never[]) => Text>

export type ProblemCode = keyof typeof problems

/** What the words of a problem are made with. */
export type ProblemValues<Code extends ProblemCode> = Parameters<
  (typeof problems)[Code]
>

/** A problem at its place, said with the catalogue's words. */
export function problem<Code extends ProblemCode>(
  range: Range,
  code: Code,
  ...values: ProblemValues<Code>
): Problem {
  const say = problems[code] as (...values: unknown[]) => Text
  return { code, ...say(...values), from: range.from, to: range.to }
}

/** Several problems of one thing as one: the first, with the places of the others. */
export function merge([first, ...others]: readonly Problem[]): Problem | undefined {
  if (!first || others.length === 0) return first
  const also = others.map(({ code, message, from }) => {
    const at = `at ${from.line}:${from.column}`
    return code === first.code ? `also ${at}` : `${at}: ${message}`
  })
  const note = [first.note, `${also.join('; ')}.`].filter(Boolean).join(' ')
  return { ...first, note: note.replace(/(^|\. )a/g, '$1A') }
}
