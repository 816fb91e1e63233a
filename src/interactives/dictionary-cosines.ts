import { problem, settings } from '../../examples/linear-representation/recovery.ts'
import { interactive, range } from '../components/interactive/specification.ts'
import { cosineMatrix } from '../figures/cosine-matrix.ts'
import type { TrainedDictionaries } from './data/dictionary-cosines.ts'

/** Names of the settings, in the order of the data. */
const names = settings.map(({ sparsity, width }) =>
  'topK' in sparsity
    ? `TopK, K = ${sparsity.topK}${width === problem.features ? ', no codes to spare' : ''}`
    : `L1 price ${sparsity.l1}`,
)

/** A dictionary that is known, looked for by twelve autoencoders. */
export default interactive({
  controls: {
    setting: range({
      label: 'What keeps the codes sparse',
      value: 0,
      max: names.length - 1,
      format: (at) => names[at]!,
    }),
  },
  show({ setting }, { trained, byChance }: TrainedDictionaries) {
    const { rows, width, meanMaxCosine, found, r2, l0, dead } = trained[setting]!
    const directions = rows.length
    const count = Math.round(found * directions)
    return {
      svg: cosineMatrix({
        cells: rows.map((row) =>
          Array.from(row, (letter) => letter.charCodeAt(0) - 97),
        ),
      }),
      words: `${names[setting]!}: the autoencoder rebuilds ${(100 * r2).toFixed(1)}\u00a0% of the variance (R²) with ${l0.toFixed(1)} codes an input (L0), where ${problem.active} would do. It found ${count === 0 ? 'none' : count} of the ${directions} true directions: the mean of their best cosines (MMCS) is ${meanMaxCosine.toFixed(3)}, and that of untrained directions is ${byChance.toFixed(2)}. ${unused(dead, width)}`,
    }
  },
})

function unused(dead: number, width: number): string {
  if (dead === 0) return `All ${width} codes are used.`
  return `${dead === 1 ? 'One' : dead} of its ${width} codes ${dead === 1 ? 'is' : 'are'} never used.`
}
