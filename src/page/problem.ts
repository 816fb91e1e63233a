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

/** The words that elements need. */
const wordsOf: Record<string, string | undefined> = {
  Trend: 'one word for a direction, such as `falls` or `larger`',
  Extreme: 'one superlative, such as `largest` or `least`',
  Whether: 'a yes or no, such as `is`, `not`, `always` or `never`',
}

/** What the page layer says of a document; the codes are permanent and never reused. */
export const problems = {
  'invalid-mdx': (reason: string): Text => ({
    message: `Unexpected MDX, expected it to parse: ${reason}`,
    note: 'No formula of the page is checked until it parses. In MDX, `{` and `<` outside math and code begin code: write `\\{` and `\\<`.',
  }),
  'too-large': (what: string, most: string): Text => ({
    message: `Unexpected ${what}, expected at most ${most}`,
    note: 'It is not read: cut it into several.',
  }),
  'too-nested': (): Text => ({
    message: 'Unexpected depth of nesting, expected a page that a reader could follow',
    note: 'No formula of the page is checked until lists, quotes and elements stand less deep.',
  }),
  'long-sentence': (formulas: string, characters: string): Text => ({
    message: `Unexpected sentence of ${characters} characters with ${formulas} formulas, expected a shorter one`,
    note: 'Its words are not read: end it with a full stop, or put a heading between.',
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
    message: `Unexpected region in example \`${src}\`: ${reason}`,
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
  'unbalanced-dollar': (dollars: string, inCell = false): Text => ({
    message: `Unexpected \`${dollars}\` without a partner, expected a closing \`${dollars}\` in the same ${inCell ? 'cell' : 'paragraph'}`,
    note: inCell
      ? 'A `|` ends the cell, in a formula too: write `\\lvert x \\rvert`, `\\mid` or `\\|`. A dollar sign is `\\$`.'
      : 'Write `\\$` for a dollar sign.',
  }),
  price: (amount: string): Text => ({
    message: `Unexpected amount of money \`${amount}\` with a bare dollar sign, expected \`\\${amount}\``,
    note: 'A second dollar sign in the paragraph would make a formula of what stands between.',
  }),
  'foreign-form': (form: string, dialect: string): Text => ({
    message: `Unexpected formula in \`${form}\`, which \`${dialect}\` prints as text, expected ${dialect === 'myst' ? '`$…$`, `$$` or `{math}`' : '`$…$` or `$$`'}`,
    note: 'Its claim is checked all the same.',
  }),
  'indented-math': (): Text => ({
    message:
      'Unexpected formula in an indented block, which is code, expected at most three blanks before it',
    note: 'Readers see the LaTeX, and nobody checks it.',
  }),
  'lost-opening': (text: string): Text => ({
    message: `Unexpected \`${text}\` on the line of the opening \`$$\`, expected a line break after \`$$\``,
    note: 'What follows `$$` on its line is not rendered.',
  }),
  'unclosed-math': (): Text => ({
    message: 'Unexpected end of display math, expected a closing `$$` on its own line',
    note: 'Everything from `$$` on has become part of the formula.',
  }),
  'out-of-reach': (text: string, where: string): Text => ({
    message: `Unexpected formula \`${text}\` in ${where}, where none is checked, expected words`,
    note: 'Say it in words there; a formula between dollar signs in the text has a verdict.',
  }),
  'cut-formula': (outside: string): Text => ({
    message: `Unexpected \`${outside}\` beside a formula, expected the whole formula between its marks`,
    note: 'Readers see one formula, and only the part between the marks is checked. An operator between words is a word: *plus*, *equals*.',
  }),
  'raw-mathematics': (what: string): Text => ({
    message: `Unexpected \`${what}\`, which nobody checks, expected LaTeX between dollar signs`,
    note: 'What it shows is not read: write formulas as `$…$`, all else as Markdown.',
  }),
  'missing-reason': (): Text => ({
    message: 'Unexpected formula that is stated without a reason, expected the reason',
    note: 'Write `<Stated reason="…">` in MDX, `<!-- residual: stated "…" -->` in Markdown.',
  }),
  'unknown-directive': (text: string): Text => ({
    message: `Unexpected comment \`residual: ${text}\`, expected \`residual: stated "reason"\`, \`residual: ignore "reason"\` or \`residual: erratum\``,
  }),
  'stray-directive': (text: string): Text => ({
    message: `Unexpected comment \`residual: ${text}\` with no formula after it, expected a formula in the next block or in the same paragraph`,
    note: 'A comment that begins a line takes the whole line: put the formula on the next one.',
  }),
  'bare-number': (number: string): Text => ({
    message: `Unexpected number \`${number}\` that nothing computes, expected \`<Num value={…}>${number}</Num>\` or a formula`,
    note: 'What is no result, such as a setting, stands in `<Bare reason="…">`.',
  }),
  'bare-relation': (sign: string): Text => ({
    message: `Unexpected \`${sign}\` in plain text, expected a formula between dollar signs, or words`,
    note: 'Readers see a formula that nobody checks. Before a computed value it is all right: `K = <Num value={k}>3</Num>`. What is no claim stands in `<Bare reason="…">`.',
  }),
  'bare-comparison': (word: string): Text => ({
    message: `Unexpected \`${word}\` that nothing computes, expected \`<Claim that="…">${word}</Claim>\` or a value`,
    note: 'The opposite word would read as well. What nothing can compute stands in `<Bare reason="…">`.',
  }),
  'constant-value': (element: string): Text => ({
    message: `Unexpected value of \`<${element}>\` that the page itself says, expected one that comes of an example`,
    note: 'Text and value would only repeat each other. A constant of the page may stand here if a function of an example gets it, too.',
  }),
  'bare-without-reason': (): Text => ({
    message: 'Unexpected `<Bare>` without a reason, expected `reason="…"`',
  }),
  'untied-mention': (tex: string): Text => ({
    message: `Unexpected expression \`${tex}\` that no checked formula of the page says, expected an equation, such as \`${tex} = …\``,
    note: 'Nothing would notice a slip in it. What cannot be said as an equation stands in `<Bare reason="…">`.',
  }),
  'unstated-value': (): Text => ({
    message:
      'Unexpected computed value of which the text does not say what it is, expected `<Num value={…}>97 %</Num>`, `<Named as={…}>word</Named>`, or `${shown(value, "97 %")}` in an attribute',
    note: 'What stands inside is compared with the value, so that a wrong expression shows.',
  }),
  'unreadable-value': (element: string, text: string): Text => ({
    message:
      wordsOf[element] !== undefined
        ? `Unexpected text \`${text}\` of \`<${element}>\`, expected ${wordsOf[element]}`
        : `Unexpected text \`${text}\` of \`<${element}>\`, expected plain text${element === 'Num' ? ' such as `92.46 %`, `1,024`, `twice` or `about a third`' : ''}`,
  }),
  'unreadable-claim': (text: string, expected: string): Text => ({
    message: `Unexpected text \`${text}\` of \`<Claim>\`, expected ${expected}`,
    note: 'Its words choose the relation of the formula in `that`: where they stand is a `?`.',
  }),
  'false-claim': (text: string, tex: string, why: string): Text => ({
    message: `Unexpected text \`${text}\`, expected what holds: ${why}`,
    note: `It claims \`${tex}\`. Say what holds, or put right the formula in \`that\`.`,
  }),
  'undecided-claim': (text: string, tex: string, why: string): Text => ({
    message: `Unexpected claim of \`${text}\` that is not decided, expected a formula in the page’s symbols: ${why}`,
    note: `It claims \`${tex}\`.`,
  }),
  'idle-claim': (text: string, tex: string): Text => ({
    message: `Unexpected claim of \`${text}\` whose opposite holds as well, expected a formula that tells them apart`,
    note: `The opposite is \`${tex}\`.`,
  }),
  'missing-stand-in': (): Text => ({
    message:
      'Unexpected formula that is stated and nothing is checked in its place, expected `by="…"`',
    note: 'In `by` stands the LaTeX of a formula of the page that is checked, or the name of an example on it.',
  }),
  'unknown-stand-in': (by: string): Text => ({
    message: `Unexpected \`by\` of a stated formula, expected a formula of the page that is checked, or an example on it: \`${by}\``,
  }),
  'foreign-stand-in': (by: string): Text => ({
    message: `Unexpected \`by\` of a stated formula, expected a formula that speaks of what it states: \`${by}\` shares no name with it`,
  }),
  'missing-id': (): Text => ({
    message: 'Unexpected `<Erratum>` without a name, expected `id="E1"`',
  }),
  'repeated-id': (id: string): Text => ({
    message: `Unexpected second \`<Erratum id="${id}">\`, expected each id once`,
  }),
  'loose-quotation': (notes: readonly string[], id: string): Text => ({
    message:
      notes.length > 0
        ? `Unexpected quotation in ${id}, expected what the notes wrote: ${one(notes)}`
        : `Unexpected formula as written in ${id} that nothing holds to the notes, expected a counterexample with \`at\`, \`left\` and \`right\``,
    note: `What the notes wrote, and the page's letters for theirs, stand in \`content/notes-quotes.yaml\`. What only follows from it is held by a counterexample: \`at\`, \`left\` and \`right\`.`,
  }),
  'incomplete-quotation': (missing: readonly string[]): Text => ({
    message: `Unexpected quoted counterexample without ${list(missing)}, expected \`at\`, \`left\` and \`right\``,
  }),
  'unknown-field': (field: string, known: readonly string[]): Text => ({
    message: `Unexpected field \`${field}\` in the front matter, expected ${one(known)}`,
  }),
  'missing-description': (): Text => ({
    message:
      'Unexpected page without a description, expected `description: …` in its front matter',
    note: 'A sentence that says what the page is about; search engines show it.',
  }),
  'unknown-element': (name: string, near: readonly string[]): Text => ({
    message: `Unexpected component \`<${name}>\`, expected ${near.length > 0 ? one(near) : 'one of the site'}`,
    note: 'Components are the files in `src/components`; a page imports none.',
  }),
  'refused-element': (name: string): Text => ({
    message: `Unexpected element \`<${name}>\`, expected Markdown, a component, or HTML that only marks up text`,
    note: 'What runs, embeds or restyles does not stand on a page: figures are `<Figure>` and `<Interactive>`.',
  }),
  'refused-attribute': (
    name: string,
    element: string,
    known: readonly string[],
  ): Text => ({
    message: `Unexpected attribute \`${name}\` of \`<${element}>\`, expected ${known.length > 0 ? one(known) : 'none'}`,
  }),
  'refused-value': (name: string, element: string, expected: string): Text => ({
    message: `Unexpected value of \`${name}\` of \`<${element}>\`, expected ${expected}`,
  }),
  'missing-attribute': (name: string, element: string): Text => ({
    message: `Unexpected \`<${element}>\` without \`${name}\`, expected \`${name}="…"\` or \`${name}={…}\``,
  }),
  'refused-address': (address: string): Text => ({
    message: `Unexpected address \`${address}\`, expected one that leads somewhere: \`/pca/\`, \`#heading\`, \`https:\`, \`http:\` or \`mailto:\``,
    note: 'Other schemes run or embed something where a reader expects a link.',
  }),
  'missing-page': (address: string, near: readonly string[]): Text => ({
    message: `Unexpected link to \`${address}\`, where there is no page, expected ${near.length > 0 ? one(near) : 'the address of one'}`,
    note: '`content/language-models/word2vec.mdx` has the address `/language-models/word2vec/`.',
  }),
  'missing-anchor': (anchor: string, page: string, near: readonly string[]): Text => ({
    message: `Unexpected link to \`#${anchor}\`, which \`${page}\` does not have, expected ${near.length > 0 ? one(near.map((id) => `#${id}`)) : 'a heading of it'}`,
    note: 'The anchor of a heading is its text in small letters, with hyphens for blanks; that of a formula with `\\label{name}` is `#eq-name`.',
  }),
  'wrong-direction': (word: string, address: string, side: string): Text => ({
    message: `Unexpected word \`${word}\` of the link to \`${address}\`, expected one that says that it stands ${side} this place`,
    note: 'Pages of a folder follow each other by `sidebar.order` of their front matter.',
  }),
  'miscounted-list': (word: string, count: number): Text => ({
    message: `Unexpected number \`${word}\` before a list of ${count}, expected the number of its items`,
  }),
  'empty-link': (address: string): Text => ({
    message: `Unexpected link to \`${address}\` without a text, expected \`[words](${address})\``,
    note: 'What has a number or a title says it by itself: a formula with a `\\label`, a figure with a caption, a heading, an exercise.',
  }),
  'latex-reference': (command: string, name: string): Text => ({
    message: `Unexpected \`${command}{${name}}\`, which nothing resolves in the text, expected \`[](#eq-${name.replace(/^eqn?[:._-]/i, '')})\``,
    note: 'An empty link to a formula reads as its number and leads to it.',
  }),
  'repeated-label': (name: string): Text => ({
    message: `Unexpected second \`\\label{${name}}\` on the page, expected each name once`,
    note: 'Names that differ only in capitals or signs have the same anchor.',
  }),
  'stray-label': (name: string): Text => ({
    message: `Unexpected \`\\label{${name}}\`, expected one name, with letters or digits, for a displayed formula that holds`,
    note: 'Formulas in the text and slips have no number; what is displayed has one, whatever its rows.',
  }),
  'missing-alt': (element: string): Text => ({
    message: `Unexpected ${element} without a text for those who do not see it, expected what it shows`,
    note: 'Write `![what it shows](address)`, or `alt="what it shows"`.',
  }),
  'refused-import': (source: string): Text => ({
    message: `Unexpected import of \`${source}\`, expected a file in ${list(['examples', 'src/figures', 'src/prose'])}`,
    note: 'A page shows what examples compute; components need no import.',
  }),
  'missing-import': (source: string): Text => ({
    message: `Unexpected import of \`${source}\`, where there is no file, expected one with its ending, such as \`./covariance.ts\``,
  }),
  'missing-export': (name: string, source: string, near: readonly string[]): Text => ({
    message: `Unexpected import of \`${name}\`, which \`${source}\` does not export, expected ${near.length > 0 ? one(near) : 'a name that it exports'}`,
  }),
  'undefined-name': (name: string, near: readonly string[]): Text => ({
    message: `Unexpected name \`${name}\` in the page’s code, expected ${near.length > 0 ? one(near) : 'one that the page imports or exports'}`,
    note: 'The page knows what it imports, its own `export const`, and `Math`.',
  }),
  'refused-code': (what: string, instead?: string): Text => ({
    message: `Unexpected ${what} in the page’s code, expected values of examples put into words`,
    note: instead ?? 'What computes more stands in an example, where it is tested.',
  }),
  'refused-drawing': (): Text => ({
    message:
      'Unexpected drawing of `<Figure>`, expected a call of a function of `src/figures`',
    note: 'Write `svg={scree(variances)}`; what it draws is escaped there.',
  }),
  'unknown-interactive': (name: string, near: readonly string[]): Text => ({
    message: `Unexpected interactive \`${name}\`, expected ${near.length > 0 ? one(near) : 'the name of a file in `src/interactives`'}`,
  }),
  'unknown-source': (
    key: string,
    file: string,
    near: string | undefined,
    inText: boolean,
  ): Text => ({
    message: `Unexpected source \`${key}\`, expected a key of \`${file}\` ${near === undefined ? 'but it has none' : `such as \`${near}\``}`,
    note: `Describe the source in \`${file}\`, or write the key as it is there.${inText ? ' Text that is no citation goes into backticks.' : ''}`,
  }),
  'repeated-source': (key: string): Text => ({
    message: `Unexpected second source \`${key}\` in the front matter, expected each once`,
    note: 'Say all that it is used for in one `note`.',
  }),
  'unreadable-citation': (text: string, inText: boolean): Text => ({
    message: `Unexpected citation \`${text}\`, expected a key in it`,
    note: inText
      ? 'Write `[@key]`, `[@key, §2; @other]` or, in a sentence, `@key`. Text that is no citation goes into backticks.'
      : 'Write `source="key"` or `source="key, §2; other"`.',
  }),
  'invalid-library': (reason: string): Text => ({
    message: `Unexpected list of sources, expected it to be read: ${reason}`,
  }),
  'time-limit': (seconds: number, code?: string): Text => ({
    message: `Unexpected formula that is undecided after ${seconds} s, expected a verdict`,
    note: code
      ? `It was in ${code}. \`--timeout\` gives it more time.`
      : 'Its sums may be too long. `--timeout` gives it more time.',
  }),
  'step-limit': (): Text => ({
    message:
      'Unexpected formula behind the steps that a survey takes in one document, expected one that it looks at',
    note: 'Without `--survey` all formulas are looked at. So are those of a part of the document.',
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
