/**
 * KaTeX's HTML with fewer elements that looks the same. It says of each sign what it is (`mord`,
 * `mrel`) by an element, for which no style asks: spaces between them are elements of their
 * own. A page has thousands. Its MathML, which is heard and not seen, says everything it said
 * but how large signs are.
 */

/** Classes without a style, in KaTeX and here. */
const silent = new Set(
  'mord mrel mbin mopen mclose mpunct minner mop mtight enclosing text'.split(' '),
)

/** Classes of elements whose content stands in a line, whatever elements it is made of. */
const isLine = (name: string): boolean =>
  silent.has(name) || /^(?:katex-base|katex-sizing|(?:reset-)?size\d+)$/.test(name)

/** The rendering of a formula without the elements that only say what a sign is. */
export function fewerSpans(katex: string): string {
  const start = katex.indexOf('<span class="katex-html"')
  if (start < 0) return katex
  const open: { isDropped: boolean; isLine: boolean }[] = []
  return (
    unsized(katex.slice(0, start)) +
    katex
      .slice(start)
      .replace(/<(\/?)span([^>]*)>/g, (tag, closes: string, attributes: string) => {
        if (closes) return open.pop()?.isDropped ? '' : tag
        const [, names = ''] = /class="([^"]*)"/.exec(attributes) ?? []
        const classes = names.split(' ')
        const isBare = attributes === ` class="${names}"`
        const isDropped =
          isBare &&
          open.at(-1)?.isLine === true &&
          classes.every((name) => silent.has(name))
        open.push({ isDropped, isLine: names !== '' && classes.every(isLine) })
        return isDropped ? '' : tag
      })
      .replace(loneName, '<span class="$2" data-s="$1"$3>$4</span>')
  )
}

/** The mark of a name that is one sign: the sign can carry it. */
const loneName =
  /<span class="enclosing(?: mtight)?" data-s="(\d+)"><span class="([^"]*)"((?: style="[^"]*")?)>([^<]*)<\/span><\/span>/g

/** MathML without the elements that set sizes, if it has no other elements of their name. */
function unsized(mathml: string): string {
  const sizes = /<mstyle scriptlevel="\d" displaystyle="\w+">/g
  const all = mathml.match(/<mstyle/g)?.length ?? 0
  return all === (mathml.match(sizes)?.length ?? 0)
    ? mathml.replace(sizes, '').replaceAll('</mstyle>', '')
    : mathml
}
