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
    turn: range({
      label: 'Direction of feature 1',
      value: 90,
      min: -175,
      max: 180,
      step: 5,
      format: (value) => `${value}°`,
    }),
    sample: again({ label: 'Train again' }),
  },
  // On the circle, where the arrow ends as long as its feature is not given up.
  handles: [{ sets: ['turn'], at: ({ turn }) => onCircle(turn) }],
  *show({ sparsity, ratio, turn, sample }) {
    const losses: { step: number; loss: number }[] = []
    for (const now of run(sparsity, sample + 1, ratio)) {
      const step = stops[losses.length] ?? steps
      losses.push({ step, loss: now.loss })
      yield {
        svg: [
          liveArrows({ arrows: turned(now.arrows, turn), least: represented }),
          liveLoss({ losses, steps }),
        ],
        words: `${step < steps ? `Step ${step} of ${steps}` : `Sparsity ${sparsity}`}: ${told(now)}`,
      }
    }
  },
})

/** The last training that was seen to its end: to turn it is not to train again. */
let kept: { of: string; seen: readonly Arrangement[] } = { of: '', seen: [] }

/** A training from its start, each picture computed once. */
function* run(sparsity: number, seed: number, ratio: number): Generator<Arrangement> {
  const of = JSON.stringify([sparsity, seed, ratio])
  if (kept.of === of) {
    yield* kept.seen
    return
  }
  const seen: Arrangement[] = []
  const importance = fallingImportance(features, ratio)
  for (const now of arranging(sparsity, seed, importance, stops)) {
    seen.push(now)
    yield now
  }
  kept = { of, seen }
}

/** The plane turned so that its first arrow points to where it should. */
function turned(
  arrows: Arrangement['arrows'],
  degrees: number,
): readonly (readonly [number, number])[] {
  const [x, y] = arrows[0]!
  const angle = (degrees * Math.PI) / 180 - Math.atan2(y, x)
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return arrows.map(([u, v]) => [c * u - s * v, s * u + c * v])
}

function onCircle(degrees: number) {
  const angle = (degrees * Math.PI) / 180
  return { x: Math.cos(angle), y: Math.sin(angle) }
}

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
