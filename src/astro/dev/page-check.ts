/**
 * The check of one page that is being written: again after each save, in a process that
 * keeps what the save left alone. What is known of a version is told as soon as it is, and
 * nothing of an earlier one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageProblem, Told } from '../../live/dev/protocol.ts'
import type { Document } from '../../page/document.ts'
import { retyped } from '../../page/retyped.ts'
import type { PageRun } from '../../page/runner.ts'
import { checkPage } from '../../page/runner.ts'
import type { PageEvidence } from '../../page/verdict.ts'
import { readFormulas, readSitePage } from '../../rules/site-page.ts'
import { cardsHref } from '../formula-html.ts'
import type { PageFormula } from '../remark-formulas.ts'
import { summary } from '../summary.ts'
import { boxesOf, pageFormulas } from './boxes.ts'

export interface PageCheckOptions {
  root: string
  /** Path of the page from the root. */
  page: string
  /** Its name on the site. */
  name: string
  /** Its path on the server. */
  path: string
  base: string
  tell: (told: Told) => void
  /** Told of our own mistakes. */
  onError: (error: unknown) => void
}

/** See `Told`; undefined: no news of it. */
type Box = string | null | undefined

type Known = (PageEvidence | undefined)[]

export class PageCheck {
  readonly #options: PageCheckOptions
  #version = 0
  /** What this version is of; undefined where it could not be read, or not be checked. */
  #source: string | undefined
  #run: PageRun | undefined
  #state: Told['state'] = 'checking'
  #document: Document | undefined
  #known: Known = []
  #problems: PageProblem[] = []
  /** Boxes as they stand on open pages. */
  #boxes: (string | undefined)[] = []
  /** Formulas of which this version's verdict was told. */
  readonly #said = new Set<number>()
  /** Resolves when all of a version is known, or nothing will be. */
  #settled = Promise.withResolvers<undefined>()

  constructor(options: PageCheckOptions) {
    this.#options = options
  }

