/**
 * What of HTML a page may hold: the elements that Markdown has no sign for, without what
 * runs, embeds, hides, restyles or turns around: `dir` would show 2 < 3 as 3 > 2.
 */

const everywhere = ['id', 'lang']

/** Elements with their own attributes. */
const elements: Record<string, readonly string[]> = {
  ...none('p br hr strong em b i s sub sup kbd code samp var dfn cite small mark wbr'),
  ...none('ul dl dt dd blockquote thead tbody tfoot tr caption figure figcaption'),
  ...none('summary ins del table pre div'),
  span: ['class'],
  a: ['href', 'title'],
  abbr: ['title'],
  q: ['cite'],
  time: ['datetime'],
  ol: ['start', 'reversed'],
  li: ['value'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
}

/** Classes that an element may have; others could hide or move it. */
export const classes = ['num']

/** Attributes whose value is an address. */
export const addresses = ['href', 'src', 'cite']

/** Attributes that an element of HTML may have; undefined where it may not stand. */
export function htmlAttributes(name: string): readonly string[] | undefined {
  return Object.hasOwn(elements, name) ? [...elements[name]!, ...everywhere] : undefined
}

function none(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, []]))
}
