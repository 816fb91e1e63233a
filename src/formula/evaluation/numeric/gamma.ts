/** The gamma function and its relatives, for real arguments, to about 1e-14. */

/** Coefficients of Lanczos' approximation for g = 7 and nine terms (Godfrey 2001). */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]
const g = 7

const isPole = (x: number): boolean => x <= 0 && Number.isInteger(x)

/** The rational part of Lanczos' approximation at x + 1. */
function ratio(x: number): number {
  let sum = lanczos[0]!
  for (let i = 1; i < lanczos.length; i++) sum += lanczos[i]! / (x + i)
  return sum
}

/** log |Γ(x)|; ∞ at the poles. */
export function logGamma(x: number): number {
  if (isPole(x)) return Infinity
  if (x < 0.5) {
    // Γ(x) Γ(1 − x) = π / sin πx.
    return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x)
  }
  if (x === 1 || x === 2) return 0
  const t = x - 1 + g + 0.5
  return (
    0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(ratio(x - 1))
  )
}

/** Γ(x); undefined at 0, −1, −2, … Whole numbers give exact factorials. */
export function gamma(x: number): number {
  if (isPole(x) || Number.isNaN(x)) return NaN
  if (x > 171.7) return Infinity
  if (Number.isInteger(x)) {
    let result = 1
    for (let k = 2; k < x; k++) result *= k
    return result
  }
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x))
  // Products rather than logarithms, which would lose digits; halves keep t^x finite.
  const t = x - 1 + g + 0.5
  const half = Math.exp(((x - 0.5) / 2) * Math.log(t) - t / 2)
  return Math.sqrt(2 * Math.PI) * half * ratio(x - 1) * half
}

/** B(a, b) = Γ(a) Γ(b) / Γ(a + b) for positive a and b; undefined otherwise. */
export const beta = (a: number, b: number): number =>
  a > 0 && b > 0 ? Math.exp(logGamma(a) + logGamma(b) - logGamma(a + b)) : NaN

/** Bernoulli numbers B₂, B₄, …, B₁₄. */
const bernoulli = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]

/** ψ(x) = Γ′(x)/Γ(x), by recurrence to x ≥ 10 and its asymptotic series (DLMF 5.11.2). */
export function digamma(x: number): number {
  if (isPole(x)) return NaN
  if (x < 0) return digamma(1 - x) - Math.PI / Math.tan(Math.PI * x)
  let shift = 0
  let at = x
  for (; at < 10; at++) shift -= 1 / at
  let sum = Math.log(at) - 1 / (2 * at)
  let power = 1
  bernoulli.forEach((b, i) => {
    power /= at * at
    sum -= (b / (2 * i + 2)) * power
  })
  return shift + sum
}

/** ψ′(x) for x > 0, by recurrence and its asymptotic series (DLMF 5.15.8); undefined otherwise. */
export function trigamma(x: number): number {
  if (!(x > 0)) return NaN
  let shift = 0
  let at = x
  for (; at < 10; at++) shift += 1 / (at * at)
  let sum = 1 / at + 1 / (2 * at * at)
  let power = 1 / at
  for (const b of bernoulli) {
    power /= at * at
    sum += b * power
  }
  return shift + sum
}

/**
 * \binom{n}{k} for whole k and real n, by its product n(n−1)…(n−k+1)/k!; for other k by
 * gamma functions.
 */
export function binomial(n: number, k: number): number {
  if (!Number.isInteger(k)) {
    // 1/Γ vanishes at 0, −1, −2, …, also where rounding has moved n − k from there.
    const rest = Math.round(n - k)
    const isNone =
      rest < 0 && Math.abs(n - k - rest) <= 1e-14 * (Math.abs(n) + Math.abs(k))
    if (isNone) return 0
    return Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1))
  }
  if (k < 0) return 0
  const whole = Number.isInteger(n)
  if (whole && n >= 0 && k > n) return 0
  const count = whole && n >= 0 ? Math.min(k, n - k) : k
  let result = 1
  // Each step of whole numbers is a binomial coefficient itself, so the division is exact.
  for (let i = 1; i <= count; i++) result = (result * (n - count + i)) / i
  return whole ? Math.round(result) : result
}
