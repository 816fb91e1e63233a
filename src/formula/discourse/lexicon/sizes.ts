/** What is said of shapes and sizes. */
import type { Entry } from '../description.ts'
import { entries } from './entry.ts'

export const sizes: readonly Entry[] = [
  ...entries('□ by □', { matrix: {} }, { slots: ['size', 'size'], before: 'matrix' }),
  ...entries(
    'with □ entries; of length □; □ entries; of dimension □; with □ components; with □ coordinates; of size □; of shape □; □ -dimensional; of dimensions □; with □ elements; having □ entries; with dimension □; size □; shape □; of □ entries; of □ numbers; of □ reals; of □ real numbers; with □ numbers; of □ positive numbers; of order □; of degree □; in □ dimensions',
    { vector: {}, matrix: {}, any: {} },
    { slots: ['size'] },
  ),
  ...entries(
    'with □ rows and □ columns; of □ rows and □ columns; with □ rows and with □ columns',
    { matrix: {} },
    { slots: ['size', 'size'] },
  ),
]