  /** Tells all that is known, to who has just opened the page; checks it for the first. */
  open(): void {
    if (this.#version === 0) {
      this.check()
      return
    }
    // On a page that has just come none stands that was not told of this version.
    this.#boxes = this.#boxes.map((box, index) =>
      this.#said.has(index) ? box : undefined,
    )
    this.#tell(this.#boxes)
  }

  /**
   * Something that its verdicts rest on has changed: from here on nothing is known.
   *
   * @param isSaved It is the page itself, and nothing else.
   */
  check(isSaved = false): void {
    const { root, page, name } = this.#options
    // Read at once: who has the page open must know of it before it would come anew.
    const source = read(join(root, page))
    // One save may be heard twice.
    if (isSaved && source === this.#source) return
    const version = ++this.#version
    void this.#run?.stop()
    this.#settled.resolve(undefined)
    this.#settled = Promise.withResolvers()
    this.#state = 'checking'
    this.#said.clear()
    this.#source = source
    const before = this.#document
    // What this version has in place of the one before, where that is all that was typed.
    const typed = before && retyped(before, source, name)
    this.#tell([], typed?.index)
    this.#checked(version, source, typed?.document).catch((error: unknown) => {
      if (version !== this.#version) return
      this.#options.onError(error)
      this.#unread([
        {
          where: this.#options.page,
          message: `Unexpected failure of Residual itself, expected verdicts: ${String(error)}`,
          note: 'This is a mistake in Residual, not in the page. The terminal has more.',
        },
      ])
    })
  }

  /** No verdict is to be had of the page as it is. */
  #unread(problems: PageProblem[]): void {
    this.#state = 'unread'
    this.#problems = problems
    this.#source = undefined
    this.#document = undefined
    this.#tell([])
    this.#settled.resolve(undefined)
  }

  /** Ends the check, and says why there will be no other. */
  stop(problem: PageProblem): void {
    ++this.#version
    void this.#run?.stop()
    this.#unread([problem])
  }

  /** The formulas with their evidence, as soon as there is all; none if there is not. */
  async formulas(): Promise<PageFormula[] | undefined> {
    for (let version = -1; version !== this.#version;) {
      version = this.#version
      await this.#settled.promise
    }
    return this.#document && pageFormulas(this.#document, this.#known)
  }

  async #checked(
    version: number,
    source: string,
    typed: Document | undefined,
  ): Promise<void> {
    const { root, page, name } = this.#options
    const path = join(root, page)
    const document = typed ?? readFormulas(root, path, source)
    const where = placed(page)
    // A page that is no MDX has no formulas: it is not right without them.
    if (document.problems.some(({ code }) => unreadable.has(code))) {
      this.#unread(document.problems.map(where))
      return
    }
    // In other places than before: the page that comes anew asks for them.
    if (document.formulas.length !== this.#known.length) this.#boxes = []
    this.#document = document
    this.#known = document.formulas.map(() => undefined)
    const options = { keep: name }
    // Verdicts first; what their mutants say comes later.
    const first = await this.#take(version, document, { ...options, mutate: false })
    if (!first) return
    this.#problems = first.problems.map(where)
    // Until the author rests: the next save is to be heard at once.
    await pause(300)
    if (version !== this.#version) return
    const whole = readSitePage(root, path, source)
    this.#document = whole
    const second = await this.#take(version, whole, options)
    if (!second) return
    this.#problems = second.problems.map(where)
    this.#state = 'checked'
    this.#tell([])
    this.#settled.resolve(undefined)
  }

  /** One round over the page; undefined if it has changed meanwhile. */
  async #take(
    version: number,
    document: Document,
    options: Parameters<typeof checkPage>[1],
  ) {
    const { root, page } = this.#options
    const run = checkPage({ ...document, file: join(root, page) }, options)
    this.#run = run
    const fresh = new Set<number>()
    for (const [index, promise] of run.evidence.entries()) {
      promise.then(
        (evidence) => {
          if (version !== this.#version) return
          this.#known[index] = evidence
          fresh.add(index)
          if (fresh.size > 1) return
          // What is known in one go is told in one.
          setImmediate(() => {
            if (version === this.#version) this.#tellKnown(fresh)
            fresh.clear()
          })
        },
        // `result` rejects, too.
        () => undefined,
      )
    }
    const result = await run.result
    if (version !== this.#version) return undefined
    this.#known = result.evidence
    // What a name is may be said behind where it stands.
    this.#tellKnown(result.evidence.keys())
    return result
  }

  /** Tells what is known of these formulas and was not told as it is. */
  #tellKnown(numbers: Iterable<number>): void {
    const { base, name } = this.#options
    const known = boxesOf(this.#document!, this.#known, cardsHref(base, name), numbers)
    const news: Box[] = []
    for (const [index, box] of known) {
      const isSame = box === this.#boxes[index]
      if (isSame && this.#said.has(index)) continue
      this.#said.add(index)
      this.#boxes[index] = box
      news[index] = isSame ? null : box
    }
    if (news.length > 0) this.#tell(news)
  }

  #tell(boxes: readonly Box[], retyped?: number): void {
    const { path } = this.#options
    const document = this.#document
    const isOver = this.#state !== 'checking'
    this.#options.tell({
      path,
      version: this.#version,
      state: this.#state,
      ...(retyped === undefined ? {} : { retyped }),
      boxes: Object.fromEntries(
        boxes.flatMap((box, index) => (box === undefined ? [] : [[index, box]])),
      ),
      ...(isOver ? { problems: this.#problems } : {}),
      ...(isOver && document
        ? { summary: summary(pageFormulas(document, this.#known), document.bare) }
        : {}),
    })
  }
}

/** Problems behind which formulas of the page are not even found. */
const unreadable: ReadonlySet<string> = new Set([
  'invalid-mdx',
  'unclosed-math',
  'too-large',
  'too-nested',
])

const placed =
  (page: string) =>
  ({ from, message, note }: Document['problems'][number]): PageProblem => ({
    where: `${page}:${from.line}:${from.column}`,
    message,
    note,
  })

/** Lets the verdicts go out before more is computed. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The text of a page; none of one that is gone. */
const read = (path: string): string =>
  existsSync(path) ? readFileSync(path, 'utf8') : ''
