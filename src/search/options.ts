/** A part of a result: a section of the page. */
interface Part {
  url: string
  excerpt: string
  /** Indices of the words found, in order. */
  locations: number[]
}

/** A page that was found, as Pagefind tells it. */
export interface Result extends Part {
  raw_content: string
  meta: Record<string, string>
  sub_results: Part[]
}

/** What Pagefind's interface is asked for. */
export interface Options {
  /** Selector of the element that the interface goes into. */
  element: string
  /** The folder of the site, and that of its index. */
  baseUrl: string
  bundlePath: string
  showImages: boolean
  showSubResults: boolean
  /** Its words in the language of the page. */
  translations: object
}
