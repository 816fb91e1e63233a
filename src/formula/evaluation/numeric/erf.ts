/** The error function and the normal distribution. */

/** erf by e^{−x²} Σ 2ⁿ x^{2n+1}/(2n+1)!! (no cancellation; Abramowitz & Stegun 7.1.6). */
function series(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; n < 200 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** erfc beyond 2.5 by its continued fraction (Abramowitz & Stegun 7.1.14). */
function fraction(x: number): number {
  let below = 0
  for (let k = 80; k >= 1; k--) below = k / 2 / (x + below)
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + below)
}

/** erf x, to about 1e-15. */
export function erf(x: number): number {
  if (x < 0) return -erf(-x)
  return x < 2.5 ? series(x) : 1 - fraction(x)
}

/** 1 − erf x, with all its digits in the tail. */
export function erfc(x: number): number {
  return x < 2.5 ? 1 - erf(x) : fraction(x)
}

/** Φ(x): the distribution function of the standard normal law. */
export const normalCdf = (x: number): number => erfc(-x / Math.SQRT2) / 2

/** φ(x): its density. */
export const normalDensity = (x: number): number =>
  Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
