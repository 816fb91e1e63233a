/** The symbols of all pages in lists: a letter may stand for another thing on each. */
import { readPage } from './evidence.ts'
import { nameHtml } from './card.ts'
import { notePages } from './formula-table.ts'
import { escape } from './html.ts'
import { formulasOf } from './page-formulas.ts'
import { symbolsOf, type PageSymbol } from './symbols.ts'

/** A list for each page, with links to them above. */
export async function symbolLists(
  root: string,
  pages: readonly string[],
  base: string,
): Promise<string> {
  const prefix = base.replace(/\/$/, '')
  const lists = await Promise.all(
    notePages(root, pages).map(async ({ page, name, title }) => {
      const { macros } = readPage(root, page)
      const symbols = symbolsOf(await formulasOf(root, page)).sort(byName)
      const id = `symbols-${name.replaceAll('/', '-')}`
      const rows = symbols.map(
        ({ name: symbol, what, at }) =>
          `<div><dt>${nameHtml(symbol, macros)}</dt><dd>${escape(what)}; <a href="${prefix}/${name}/#formula-${at + 1}">formula ${at + 1}</a></dd></div>`,
      )
      return {
        link: `<li><a href="#${id}">${escape(title)}</a></li>`,
        html: `<section aria-labelledby="${id}"><h2 id="${id}">${escape(title)}</h2><dl class="glossary symbols">${rows.join('')}</dl></section>`,
      }
    }),
  )
  return `<ul class="symbol-pages">${lists.map(({ link }) => link).join('')}</ul>${lists.map(({ html }) => html).join('')}`
}

/** By the letter that is heard, small before capital: `\bar{x}` under x. */
function byName(one: PageSymbol, other: PageSymbol): number {
  const [a, b] = [heard(one.name), heard(other.name)]
  return a.localeCompare(b, 'en', { caseFirst: 'lower' })
}

const heard = (latex: string): string =>
  latex
    .replace(
      /\\(?:bar|hat|tilde|dot|mathbf|mathrm|mathcal|mathbb|operatorname|text)/g,
      '',
    )
    .replace(/[^A-Za-z0-9]/g, '')
