/** The part of Citation.js that the site uses; the packages come without types. */
declare module '@citation-js/core' {
  /** Somebody's name, cut as BibLaTeX cuts it. */
  export interface CslName {
    family?: string
    given?: string
    /** `Jr.` */
    suffix?: string
    /** `van der` */
    'non-dropping-particle'?: string
    'dropping-particle'?: string
  }

  /** Year, and as far as they are known month and day; of a range also the end. */
  export interface CslDate {
    'date-parts'?: (readonly [number, number?, number?])[]
  }

  /** A source in CSL-JSON, as far as the site looks at it. */
  export interface CslItem {
    id: string
    type: string
    title?: string
    author?: CslName[]
    editor?: CslName[]
    issued?: CslDate
    accessed?: CslDate
    'container-title'?: string
    volume?: string | number
    issue?: string | number
    number?: string | number
    page?: string
    edition?: string | number
    version?: string
    genre?: string
    publisher?: string
    DOI?: string
    URL?: string
  }

  export class Cite {
    constructor(source: string)
    data: CslItem[]
  }
}

declare module '@citation-js/plugin-bibtex' {}
