/**
 * Bold, double-struck and script letters of MathML as letters of their own: browsers no longer
 * heed `mathvariant`, and a vector would look like a number.
 */

/** Where the capital A, the small a and the zero of a variant stand, if they do. */
const blocks: Readonly<Record<string, readonly [number, number, number?]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  'bold-italic': [0x1d468, 0x1d482],
  script: [0x1d49c, 0x1d4b6],
  fraktur: [0x1d504, 0x1d51e],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
}

/** Letters that Unicode had before it had the blocks. */
const earlier: Readonly<Record<string, string>> = {
  'double-struck': 'CℂHℍNℕPℙQℚRℝZℤ',
  script: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ',
  fraktur: 'CℭHℌIℑRℜZℨ',
}

function letter(variant: string, sign: string): string {
  const known = earlier[variant]?.indexOf(sign) ?? -1
  if (known >= 0 && known % 2 === 0) return earlier[variant]![known + 1]!
  const [capital, small, zero] = blocks[variant]!
  const code = sign.charCodeAt(0)
  if (/[A-Z]/.test(sign)) return String.fromCodePoint(capital + code - 65)
  if (/[a-z]/.test(sign)) return String.fromCodePoint(small + code - 97)
  if (/\d/.test(sign) && zero !== undefined)
    return String.fromCodePoint(zero + code - 48)
  return sign
}

/** MathML whose letters need no `mathvariant`, except for upright ones. */
export function styled(mathml: string): string {
  return mathml.replace(
    /<(m[ino]|mtext) mathvariant="([a-z-]+)">([^<&]*)</g,
    (whole, tag: string, variant: string, text: string) =>
      variant in blocks
        ? `<${tag} mathvariant="normal">${Array.from(text, (sign) => letter(variant, sign)).join('')}<`
        : whole,
  )
}
