// Takes the place of `src/page/site.ts`, `src/rules/review.ts` and `src/page/fingerprint.ts`
// in the package: what a page of this site may hold and cite is no rule for anybody else's,
// and no evidence is kept there.

import manifest from '../../package.json' with { type: 'json' }
import type { Document } from '../page/document.ts'

/** The folder of a site: documents of others are on none. */
export const siteOf = (): string | undefined => undefined

/** A page's name in its messages: its path. */
export const pageName = (_root: string, file: string): string => file

/** A document as it is. */
export const withReview = (
  _root: string,
  _page: string,
  document: Document,
): Document => document

/** What checks: a version of the package. */
export const checkerHash = (): string => manifest.version

/** No evidence rests on it. */
export const fingerprint = (): string => ''
