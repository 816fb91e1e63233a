/**
 * Asks the workers of a page. There are two where the machine has two processors: one
 * answers what a reader types while the other is still at what they typed before. Of
 * questions about one thing that wait only the last is asked.
 */
import { Helper, type Asked, type Result } from './helper.ts'
import type { Answer, Checked, LivePage, SheetShown, SlipShown } from './protocol.ts'
import { slipsAmong } from './slips.ts'

/** Milliseconds for which a better answer is waited for before an early one is shown. */
const hold = 50

interface Waiting {
  asked: Asked
  /** Asked for the page's own sake: what a reader types goes first. */
  canWait: boolean
  early: ((checked: Checked) => void) | undefined
  resolve: (result: Result | 'overtaken') => void
}

export class Asking {
  readonly #helpers: Helper[]
  #turn = 0
  /** What waits, by what it is about; the last question about something is the one that counts. */
  readonly #waiting = new Map<string, Waiting>()
  /** Checks that are done: what comes again is answered at once. */
  readonly #known = new Map<string, Checked>()

  constructor(page: LivePage) {
    const count = Math.min(2, navigator.hardwareConcurrency)
    this.#helpers = Array.from({ length: count }, () => new Helper(page))
  }

  /**
   * The formula at this number, changed; undefined if a later question overtook this one.
   *
   * @param early Is shown what is known until then, if the answer takes its time.
   */
  async check(
    at: number,
    tex: string,
    early?: (checked: Checked) => void,
  ): Promise<Checked | undefined> {
    return this.#check(at, tex, false, early)
  }

  /** An answer to the exercise whose formula has this number. */
  async answer(at: number, answer: Answer): Promise<Checked | undefined> {
    return checkedOf(await this.#ask({ kind: 'answer', at, answer }))
  }

  /** Slips to try in the formula at this number, each checked when there is time for it. */
  async slips(at: number, isWanted: () => boolean): Promise<SlipShown[]> {
    const result = await this.#ask({ kind: 'changes', at }, true)
    if (typeof result === 'string' || result.kind !== 'changes') return []
    return slipsAmong(result.slips, (tex) =>
      isWanted() ? this.#check(at, tex, true) : undefined,
    )
  }

  /** A sheet of a reader's own; undefined if a later one overtook it. */
  async sheet(text: string): Promise<SheetShown | 'late' | undefined> {
    const result = await this.#ask({ kind: 'sheet', text })
    if (result === 'overtaken') return undefined
    if (result === 'late') return 'late'
    if (result.kind === 'sheet') return result.sheet
    const message = result.kind === 'failed' ? result.message : 'no answer'
    return { formulas: [], problems: [`A mistake of ours, not yours: ${message}`] }
  }

  async #check(
    at: number,
    tex: string,
    canWait: boolean,
    early?: (checked: Checked) => void,
  ): Promise<Checked | undefined> {
    const key = `${at} ${tex}`
    const known = this.#known.get(key)
    if (known) return known
    const held = early && new Held(early)
    const result = await this.#ask({ kind: 'check', at, tex }, canWait, held?.take)
    held?.end()
    const checked = checkedOf(result)
    if (checked && typeof result === 'object' && result.kind === 'checked')
      this.#known.set(key, checked)
    return checked
  }

  #ask(
    asked: Asked,
    canWait = false,
    early?: (checked: Checked) => void,
  ): Promise<Result | 'overtaken'> {
    return new Promise((resolve) => {
      const what = 'at' in asked ? `${asked.kind} ${asked.at}` : asked.kind
      const about = canWait ? `${what} when there is time` : what
      this.#waiting.get(about)?.resolve('overtaken')
      this.#waiting.delete(about)
      this.#waiting.set(about, { asked, canWait, early, resolve })
      this.#work()
    })
  }

  /** Gives what waits to who is idle; what can wait leaves one of two free. */
  #work(): void {
    const idle = this.#helpers
      .filter(({ isBusy }) => !isBusy)
      .sort((a, b) => a.turn - b.turn)
    for (const helper of idle) {
      const isLastIdle = this.#helpers.every(
        (other) => other === helper || other.isBusy,
      )
      const mustLeaveOne = isLastIdle && this.#helpers.length > 1
      const all = [...this.#waiting]
      const next =
        all.find(([, { canWait }]) => !canWait) ?? (mustLeaveOne ? undefined : all[0])
      if (!next) return
      const [about, { asked, early, resolve }] = next
      this.#waiting.delete(about)
      helper.turn = ++this.#turn
      void helper
        .ask(asked, (reply) => {
          if (reply.kind === 'early') early?.(reply.checked)
        })
        .then((result) => {
          resolve(result)
          if (asked.kind === 'check') this.#ready(asked.at)
          this.#work()
        })
    }
  }

  /** The other one gets ready for the next question about a formula. */
  #ready(at: number): void {
    if (this.#waiting.size > 0) return
    const other = this.#helpers.find(
      (helper) => !helper.isBusy && helper.readyFor !== at,
    )
    void other?.ask({ kind: 'prepare', at }).then(() => {
      this.#work()
    })
  }
}

/** Early answers, of which the latest is shown if the answer itself takes its time. */
class Held {
  readonly #show: (checked: Checked) => void
  #latest: Checked | undefined
  #isDue = false
  #isOver = false

  constructor(show: (checked: Checked) => void) {
    this.#show = show
    setTimeout(() => {
      this.#isDue = true
      if (this.#latest && !this.#isOver) show(this.#latest)
    }, hold)
  }

  readonly take = (checked: Checked): void => {
    this.#latest = checked
    if (this.#isDue && !this.#isOver) this.#show(checked)
  }

  end(): void {
    this.#isOver = true
  }
}

function checkedOf(result: Result | 'overtaken'): Checked | undefined {
  if (result === 'overtaken') return undefined
  if (result === 'late') return { html: undefined, outcome: { kind: 'late' } }
  if (result.kind === 'checked') return result.checked
  const message = result.kind === 'failed' ? result.message : 'no answer'
  const note = 'This is a mistake of ours, not yours.'
  return {
    html: undefined,
    outcome: { kind: 'unread', message, note, span: undefined },
  }
}
