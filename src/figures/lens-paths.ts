import * as Plot from '@observablehq/plot'
import { draw, series } from './drawing.ts'

/** The probability of the right answer at each point, a path per prompt. */
export interface LensPaths {
  points: readonly string[]
  paths: readonly (readonly number[])[]
  /** Which paths fall at some step. */
  falling: readonly boolean[]
}

/** A thin line per prompt; those that fall somewhere are dashed and stand out. */
export function lensPaths({ points, paths, falling }: LensPaths): string {
  const count = falling.filter(Boolean).length
  const steps = paths.flatMap((path, z) =>
    path.map((value, k) => ({ point: points[k]!, value, z, falls: falling[z]! })),
  )
  return draw(
    {
      name: 'lens-paths',
      title: 'Probability of the right answer with depth, prompt by prompt',
      description: `${paths.length} paths from near 0 to near 1; ${count} of them fall at some step.`,
    },
    {
      marginBottom: 84,
      x: { label: null, domain: points, type: 'point', tickRotate: -45 },
      y: { label: 'probability of the right answer', domain: [0, 1] },
      marks: [false, true].map((falls) =>
        Plot.line(
          steps.filter((step) => step.falls === falls),
          {
            x: 'point',
            y: 'value',
            z: 'z',
            stroke: falls ? series[1] : series[0],
            strokeOpacity: 0.5,
            strokeWidth: 1,
            strokeDasharray: falls ? '4 3' : 'none',
          },
        ),
      ),
    },
  )
}
