/** The id that the code of an example has on its page, for links to it. */
export function codeId(src: string, region?: string): string {
  const name = region === undefined ? src : `${src}-${region}`
  return `code-${name.replaceAll('/', '-')}`
}
