import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { computed, positive, real, scope } from 'residual'

// #region main
/**
 * Covariance of a signal on a line at angle phi, seen through noise of the
 * same variance in every direction of the plane: rotate the two variances.
 * 2×2.
 */
export function lineCovariance(
  phi: number,
  signal: number,
  noise: number,
): Matrix {
  const [c, s] = [Math.cos(phi), Math.sin(phi)]
  const R = new Matrix([
    [c, -s],
    [s, c],
  ])
  const variances = Matrix.diag([signal + noise, noise])
  return R.mmul(variances).mmul(R.transpose())
}

/** The variances along the line and across it: the eigenvalues of S. */
export function spread(S: Matrix): { along: number; across: number } {
  const middle = (S.get(0, 0) + S.get(1, 1)) / 2
  const half = Math.hypot((S.get(0, 0) - S.get(1, 1)) / 2, S.get(0, 1))
  return { along: middle + half, across: middle - half }
}

/** The signal-to-noise ratio that the covariance of such a line shows. */
export function signalToNoise(S: Matrix): number {
  const { along, across } = spread(S)
  return (along - across) / across
}
// #endregion

interface Line {
  '\\varphi': number
  '\\sigma_{\\text{signal}}': number
  '\\sigma_{\\text{noise}}': number
}

/** A line in the plane with noise: its covariance and what it tells. */
export const given = scope({
  '\\varphi': real({ min: 0.1, max: 1.4 }),
  '\\sigma_{\\text{signal}}': positive(),
  '\\sigma_{\\text{noise}}': positive(),
  u: computed(({ '\\varphi': phi }: { '\\varphi': number }) =>
    Matrix.columnVector([Math.cos(phi), Math.sin(phi)]),
  ),
  '\\Sigma': computed((line: Line) => {
    const signal = line['\\sigma_{\\text{signal}}']
    const noise = line['\\sigma_{\\text{noise}}']
    return lineCovariance(line['\\varphi'], signal * signal, noise * noise)
  }),
  'v_\\parallel': computed(
    ({ '\\Sigma': S }: { '\\Sigma': Matrix }) => spread(S).along,
    {
      witnesses: {
        'ml-matrix eigenvalues': ({ '\\Sigma': S }) =>
          Math.max(...new EigenvalueDecomposition(S).realEigenvalues),
      },
    },
  ),
  'v_\\perp': computed(
    ({ '\\Sigma': S }: { '\\Sigma': Matrix }) => spread(S).across,
    {
      witnesses: {
        'ml-matrix eigenvalues': ({ '\\Sigma': S }) =>
          Math.min(...new EigenvalueDecomposition(S).realEigenvalues),
      },
    },
  ),
  '\\mathrm{SNR}': computed(({ '\\Sigma': S }: { '\\Sigma': Matrix }) =>
    signalToNoise(S),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const S = lineCovariance(Math.PI / 6, 4, 1)

  test('a line at 30° with SNR 4: variances 5 along, 1 across', () => {
    expect(spread(S).along).toBeCloseTo(5, 13)
    expect(spread(S).across).toBeCloseTo(1, 13)
    expect(S.trace()).toBeCloseTo(6, 13)
  })

  test('the ratio of the eigenvalues is SNR + 1, not SNR', () => {
    const { along, across } = spread(S)
    expect(signalToNoise(S)).toBeCloseTo(4, 13)
    expect(along / across).toBeCloseTo(5, 13)
  })

  test('the angle of the line does not matter', () => {
    for (const phi of [0, 0.3, 1, 2, 3]) {
      expect(signalToNoise(lineCovariance(phi, 9, 2))).toBeCloseTo(4.5, 12)
    }
  })
}
