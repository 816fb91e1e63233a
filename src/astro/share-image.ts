/** The picture of a page where it is linked to: its title, its sentence, its figure. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { DOMParser, parseHTML } from 'linkedom'
import { imageSize } from './addresses.ts'
import { escape } from './html.ts'

/** What the picture of a page shows. */
export interface Shared {
  title: string
  description: string
  /** The figure that stands for the page, as SVG. */
  figure?: string
}

const { width, height } = imageSize
const [ink, grey, paper, accent] = ['#1d1d24', '#55555f', '#fdfcf9', '#2a5db0']

// KaTeX's faces are there in a format that the renderer reads, and set mathematics.
const fontFiles = ['Main-Regular', 'Main-Bold', 'SansSerif-Regular', 'Math-Italic'].map(
  (face) => fileURLToPath(import.meta.resolve(`katex/dist/fonts/KaTeX_${face}.ttf`)),
)

/** What a built page says of itself. */
export function sharedBy(html: string): Shared {
  const [head = ''] = /<head[^]*?<\/head>/.exec(html) ?? []
  const [heading = ''] = /<h1[^]*?<\/h1>/.exec(html) ?? []
  const { document } = parseHTML(`<html>${head}<body>${heading}</body></html>`)
  // As it was written: to a parser of HTML the names of SVG are small.
  const figure = drawingAfter(html, 'data-signature')
  return {
    title: document.querySelector('h1')?.textContent.trim() ?? 'Residual',
    description:
      document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
    ...(figure && { figure }),
  }
}

/** The first `<svg>` behind a text, to its end. */
function drawingAfter(html: string, text: string): string | undefined {
  const from = html.indexOf('<svg', html.indexOf(text))
  if (!html.includes(text) || from < 0) return undefined
  let depth = 0
  for (const tag of html.slice(from).matchAll(/<(\/?)svg\b/g)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth === 0) return html.slice(from, from + tag.index + '</svg>'.length)
  }
  return undefined
}

/** The picture as PNG. */
export function shareImage(shared: Shared): Uint8Array {
  const font = {
    loadSystemFonts: false,
    fontFiles,
    defaultFontFamily: 'KaTeX_SansSerif',
    sansSerifFamily: 'KaTeX_SansSerif',
  }
  return new Resvg(drawing(shared), { font }).render().asPng()
}

/** The picture as SVG. */
export function drawing({ title, description, figure }: Shared): string {
  const alone = figure === undefined
  const [size, step] = alone ? [76, 92] : [48, 64]
  const heading = lines(title, alone ? 26 : 19)
  const below = 170 + heading.length * step
  const [smaller, next] = alone ? [36, 52] : [28, 40]
  const sentence = lines(description, alone ? 58 : 37)
  // Above the name of the site.
  const kept = sentence.slice(0, Math.floor((height - 120 - below) / next) + 1)
  if (kept.length < sentence.length) kept.push(`${kept.pop()!} …`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect width="14" height="${height}" fill="${accent}"/>`,
    ...heading.map(
      (line, index) =>
      text(line, 170 + index * step, `font-family="KaTeX_Main" font-weight="700" font-size="${size}" fill="${ink}"`), // prettier-ignore
    ),
    ...kept.map(
      (line, index) =>
      text(line, below + index * next, `font-family="KaTeX_SansSerif" font-size="${smaller}" fill="${grey}"`), // prettier-ignore
    ),
    text('Residual', height - 60, `font-family="KaTeX_Main" font-size="34" fill="${accent}"`), // prettier-ignore
    figure === undefined ? '' : placed(figure),
    '</svg>',
  ].join('')
}

const text = (line: string, y: number, how: string) =>
  `<text x="70" y="${y}" ${how}>${escape(line)}</text>`

/** Words in lines of about as many characters. */
export function lines(words: string, room: number): string[] {
  const found: string[] = []
  for (const word of words.split(/\s+/)) {
    const last = found.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= room)
      found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  return found
}

/** A figure in the colours of a light page, which it names as fallbacks. */
export const onPaper = (figure: string): string =>
  figure
    .replace(/var\(--[\w-]+,\s*([^()]*(?:\([^()]*\))?)\)/g, '$1')
    .replace(/<style[^>]*>[^]*?<\/style>/g, '')
    .replaceAll('currentColor', ink)

/** A figure at the right. */
function placed(figure: string): string {
  const plain = onPaper(figure)
  const svg = new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement
  for (const name of ['style', 'class', 'font-family', 'font-size'])
    svg.removeAttribute(name)
  const frame = { x: 620, y: 95, width: 540, height: 440, 'font-size': 15 }
  for (const [name, value] of Object.entries(frame))
    svg.setAttribute(name, String(value))
  const labels = svg.querySelectorAll('text') as Iterable<Element>
  for (const label of labels) spell(label)
  svg.setAttribute('overflow', 'visible')
  svg.setAttribute('font-family', 'KaTeX_SansSerif')
  return svg.outerHTML
}

// The faces have no signs for these.
const small = { sub: '₀₁₂₃₄₅₆₇₈₉', super: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻' }

/** Writes a label with signs that the faces have; the dots of a legend go without. */
function spell(label: Element): void {
  for (const node of [...label.childNodes]) {
    if (node.nodeType === 1) spell(node as Element)
    if (node.nodeType !== 3) continue
    const runs = (node.textContent ?? '').match(/[ -~]+|[₀-₉]+|[⁰¹²³⁴-⁹⁻]+|[^]/gu) ?? []
    const kept = runs.filter((run) => !/^[■-◿✓-✚]/u.test(run))
    node.replaceWith(...kept.map((run) => spelt(run, label.ownerDocument)))
  }
}

/** Signs of one kind, in a face that has them. */
function spelt(run: string, document: Document): Element {
  const part = document.createElementNS('http://www.w3.org/2000/svg', 'tspan')
  const [shift, signs] =
    Object.entries(small).find(([, all]) => all.includes(run[0]!)) ?? []
  part.textContent = signs
    ? Array.from(run, (sign) => '0123456789−'[signs.indexOf(sign)]).join('')
    : run
  if (shift) {
    part.setAttribute('baseline-shift', shift)
    part.setAttribute('font-size', '70%')
  } else if (!/^[ -~]/.test(run)) {
    part.setAttribute('font-family', 'KaTeX_Main')
  }
  return part
}

/** The picture of a built page in the folder `dist`. */
export function imageOf(dist: string, page: string): Uint8Array {
  const name = page.replace(/(?:^|\/)index$/, '')
  return shareImage(sharedBy(readFileSync(join(dist, name, 'index.html'), 'utf8')))
}
