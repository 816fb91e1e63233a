/** Address of the page that shows a source file of the site, at a line if given. */
export function sourceHref(base: string, file: string, line?: number): string {
  return `${base.replace(/\/$/, '')}/source/${file}/${line ? `#L${line}` : ''}`
}
