/** The formulas of the site in one table: what a script can filter, and all without one. */
import { join } from 'node:path'
import { render } from '../formula/read/katex.ts'
import { pageName } from '../page/site.ts'
import { title } from '../page/in-words.ts'
import { markOf } from './details.ts'
import { readPage } from './evidence.ts'
import { escape } from './html.ts'
import { styled } from './mathml-letters.ts'
import { formulasOf } from './page-formulas.ts'
import { inReadingOrder } from './reading-order.ts'
import { heightOf } from './wide.ts'

/** A page of the site that explains something, with its name. */
export interface NotePage {
  /** Path from the root. */
  page: string
  name: string
  title: string
}

/** The pages with formulas that are no guide to the site, in the order of the sidebar. */
export function notePages(root: string, pages: readonly string[]): NotePage[] {
  return inReadingOrder(root, pages).flatMap((page) => {
    const name = pageName(root, join(root, page))
    const { title: called = name, formulas } = readPage(root, page)
    const isNote = formulas.length > 0 && !/^(?:about\/|index$)/.test(name)
    return isNote ? [{ page, name, title: called }] : []
  })
}

/**
 * A formula as MathML, a tenth of what KaTeX's HTML is: there are hundreds of them. Its LaTeX
 * stands beside it, and no row is around what is one thing.
 */
export function mathml(latex: string, macros: Record<string, string>): string {
  const [, body = ''] =
    /<semantics>([^]*)<annotation[^]*<\/semantics>/.exec(
      render(latex, false, macros),
    ) ?? []
  const slim = whole(body).replace(
    /<mrow>(<(m[in]|mtext)\b[^>]*>[^<]*<\/\2>)<\/mrow>/g,
    '$1',
  )
  return `<math>${styled(slim)}</math>`
}

/** What is in the row around all of a formula, which `<math>` is itself. */
function whole(body: string): string {
  let depth = 0
  for (const { 0: tag, index } of body.matchAll(/<\/?mrow\b[^>]*>/g)) {
    depth += tag.startsWith('</') ? -1 : 1
    const end = index + tag.length
    if (depth === 0 && (end < body.length || !body.startsWith('<mrow>'))) return body
  }
  return body.replace(/^<mrow>([^]*)<\/mrow>$/, '$1')
}

/** Signs of a formula that a phone may have no room for: the keyboard must reach its box. */
const roomy = 14

const isWide = (math: string): boolean => math.replace(/<[^>]*>/g, '').length > roomy

/** Rows of all formulas that carry a verdict, a group for each page. */
export async function formulaRows(
  root: string,
  pages: readonly string[],
  base: string,
): Promise<string> {
  const prefix = base.replace(/\/$/, '')
  const groups = await Promise.all(
    notePages(root, pages).map(async ({ page, name, title: called }) => {
      const { macros } = readPage(root, page)
      const rows = (await formulasOf(root, page)).flatMap((formula, index) => {
        const { latex, evidence } = formula
        if (!markOf(formula)) return []
        const id = `#formula-${index + 1}`
        const verdict = evidence?.verdict ?? 'unchecked'
        const tex = latex.replace(/\s+/g, ' ')
        const math = mathml(tex, macros)
        const stop = isWide(math) ? ' tabindex="0"' : ''
        const { whole: em } = heightOf(render(tex, false, macros))
        return `<tr data-verdict="${verdict}" style="--em:${em}"><td class="formula-cell" data-latex="${escape(tex)}"${stop}>${math}</td><td><a href="${prefix}/formulas/${name}/${id}">${escape(title(evidence))}</a></td><td><a href="${prefix}/${name}/${id}">${escape(called)}, ${index + 1}</a></td></tr>`
      })
      return `<tbody>${rows.join('')}</tbody>`
    }),
  )
  return groups.join('')
}
