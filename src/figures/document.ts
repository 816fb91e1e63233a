/** Where figures are drawn at build: a document without a browser. */
import { parseHTML } from 'linkedom'

/** A document with nothing in it. */
export const emptyDocument = (): Document =>
  parseHTML('<html><body></body></html>').document
