import { arranging, represented } from '../../examples/superposition/pentagon.ts'
import type { Arrangement } from '../../examples/superposition/pentagon.ts'
import { fallingImportance } from '../../examples/superposition/toy-model.ts'
import { again, interactive, range } from '../components/interactive/specification.ts'
import { liveArrows } from '../figures/live-arrows.ts'
import { liveLoss } from '../figures/live-loss.ts'

const features = 5
const steps = 2000

/** After how many steps there is a picture: at first, much happens in a few. */
const stops = Array.from({ length: 40 }, (_, k) => Math.round((steps * k * k) / 1600))

/** Five features pressed into two neurons, trained while one looks on. */
export default interactive({
  controls: {
    sparsity: range({
      label: 'Sparsity',
      values: [0, 0.5, 0.8, 0.9, 0.95, 0.99],
      value: 0.9,
    }),
    ratio: range({
      label: 'Importance, relative to the feature before',
      values: [0.5, 0.6, 0.7, 0.8, 0.9, 1],
      value: 1,
    }),
    sample: again({ label: 'Train again' }),
  },
  *show({ sparsity, ratio, sample }) {
    const importance = fallingImportance(features, ratio)
    const losses: { step: number; loss: number }[] = []
    for (const now of arranging(sparsity, sample + 1, importance, stops)) {
      const step = stops[losses.length] ?? steps
      losses.push({ step, loss: now.loss })
      yield {
        svg: [
          liveArrows({ arrows: now.arrows, least: represented }),
          liveLoss({ losses, steps }),
        ],
        words: `${step < steps ? `Step ${step} of ${steps}` : `Sparsity ${sparsity}`}: ${told(now)}`,
      }
    }
  },
})

/** What there is to see, in words. */
function told({ arrows, gaps, loss }: Arrangement): string {
  const given = arrows.flatMap(([x, y], i) =>
    Math.hypot(x, y) > represented ? [] : [i + 1],
  )
  const kept = `${gaps.length} of ${features} features are represented`
  const lost =
    given.length === 0
      ? ''
      : `, ${given.length === 1 ? 'feature' : 'features'} ${new Intl.ListFormat('en-GB').format(given.map(String))} ${given.length === 1 ? 'is' : 'are'} given up`
  return `${kept}${lost}. ${angles(gaps)}The loss is ${loss.toPrecision(2)}.`
}

/** The angles between neighbouring arrows, and the name of their shape if they are even. */
function angles(gaps: readonly number[]): string {
  const round = gaps.map((gap) => Math.round(gap))
  const [first, second] = round
  if (first === undefined || second === undefined) return ''
  if (gaps.length === 2) return `They are ${Math.min(first, second)}° apart. `
  const even = round.every((gap) => Math.abs(gap - 360 / gaps.length) < 3)
  const shape = even ? `, a ${['triangle', 'square', 'pentagon'][gaps.length - 3]}` : ''
  const list = new Intl.ListFormat('en-GB').format(round.map((gap) => `${gap}°`))
  return `Neighbouring arrows are ${list} apart${shape}. `
}
