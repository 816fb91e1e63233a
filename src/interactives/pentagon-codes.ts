import {
  compose,
  pentagon,
} from '../../examples/linear-representation/pentagon-dictionary.ts'
import {
  biased,
  projected,
  readOut,
} from '../../examples/linear-representation/read-out.ts'
import { bars, interactive, toggle } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { pentagonArrows } from '../figures/pentagon-arrows.ts'
import { pentagonCodes } from '../figures/pentagon-codes.ts'

const features = pentagon().map((_, i) => `Feature ${i + 1}`)

/** Put five features into two neurons, and read them back. */
export default interactive({
  controls: {
    codes: bars({
      label: 'How strongly each feature is present',
      value: [0, 1, 0, 0, 0],
      names: features,
      ticks: features.map((_, i) => String(i + 1)),
      max: 1,
      step: 0.1,
      format: (value) => value.toFixed(1),
      presets: {
        'One feature': [0, 1, 0, 0, 0],
        'Two neighbours': [1, 1, 0, 0, 0],
        'Two apart': [1, 0, 1, 0, 0],
        'All five': [1, 1, 1, 1, 1],
      },
    }),
    threshold: toggle({ label: 'Read with a threshold' }),
  },
  handles: features.map((_, bar) => ({
    drawing: 1,
    sets: ['codes'] as const,
    bar,
    along: 'y' as const,
    at: ({ codes }: { codes: readonly number[] }) => ({ x: bar + 1, y: codes[bar]! }),
  })),
  show({ codes, threshold }) {
    const point = compose(codes)
    const read = readOut(threshold ? biased : projected, point)
    return {
      svg: [
        pentagonArrows({ directions: pentagon(), codes, point }),
        pentagonCodes({ codes, read }),
      ],
      words: `${present(codes)} ${heard(codes, read, threshold)}`,
    }
  },
})

/** Which features are present. */
function present(codes: readonly number[]): string {
  const found = codes.flatMap((code, i) => (code > 0 ? [String(i + 1)] : []))
  const list = new Intl.ListFormat('en-GB').format(found)
  if (found.length === 0) return 'No feature is present.'
  if (found.length === 1) return `Only feature ${list} is present.`
  return `Features ${list} are present.`
}

/** What is read of features that are absent, and how wrong the worst code is. */
function heard(
  codes: readonly number[],
  read: readonly number[],
  threshold: boolean,
): string {
  const absent = read.map((value, i) => (codes[i]! > 0 ? 0 : value))
  const most = Math.max(...absent)
  const error = Math.max(...read.map((value, i) => Math.abs(value - codes[i]!)))
  const how = threshold ? 'Read with the threshold' : 'Read along the arrows'
  if (codes.every((code) => code > 0))
    return `${how}, the worst code is wrong by ${fixed(error, 2)}.`
  const seen = absent.flatMap((value, i) =>
    most > 0.005 && value > most - 0.005 ? [String(i + 1)] : [],
  )
  const list = new Intl.ListFormat('en-GB').format(seen)
  const what =
    seen.length === 0
      ? 'no absent feature seems to be there'
      : `${seen.length === 1 ? `feature ${list} seems` : `features ${list} seem`} to be there too, with ${fixed(most, 2)}`
  return `${how}, ${what}. The worst code is wrong by ${fixed(error, 2)}.`
}
