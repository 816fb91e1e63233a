/** What is fetched when a reader first asks about a formula of the page they are on. */
import type { LiveData } from './protocol.ts'

let asked: Promise<LiveData> | undefined

/** The data of this page; fetched once. */
export function liveData(): Promise<LiveData> {
  asked ??= fetched(dataHref()).catch((error: unknown) => {
    asked = undefined
    throw error
  })
  return asked
}

/** In development: another version of the page has other data. */
export function forget(): void {
  asked = undefined
}

/** Where a mark of the page leads, without the formula: `/formulas/pca/`. */
function dataHref(): string {
  const mark = document.querySelector<HTMLAnchorElement>('a.verdict')
  const [, base, page] = /^(.*?)\/formulas\/(.+)\/$/.exec(mark?.pathname ?? '') ?? []
  if (base === undefined || page === undefined)
    throw new Error('Expected a page with a marked formula')
  return `${base}/live/${page}.json`
}

async function fetched(address: string): Promise<LiveData> {
  const response = await fetch(address)
  if (!response.ok)
    throw new Error(
      `Unexpected answer ${response.status} for ${address}, expected data`,
    )
  return (await response.json()) as LiveData
}
