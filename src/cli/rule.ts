import { readFileSync } from 'node:fs'

/**
 * The address at which a code is explained: its row on the page of messages, which codes never
 * leave. Undefined while the package names no home on the web.
 */
export function helpOf(code: string): string | undefined {
  const file = new URL('../../package.json', import.meta.url)
  const { homepage } = JSON.parse(readFileSync(file, 'utf8')) as { homepage?: string }
  const site = process.env['SITE'] ?? homepage
  return (
    site &&
    new URL(`about/messages/#:~:text=${code}`, `${site.replace(/\/$/, '')}/`).href
  )
}

/** What to say of a code where there is no link: where its explanation stands. */
export const explained = (code: string): string =>
  `\`${code}\` is explained on the page "Messages", content/about/messages.mdx.`
