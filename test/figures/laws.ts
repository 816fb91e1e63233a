import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'

/** The document that a figure's SVG makes. */
export const parse = (svg: string) =>
  parseHTML(`<html><body>${svg}</body></html>`).document

/** Tests what holds for every figure, by the names of the figures. */
export function figureLaws(figures: Readonly<Record<string, string>>): void {
  describe.each(Object.entries(figures))('%s', (name, svg) => {
    const drawing = parse(svg).querySelector('svg')!

    test('says what it shows to those who do not see it', () => {
      expect(drawing.getAttribute('role')).toBe('img')
      expect(drawing.getAttribute('aria-labelledby')).toBe(`${name}-title ${name}-desc`)
      for (const part of ['title', 'desc']) {
        const words = drawing.querySelector(`${part}#${name}-${part}`)?.textContent
        expect(words).toMatch(/\w{3}/)
        expect(words).not.toMatch(/NaN|undefined|Infinity/)
      }
    })

    test('takes its colours from the page', () => {
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, c]) => c)
      expect(
        colours.filter(
          (c) => !/^(?:none|currentColor|var\(--figure-.*)$/.test(c ?? ''),
        ),
      ).toEqual([])
    })

    test('has a number wherever a coordinate is', () => {
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    })
  })
}
