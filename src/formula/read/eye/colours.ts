/**
 * Colours that readers see: on a white page and on a dark one.
 *
 * The measure is the contrast of WCAG 2.2: (L₁ + 0.05) / (L₂ + 0.05) of the relative
 * luminances. 1.5 tells ink from ground; what is read with ease needs more, and is style.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
import { table } from '../../language/table.ts'

/** White paper, and the ground of dark pages. */
const grounds = ['#ffffff', '#17181c']
const least = 1.5

/** Names that HTML knows since its beginnings, and the usual ones of xcolor. */
const named = table<string>({
  red: '#ff0000',
  maroon: '#800000',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  blue: '#0000ff',
  navy: '#000080',
  teal: '#008080',
  aqua: '#00ffff',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  magenta: '#ff00ff',
  purple: '#800080',
  violet: '#ee82ee',
  orange: '#ffa500',
  brown: '#a52a2a',
  pink: '#ffc0cb',
  crimson: '#dc143c',
  tomato: '#ff6347',
  salmon: '#fa8072',
  coral: '#ff7f50',
  gold: '#ffd700',
  indigo: '#4b0082',
  darkblue: '#00008b',
  darkgreen: '#006400',
  darkred: '#8b0000',
  darkorange: '#ff8c00',
  royalblue: '#4169e1',
  steelblue: '#4682b4',
  dodgerblue: '#1e90ff',
  forestgreen: '#228b22',
  seagreen: '#2e8b57',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  black: '#000000',
  white: '#ffffff',
  yellow: '#ffff00',
})

/** Is ink of this colour seen on every ground? A colour that is not known is not. */
export function isLegible(colour: string): boolean {
  const hex = named[colour.toLowerCase()] ?? colour
  const ink = luminance(hex)
  if (ink === undefined) return false
  return grounds.every((ground) => contrast(ink, luminance(ground)!) >= least)
}

const contrast = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

/** Relative luminance of `#rgb` or `#rrggbb`; of what shines through, none. */
function luminance(hex: string): number | undefined {
  const digits = /^#(?:([\da-f]{3})|([\da-f]{6}))(?:f{1,2})?$/i.exec(hex)
  if (!digits) return undefined
  const wide = digits[2] ?? digits[1]!.replace(/./g, '$&$&')
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(wide.slice(at, at + 2), 16) / 255
    if (part <= 0.04045) return part / 12.92
    // x^2.4 as sRGB has it, by what the language has for constant exponents.
    return ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
