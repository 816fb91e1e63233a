/** What the development server and an open page tell each other of verdicts. */

/** Names of the events on Vite's socket. */
export const opened = 'residual:opened'
export const told = 'residual:told'
/** Something has changed that pages may need to come anew for. */
export const otherChanged = 'residual:other-changed'

/** An open page → server: it wants to hear. */
export interface Opened {
  /** Its path on the server: `/notes/pca/`. */
  path: string
}

/** Something that is wrong on a page outside of its formulas. */
export interface PageProblem {
  /** `content/pca.mdx:12:1` */
  where: string
  message: string
  note?: string | undefined
}

/** Server → open pages. */
export interface Told {
  /** Path of the page that it is about. */
  path: string
  /** Counts what was saved: what is said of an earlier version no longer counts. */
  version: number
  /**
   * `checking`: nothing is known of this version until more is told. `checked`: all of it
   * is. `unread`: nothing will be known of it, `problems` says why.
   */
  state: 'checking' | 'checked' | 'unread'
  /** The formula that was typed anew, if nothing else has changed since the version before. */
  retyped?: number
  /**
   * Formulas whose verdict is known now, by number: the box that is to stand on the page;
   * null if it is the one that stands there.
   */
  boxes?: Record<number, string | null>
  /** All that is wrong outside of the formulas. */
  problems?: PageProblem[]
  /** What the line at the end of the page says. */
  summary?: string
}
