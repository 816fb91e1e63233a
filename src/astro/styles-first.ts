/**
 * Middleware that has a page ask for all its styles in its head. Expressive Code asks for its
 * own beside the first code of a page, so that all that stands before is styled and laid out
 * twice.
 */
import type { MiddlewareHandler } from 'astro'

const inBody = /<link rel="stylesheet"[^>]*>/g

/** A page with the style sheets of its body in its head, each once, in their order. */
export function stylesFirst(html: string): string {
  const end = html.indexOf('</head>')
  if (end < 0) return html
  const head = html.slice(0, end)
  const sheets = new Set<string>()
  const rest = html.slice(end).replace(inBody, (sheet) => {
    if (!head.includes(sheet)) sheets.add(sheet)
    return ''
  })
  return `${head}${[...sheets].join('')}${rest}`
}

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response
  return new Response(stylesFirst(await response.text()), response)
}
