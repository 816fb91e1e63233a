/** Where the code of an example stands that is folded on its page. */

/** The file of a region, as the parameter of its route: `pca/centre@broadcast`. */
export const codeFile = (src: string, region?: string): string =>
  region === undefined ? src : `${src}@${region}`

/** Its address. */
export function codeHref(base: string, src: string, region?: string): string {
  const file = codeFile(src, region).split('/').map(encodeURIComponent).join('/')
  return `${base.replace(/\/$/, '')}/code/${file.replaceAll('%40', '@')}/`
}
