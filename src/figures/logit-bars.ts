import * as Plot from '@observablehq/plot'
import { draw, faint, series } from './drawing.ts'

/** The logit of a word before and after. */
export interface WordLogit {
  word: string
  before: number
  after: number
}

/** A bar for each word's logit as it is, a line across where it was. */
export function logitBars(words: readonly WordLogit[]): string {
  const best = words.reduce((a, b) => (b.after > a.after ? b : a))
  return draw(
    {
      name: 'live-logit-bars',
      title: 'Logits of the next word',
      description: `The largest is now that of “${best.word}”.`,
    },
    {
      width: 300,
      height: 240,
      marginLeft: 88,
      marginTop: 34,
      x: { label: 'logit', domain: [-9, 9], ticks: [-8, -4, 0, 4, 8] },
      y: {
        label: null,
        domain: words.map(({ word }) => word),
        tickSize: 0,
        padding: 0.3,
      },
      marks: [
        Plot.ruleX([0], { stroke: faint }),
        Plot.barX(words, { x: 'after', y: 'word', fill: series[0], clip: true }),
        Plot.tickX(words, {
          x: 'before',
          y: 'word',
          stroke: 'currentColor',
          strokeWidth: 2.5,
          insetTop: -3,
          insetBottom: -3,
          clip: true,
        }),
        Plot.text(['| before'], {
          frameAnchor: 'top-left',
          dy: -26,
          fontWeight: 600,
        }),
        Plot.text(['■ after'], {
          frameAnchor: 'top-right',
          dy: -26,
          fill: series[0],
          fontWeight: 600,
        }),
      ],
    },
  )
}
