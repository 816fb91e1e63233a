/** The part of Citation.js that the site uses; the packages come without types. */
declare module '@citation-js/core' {
  import type { CslConfig } from '@citation-js/plugin-csl'

  /** A source in CSL-JSON, as far as the site looks at it. */
  export interface CslItem {
    id: string
    title?: string
  }

  export class Cite {
    constructor(source: string)
    data: CslItem[]
  }

  export const plugins: {
    config: { get(name: '@csl'): CslConfig }
  }
}

declare module '@citation-js/plugin-bibtex' {}

declare module '@citation-js/plugin-csl' {
  import type { CslItem } from '@citation-js/core'

  /** One source of a citation, with what is left out of it. */
  export interface CslCite {
    id: string
    'author-only'?: boolean
    'suppress-author'?: boolean
  }

  /** The parts of citeproc that make texts. */
  export interface CslEngine {
    opt: { development_extensions: { wrap_url_and_doi: boolean } }
    /** The ids in the order of the style. */
    updateItems(ids: readonly string[]): string[]
    setOutputFormat(format: 'html' | 'text'): void
    makeCitationCluster(cites: readonly CslCite[]): string
    makeBibliography(): [unknown, string[]]
  }

  export interface CslConfig {
    engine(
      data: readonly CslItem[],
      style: string,
      locale: string,
      format: 'html' | 'text',
    ): CslEngine
    styles: {
      has(name: string): boolean
      get(name: string): string
      add(name: string, xml: string): void
    }
  }
}
