/**
 * What all figures share: Observable Plot drawn into a DOM without a browser, in the
 * colours of the page, with a title and a description for those who do not see it.
 *
 * Colours are custom properties with a fallback that has a contrast of at least 3:1
 * on white and on near-black, so a figure needs no light and dark version. Series
 * differ in shape or dashes as well, never in colour alone.
 */
import * as Plot from '@observablehq/plot'
import { emptyDocument } from '#document'
import { withScales } from './scales.ts'

/** Colours of the series, in the order in which a figure uses them. */
export const series = [
  'var(--figure-1, #2a7fd4)',
  'var(--figure-2, #cf5c00)',
  'var(--figure-3, #118a64)',
  'var(--figure-4, #a85bc4)',
] as const

/** The colour of what is wrong. */
export const wrong = 'var(--figure-wrong, #d64550)'

/** Lines of the frame and of the grid. */
export const faint = 'var(--figure-faint, #8889)'

/** What a figure says in words. */
export interface Words {
  /** Unique on a page; kebab-case, the name of the figure's file. */
  name: string
  /** What is shown, in a few words. */
  title: string
  /** What there is to see, in a sentence or two. */
  description: string
}

/** What a plot is drawn with, here. */
export interface DrawingOptions extends Plot.PlotOptions {
  /** Whether the drawing carries its scales, for the pointer of a reader who drags in it. */
  dragged?: boolean
}

/**
 * Draws a plot as an SVG string: 480 wide unless the options say otherwise, readable
 * on a phone at 340, and no wider than its place.
 */
export function draw(
  words: Words,
  { dragged = false, ...options }: DrawingOptions,
): string {
  const document = emptyDocument()
  const drawing = Plot.plot({
    width: 480,
    marginBottom: 46,
    marginLeft: 46,
    marginTop: 32,
    // A plot of one scale in both directions finds its own height.
    ...(options.aspectRatio === undefined ? { height: 300 } : {}),
    ...options,
    document,
    className: 'plot',
    style: {
      fontSize: 'var(--figure-text, 15px)',
      background: 'none',
      overflow: 'visible',
    },
  })
  describe(drawing, document, words)
  const svg = ownNames(shortNumbers(drawing.outerHTML), words.name)
  return dragged
    ? withScales(svg, { x: drawing.scale('x'), y: drawing.scale('y') })
    : svg
}

/** Gives an SVG its role, title and description. */
export function describe(
  drawing: Element,
  document: Document,
  { name, title, description }: Words,
): void {
  const child = (tag: 'title' | 'desc', text: string) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    element.setAttribute('id', `${name}-${tag}`)
    element.textContent = text
    return element
  }
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('aria-labelledby', `${name}-title ${name}-desc`)
  drawing.prepend(child('title', title), child('desc', description))
}

/**
 * Plot counts the clips of all drawings it ever made; a page holds drawings of the build
 * beside those of the browser, so each counts its own.
 */
function ownNames(svg: string, name: string): string {
  const clips = [...new Set(svg.match(/plot-clip-\d+/g))]
  return svg.replace(
    /plot-clip-\d+/g,
    (clip) => `${name}-clip-${clips.indexOf(clip) + 1}`,
  )
}

/** Coordinates to hundredths of a pixel: a third of the bytes, the same picture. */
function shortNumbers(svg: string): string {
  return svg.replace(/="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (digits) =>
      String(Number(Number(digits).toFixed(2))),
    ),
  )
}
