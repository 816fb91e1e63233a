/** One worker that checks formulas, and what it is asked; it is started when first needed. */
import type { LivePage, Question, Reply } from './protocol.ts'

/** Milliseconds for one answer, or for the next thing that is said on the way to it. */
const patience = 8000
/** Milliseconds to start and to load the page's examples. */
const startPatience = 30_000

type Unnumbered<Q> = Q extends { id: number } ? Omit<Q, 'id'> : never

/** A question as it is asked. */
export type Asked = Unnumbered<Exclude<Question, { kind: 'open' }>>

/** What comes before the answer. */
type Early = Extract<Reply, { kind: 'early' | 'said' }>

/** What came of a question; `late`: no answer in time. */
export type Result = Exclude<Reply, Early> | 'late'

export class Helper {
  readonly #page: LivePage
  #worker: Worker | undefined
  #id = 0
  /** Whether it is at work on a question. */
  isBusy = false
  /** The formula that it is ready to be asked about. */
  readyFor: number | undefined
  /** When it was last asked, in order. */
  turn = 0

  constructor(page: LivePage) {
    this.#page = page
  }

  /** Asks a question; what does not answer in time is ended, and starts anew with the next. */
  async ask(asked: Asked, early?: (reply: Early) => void): Promise<Result> {
    this.isBusy = true
    try {
      const opened = await this.#start()
      if (opened) return opened
      const question = { ...asked, id: ++this.#id } as Question
      const result = await this.#exchange(question, patience, early)
      if (result === 'late') this.end()
      else if ('at' in asked) this.readyFor = asked.at
      return result
    } finally {
      this.isBusy = false
    }
  }

  /** Ends the worker. */
  end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.readyFor = undefined
  }

  /** What went wrong with the start; undefined if nothing did. */
  async #start(): Promise<Result | undefined> {
    if (this.#worker) return undefined
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
    })
    const open = { kind: 'open', id: ++this.#id, page: this.#page } as const
    const opened = await this.#exchange(open, startPatience)
    if (opened !== 'late' && opened.kind !== 'failed') return undefined
    this.end()
    return opened
  }

  #exchange(
    question: Question,
    limit: number,
    early?: (reply: Early) => void,
  ): Promise<Result> {
    const worker = this.#worker!
    return new Promise((resolve) => {
      const end = (result: Result): void => {
        clearTimeout(timer)
        worker.removeEventListener('message', hear)
        worker.removeEventListener('error', fail)
        resolve(result)
      }
      const hear = ({ data }: MessageEvent<Reply>): void => {
        if (data.id !== question.id) return
        if (data.kind !== 'early' && data.kind !== 'said') {
          end(data)
          return
        }
        clearTimeout(timer)
        timer = setTimeout(late, limit)
        early?.(data)
      }
      const fail = ({ message }: ErrorEvent): void => {
        end({ kind: 'failed', id: question.id, message })
      }
      const late = (): void => {
        end('late')
      }
      let timer = setTimeout(late, limit)
      worker.addEventListener('message', hear)
      worker.addEventListener('error', fail)
      worker.postMessage(question)
    })
  }
}
