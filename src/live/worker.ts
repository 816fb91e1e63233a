/** Checks formulas away from the page, so that nothing a reader types can hold it up. */
import { FormulaError, type Given } from '../formula/index.ts'
import type { Checked, LivePage, Question, Reply } from './protocol.ts'
import { Session } from './session.ts'

const examples = import.meta.glob<{ given?: Given }>(
  [
    '/examples/**/*.ts',
    // What others import, and what makes it, says nothing of symbols.
    '!/examples/data/**',
  ],
  // Elsewhere in the browser examples are without it.
  { query: '?given' },
)

/** Draws after which a reader is told that a claim holds so far. */
const few = 4

let live: LivePage = { macros: {}, formulas: [], examples: [] }
let session: Session | undefined
let opening = Promise.resolve()

// A reader's code finds none, see `code/isolated.ts`.
const { postMessage: send } = globalThis

const post = (reply: Reply): void => {
  send.call(globalThis, reply)
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  opening = opening.then(() => answer(data))
})

async function answer(question: Question): Promise<void> {
  const { id } = question
  try {
    if (question.kind === 'open') {
      live = question.page
      session = new Session(question.page, await givenOf(question.page))
      post({ kind: 'opened', id })
      return
    }
    if (question.kind === 'sheet') {
      // What reads Markdown is as large as the checker: only a sheet needs it.
      const { checkSheet } = await import('./sheet.ts')
      post({ kind: 'sheet', id, sheet: checkSheet(question.text) })
      return
    }
    if (question.kind === 'run') {
      const { run } = await import('./code/run.ts')
      const { surroundings } = await import('./code/isolated.ts')
      await run(question, live, surroundings, (said) => {
        post({ kind: 'said', id, said })
      })
      post({ kind: 'over', id })
      return
    }
    if (!session) throw new Error('Expected a page to be open')
    const { at } = question
    switch (question.kind) {
      case 'check': {
        const start = performance.now()
        const checked = session.check(at, question.tex, (early) => {
          if (isWorthTelling(early, performance.now() - start))
            post({ kind: 'early', id, checked: early })
        })
        post({ kind: 'checked', id, checked })
        // What the next question about it needs is done while the reader types.
        setTimeout(() => session?.prepare(at))
        return
      }
      case 'prepare':
        session.prepare(at)
        post({ kind: 'prepared', id })
        return
      case 'answer':
        post({ kind: 'checked', id, checked: session.answer(at, question.answer) })
        return
      case 'changes':
        post({ kind: 'changes', id, slips: session.changes(at) })
    }
  } catch (error) {
    if (error instanceof FormulaError && question.kind === 'changes') {
      post({ kind: 'changes', id, slips: [] })
      return
    }
    post({ kind: 'failed', id, message: String(error) })
  }
}

/** That it fails is; that it holds after a few draws, or after some milliseconds. */
const isWorthTelling = ({ outcome }: Checked, elapsed: number): boolean =>
  outcome.kind !== 'so-far' || outcome.draws === few || elapsed > 40

/** What the code of a page's examples says of its symbols. */
async function givenOf({ examples: names }: LivePage): Promise<Given[]> {
  const loaded = await Promise.all(
    names.map(async (name) => {
      const load = examples[`/examples/${name}.ts`]
      if (!load)
        throw new Error(
          `Unexpected example \`${name}\` without a file, expected \`examples/${name}.ts\``,
        )
      return load()
    }),
  )
  const given = loaded.flatMap((module, i) =>
    module.given ? [{ ...module.given, origin: `examples/${names[i]!}.ts` }] : [],
  )
  return given
}
