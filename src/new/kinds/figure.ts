import { Script } from 'node:vm'
import { Refusal, type Kind } from '../kind.ts'
import type { Name } from '../name.ts'

/** A figure: a pure function from data to SVG, and its test. */
export default {
  example: 'share-bars',
  folder: 'src/figures',
  flat: true,
  make(name) {
    const { path, identifier } = name
    return {
      files: figureFiles(name, 'figure', path),
      next: {
        file: `src/figures/${path}.ts`,
        at: 'marks:',
        say: 'draw what there is to see, and say it in the title and the description',
      },
      then: `On a page: \`<Figure svg={${identifier}(…)} alt="…" caption="…" />\` with an \`import\` of it; \`npm run vitest -- --project tools test/figures/${path}.test.ts\` tests it.`,
    }
  },
} satisfies Kind

/** Names that the files of a figure give to other things. */
const taken = 'Plot, draw, faint, series, bars, expect, test, figureLaws, parse, svg'

/** The files of a figure, for a page or, with \`live-\` before its name, for a reader's hand. */
export function figureFiles(
  { path, title, identifier }: Name,
  kind: string,
  drawn: string,
): Record<string, string> {
  try {
    // Compiled, never run: reserved words and names given twice are errors of syntax.
    new Script(`'use strict'; let ${taken}; let ${identifier}`)
  } catch {
    throw new Refusal(
      `Unexpected name \`${path}\`, which code has another use for, expected another one; type \`npm run new -- ${kind} ${path}-bars\`.`,
    )
  }
  return {
    [`src/figures/${path}.ts`]: `import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** A bar for each share of a whole, in order. */
export function ${identifier}(shares: readonly number[]): string {
  const bars = shares.map((share, i) => ({ part: i + 1, share }))
  return draw(
    {
      name: '${drawn}',
      title: '${title}: shares of a whole',
      description: \`\${shares.length} parts; the largest has \${Math.max(...shares).toFixed(2)} of the whole.\`,
    },
    {
      x: { label: 'part' },
      y: { label: 'share of the whole', domain: [0, 1] },
      marks: [
        Plot.ruleY([0], { stroke: faint }),
        Plot.barY(bars, { x: 'part', y: 'share', fill: series[0] }),
      ],
    },
  )
}
`,
    [`test/figures/${path}.test.ts`]: `import { expect, test } from 'vitest'
import { ${identifier} } from '../../src/figures/${path}.ts'
import { figureLaws, parse } from './laws.ts'

const svg = ${identifier}([0.5, 0.3, 0.2])

figureLaws({ '${drawn}': svg })

test('a bar for each share, as long as it is large', () => {
  const bars = [...parse(svg).querySelectorAll('[aria-label=bar] rect')]
  const lengths = bars.map((bar) => Number(bar.getAttribute('height')))
  expect(lengths).toHaveLength(3)
  expect(lengths[0]! / lengths[2]!).toBeCloseTo(2.5, 2)
})

test('says how large the largest is', () => {
  const { textContent } = parse(svg).querySelector('desc')!
  expect(textContent).toBe('3 parts; the largest has 0.50 of the whole.')
})
`,
  }
}
