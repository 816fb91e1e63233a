/** Where figures are drawn in a browser: a document of its own, apart from the page's. */

/** A document with nothing in it. */
export const emptyDocument = (): Document =>
  document.implementation.createHTMLDocument()
