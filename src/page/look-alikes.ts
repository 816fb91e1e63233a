/** A character that looks like mathematics and is not read as such. */
export interface LookAlike {
  name: string
  /** What to write, in words. */
  say: string
  /** What to write, as LaTeX. */
  instead: string
}

type Row = [characters: string, name: string, instead: string]

const rows: Row[] = [
  ['\u2212', 'U+2212 MINUS SIGN', '-'],
  ['\u2013', 'U+2013 EN DASH', '-'],
  ['\u2014', 'U+2014 EM DASH', '-'],
  ['\u2010', 'U+2010 HYPHEN', '-'],
  ['\u2011', 'U+2011 NON-BREAKING HYPHEN', '-'],
  ['\u2012', 'U+2012 FIGURE DASH', '-'],
  ['\u2015', 'U+2015 HORIZONTAL BAR', '-'],
  ['\uFE63', 'U+FE63 SMALL HYPHEN-MINUS', '-'],
  ['\u00D7', 'U+00D7 MULTIPLICATION SIGN', '\\times '],
  ['\u2715', 'U+2715 MULTIPLICATION X', '\\times '],
  ['\u00B7', 'U+00B7 MIDDLE DOT', '\\cdot '],
  ['\u22C5', 'U+22C5 DOT OPERATOR', '\\cdot '],
  ['\u2219', 'U+2219 BULLET OPERATOR', '\\cdot '],
  ['\u2022', 'U+2022 BULLET', '\\cdot '],
  ['\u00F7', 'U+00F7 DIVISION SIGN', '\\div '],
  ['\u2217', 'U+2217 ASTERISK OPERATOR', '*'],
  ['\u2044', 'U+2044 FRACTION SLASH', '/'],
  ['\u2215', 'U+2215 DIVISION SLASH', '/'],
  ['\u2223', 'U+2223 DIVIDES', '\\mid '],
  ['\u2236', 'U+2236 RATIO', ':'],
  ['\u2032', 'U+2032 PRIME', "'"],
  ['\u2018', 'U+2018 LEFT SINGLE QUOTATION MARK', "'"],
  ['\u2019', 'U+2019 RIGHT SINGLE QUOTATION MARK', "'"],
  ['\u00B4', 'U+00B4 ACUTE ACCENT', "'"],
  ['\u2026', 'U+2026 HORIZONTAL ELLIPSIS', '\\dots '],
  ['\u22EF', 'U+22EF MIDLINE HORIZONTAL ELLIPSIS', '\\cdots '],
  ['\u00B2', 'U+00B2 SUPERSCRIPT TWO', '^2'],
  ['\u00B3', 'U+00B3 SUPERSCRIPT THREE', '^3'],
  ['\u00B9', 'U+00B9 SUPERSCRIPT ONE', '^1'],
  ['\u22A4', 'U+22A4 DOWN TACK', '\\top '],
  ['\u2211', 'U+2211 N-ARY SUMMATION', '\\sum '],
  ['\u220F', 'U+220F N-ARY PRODUCT', '\\prod '],
  ['\u00B5', 'U+00B5 MICRO SIGN', '\\mu '],
  ['\u2126', 'U+2126 OHM SIGN', '\\Omega '],
  ['\u2206', 'U+2206 INCREMENT', '\\Delta '],
  ['\u00A0', 'U+00A0 NO-BREAK SPACE', ' '],
  ['\u202F', 'U+202F NARROW NO-BREAK SPACE', ' '],
  ['\u2009', 'U+2009 THIN SPACE', '\\,'],
  ['\u200A', 'U+200A HAIR SPACE', ' '],
  ['\u2007', 'U+2007 FIGURE SPACE', ' '],
  ['\u2003', 'U+2003 EM SPACE', ' '],
  ['\u2002', 'U+2002 EN SPACE', ' '],
  ['\u3000', 'U+3000 IDEOGRAPHIC SPACE', ' '],
  ['\u200B', 'U+200B ZERO WIDTH SPACE', ''],
  ['\u200C', 'U+200C ZERO WIDTH NON-JOINER', ''],
  ['\u200D', 'U+200D ZERO WIDTH JOINER', ''],
  ['\u2060', 'U+2060 WORD JOINER', ''],
  ['\u2062', 'U+2062 INVISIBLE TIMES', ''],
  ['\u00AD', 'U+00AD SOFT HYPHEN', ''],
  ['\uFEFF', 'U+FEFF ZERO WIDTH NO-BREAK SPACE', ''],
]

/** Cyrillic and Greek letters whose shapes are those of Latin ones, pair by pair. */
const letters =
  'аa вb сc еe һh іi јj оo рp ѕs хx уy АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO οo ΡP ΤT ΥY ΧX'

const table = new Map<string, LookAlike>()
for (const [character, name, instead] of rows) {
  const written = instead.trim()
  const say = written ? `\`${written}\`` : instead ? 'a plain space' : 'nothing'
  table.set(character, { name, say, instead })
}
for (const [letter = '', latin = ''] of letters.split(' ')) {
  const code = letter.codePointAt(0) ?? 0
  const script = code < 0x400 ? 'GREEK' : 'CYRILLIC'
  const hex = code.toString(16).toUpperCase().padStart(4, '0')
  const name = `U+${hex}, a ${script} letter`
  table.set(letter, { name, say: `the Latin \`${latin}\``, instead: latin })
}

/** What a character should have been; undefined for one that means what it shows. */
export function lookAlike(character: string): LookAlike | undefined {
  const known = table.get(character)
  if (known) return known
  const code = character.codePointAt(0) ?? 0
  // Fullwidth forms of ASCII stand in the same order.
  if (code < 0xff01 || code > 0xff5e) return undefined
  const instead = String.fromCodePoint(code - 0xfee0)
  const name = `U+${code.toString(16).toUpperCase()}, a fullwidth form`
  return { name, say: `\`${instead}\``, instead }
}
