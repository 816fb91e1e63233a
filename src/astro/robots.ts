/** What crawlers are told: everything may be read, and where the list of pages is. */
export function robots(site: URL | undefined, base: string): string {
  const all = 'User-agent: *\nAllow: /\n'
  if (!site) return all
  const map = new URL(`${base.replace(/\/$/, '')}/sitemap-index.xml`, site)
  return `${all}\nSitemap: ${map.href}\n`
}
