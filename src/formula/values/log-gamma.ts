/** Coefficients of Lanczos' approximation, g = 7, n = 9 (Numerical Recipes, ch. 6.1). */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]

/** log Γ(x) for x > 0, to 15 digits; NaN elsewhere. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  let sum = lanczos[0]!
  for (let k = 1; k < lanczos.length; k++) sum += lanczos[k]! / (shifted + k)
  const t = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** log B(a, b). */
export const logBeta = (a: number, b: number): number =>
  logGamma(a) + logGamma(b) - logGamma(a + b)

/** log n! by its product for whole n up to 170, by Γ beyond. */
export function logFactorial(n: number): number {
  if (n > 170) return logGamma(n + 1)
  let product = 1
  for (let k = 2; k <= n; k++) product *= k
  return Math.log(product)
}
