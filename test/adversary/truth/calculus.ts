// Numeric slopes, areas and optima, good to seven digits on the smooth functions of a page.

type Real = (x: number) => number

/** Five-point slope. */
export function slope(f: Real, x: number): number {
  const h = 1e-3
  return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)
}

/** Simpson's rule on 2,000 intervals. */
export function area(f: Real, from: number, to: number): number {
  const n = 2000
  const h = (to - from) / n
  let sum = f(from) + f(to)
  for (let i = 1; i < n; i++) sum += f(from + i * h) * (i % 2 ? 4 : 2)
  return (sum * h) / 3
}

/** Where f is largest on an interval; NaN where no single inner point is. */
export function summit(f: Real, from: number, to: number, closed: boolean): number {
  const cells = 160
  const at = (i: number) => from + ((to - from) * i) / cells
  const first = closed ? 0 : 1
  const last = closed ? cells : cells - 1
  let best = first
  let low = Infinity
  for (let i = first; i <= last; i++) {
    const y = f(at(i))
    if (Number.isNaN(y) || y === Infinity) return NaN
    low = Math.min(low, y)
    if (y > f(at(best))) best = i
  }
  const top = f(at(best))
  if (!(top - low > 1e-12 * Math.abs(top))) return NaN
  let [a, b] = [Math.max(from, at(best - 1)), Math.min(to, at(best + 1))]
  const golden = (Math.sqrt(5) - 1) / 2
  while (b - a > 1e-9 * (to - from)) {
    const [x, y] = [b - golden * (b - a), a + golden * (b - a)]
    if (f(x) < f(y)) a = x
    else b = y
  }
  const found = (a + b) / 2
  const edge = 1e-6 * (to - from)
  if (found - from < edge) return closed ? from : NaN
  if (to - found < edge) return closed ? to : NaN
  // Near the top f is flat to the root of the precision; a zero slope is sharper.
  return refined(f, found, (to - from) / cells, from, to)
}

function refined(
  f: Real,
  found: number,
  width: number,
  from: number,
  to: number,
): number {
  const h = Math.min(width, (found - from) / 4, (to - found) / 4)
  const g = (x: number) =>
    (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)
  let [a, b] = [found - h, found + h]
  if (!(g(a) > 0 && g(b) < 0)) return found
  for (let i = 0; i < 50; i++) {
    const middle = (a + b) / 2
    if (g(middle) > 0) a = middle
    else b = middle
  }
  return (a + b) / 2
}
