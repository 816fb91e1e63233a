/** A figure as a sign of its topic: small, without what only a large one can say. */
import { Resvg } from '@resvg/resvg-js'
import { DOMParser } from 'linkedom'
import { onPaper } from './share-image.ts'

/** Words and ticks, which are too small to read on a card. */
const words = 'text, title, desc, [aria-label*="axis"], [aria-label$="grid"]'

/** What names it, fixes its size, or says how it is dragged. */
const asFigure = /^(?:width|height|style|role|aria-labelledby|data-.*)$/

/** Space around the ink, as a share of its longer side. */
const margin = 0.04

/** The shapes of a drawing alone, cut to their ink. */
export function topicPicture(figure: string): string {
  const svg = new DOMParser().parseFromString(figure, 'image/svg+xml').documentElement
  for (const part of svg.querySelectorAll(words) as Iterable<Element>) part.remove()
  const ink = new Resvg(onPaper(svg.outerHTML)).innerBBox()
  if (!ink) throw new Error('Unexpected drawing without ink, expected a figure')
  const { x, y, width, height } = ink
  const space = margin * Math.max(width, height)
  const box = [x - space, y - space, width + 2 * space, height + 2 * space]
  svg.setAttribute('viewBox', box.map((length) => length.toFixed(1)).join(' '))
  for (const { name } of [...(svg.attributes as Iterable<Attr>)])
    if (asFigure.test(name)) svg.removeAttribute(name)
  return svg.outerHTML
}
