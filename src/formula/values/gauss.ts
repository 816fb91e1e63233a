/**
 * Gauss rules from the three-term recurrence of orthogonal polynomials: nodes are the
 * eigenvalues of the Jacobi matrix, weights the squares of the first components of its
 * eigenvectors (Golub & Welsch 1969).
 */

/** Nodes and weights; weights sum to 1. */
export interface Rule {
  readonly nodes: readonly number[]
  readonly weights: readonly number[]
}

/** Coefficients of monic orthogonal polynomials: p₍ₖ₊₁₎ = (x − aₖ) pₖ − bₖ p₍ₖ₋₁₎. */
export interface Recurrence {
  readonly a: (k: number) => number
  /** From k = 1 on. */
  readonly b: (k: number) => number
}

/** The n-point Gauss rule of a probability measure. */
export function gaussRule({ a, b }: Recurrence, n: number): Rule {
  const diagonal = Array.from({ length: n }, (_, k) => a(k))
  const beside = Array.from({ length: n }, (_, k) =>
    k + 1 < n ? Math.sqrt(b(k + 1)) : 0,
  )
  const first = Array.from({ length: n }, (_, k) => (k === 0 ? 1 : 0))
  implicitQl(diagonal, beside, first)
  const order = diagonal.map((_, k) => k).sort((i, j) => diagonal[i]! - diagonal[j]!)
  return {
    nodes: order.map((k) => diagonal[k]!),
    weights: order.map((k) => first[k]! * first[k]!),
  }
}

/**
 * Eigenvalues of a symmetric tridiagonal matrix into `d`, the first components of its
 * eigenvectors into `z`: QL with implicit shifts (EISPACK imtql2).
 */
function implicitQl(d: number[], e: number[], z: number[]): void {
  const n = d.length
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; sweep < 60; sweep++) {
      let m = l
      while (m < n - 1) {
        const size = Math.abs(d[m]!) + Math.abs(d[m + 1]!)
        if (Math.abs(e[m]!) <= Number.EPSILON * size) break
        m++
      }
      if (m === l) break
      let g = (d[l + 1]! - d[l]!) / (2 * e[l]!)
      let r = Math.hypot(g, 1)
      g = d[m]! - d[l]! + e[l]! / (g + (g >= 0 ? r : -r))
      let [s, c, p] = [1, 1, 0]
      for (let i = m - 1; i >= l; i--) {
        const f = s * e[i]!
        const b = c * e[i]!
        r = Math.hypot(f, g)
        e[i + 1] = r
        if (r === 0) {
          d[i + 1]! -= p
          e[m] = 0
          break
        }
        s = f / r
        c = g / r
        g = d[i + 1]! - p
        const t = (d[i]! - g) * s + 2 * c * b
        p = s * t
        d[i + 1] = g + p
        g = c * t - b
        const upper = z[i + 1]!
        z[i + 1] = s * z[i]! + c * upper
        z[i] = c * z[i]! - s * upper
      }
      d[l]! -= p
      e[l] = g
      e[m] = 0
    }
  }
}
