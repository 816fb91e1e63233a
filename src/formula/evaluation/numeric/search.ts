/**
 * Where a function is largest: on an interval that may be unbounded, and over vectors.
 */

/** A place and the value there; ∞ or a supremum that no place attains has place NaN. */
export interface Top {
  readonly place: number
  readonly value: number
}

/** Places of the first look. */
const look = 512
/** The farthest place that is tried on a line without end: 2³⁰. */
const reach = 30

/** Places on [a, b], ends included, at irregular distances; on unbounded ones ever farther. */
function placesOn(a: number, b: number): number[] {
  if (Number.isFinite(a) && Number.isFinite(b)) {
    const inside = Array.from({ length: look }, (_, i) => a + ((b - a) * (i + ((i * 0.6180339887498949) % 1))) / look) // prettier-ignore
    return [a, ...inside.slice(1), b]
  }
  const origin = Number.isFinite(a) ? a : Number.isFinite(b) ? b : 0
  const right: number[] = []
  let scale = 1e-6
  for (let k = 0; k < 40 + 2 * reach; k++) {
    right.push(scale)
    scale *= k < 40 ? 1.45 : 1.6
  }
  const left = right.map((x) => -x).reverse()
  const all = [
    ...(Number.isFinite(a) ? [] : left),
    0,
    ...(Number.isFinite(b) ? [] : right),
  ]
  return all.map((x) => origin + x)
}

/**
 * Where f is largest on [a, b], a or b possibly infinite: a look at many places, then
 * golden section around the best three of them. Without a value inside there is none.
 *
 * @param known Further places to look at.
 */
export function highest(
  f: (x: number) => number,
  a: number,
  b: number,
  known: readonly number[] = [],
): Top {
  const places = [...placesOn(a, b), ...known].sort((x, y) => x - y)
  const values = places.map(f)
  // Ends are exempt: log x at 0.
  if (values.slice(1, -1).some(Number.isNaN)) return { place: NaN, value: NaN }
  const peaks = values
    .map((value, i) => ({ value, i }))
    .filter(
      ({ value, i }) =>
        value >= (values[i - 1] ?? -Infinity) && value >= (values[i + 1] ?? -Infinity),
    ) // prettier-ignore
    .sort((p, q) => q.value - p.value)
  let best: Top = { place: NaN, value: -Infinity }
  for (const { value, i } of peaks.slice(0, 3)) {
    if (value > best.value) best = { place: places[i]!, value }
    const [low, high] = [places[i - 1] ?? places[i]!, places[i + 1] ?? places[i]!]
    const climbed = climb(f, low, high)
    if (climbed.value > best.value) best = climbed
  }
  return withoutEnd(f, a, b, places, best)
}

/** Golden section on [low, high], to the square root of the precision. */
function climb(f: (x: number) => number, low: number, high: number): Top {
  const golden = (Math.sqrt(5) - 1) / 2
  let [a, b] = [low, high]
  let [x, y] = [b - golden * (b - a), a + golden * (b - a)]
  let [fx, fy] = [f(x), f(y)]
  for (
    let i = 0;
    i < 80 && b - a > 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-6);
    i++
  ) {
    if (fx >= fy) {
      ;[b, y, fy] = [y, x, fx]
      x = b - golden * (b - a)
      fx = f(x)
    } else {
      ;[a, x, fx] = [x, y, fy]
      y = a + golden * (b - a)
      fy = f(y)
    }
  }
  const place = polished(f, (a + b) / 2)
  return { place, value: f(place) }
}

/** A Newton step by differences, where it does not lead down: places to 1e-10. */
function polished(f: (x: number) => number, x: number): number {
  const h = 1e-4 * Math.max(1, Math.abs(x))
  const [below, at, above] = [f(x - h), f(x), f(x + h)]
  const bend = below - 2 * at + above
  const step = (h * (below - above)) / (2 * bend)
  if (!(bend < 0) || !(Math.abs(step) < h)) return x
  return f(x + step) >= at - 1e-15 * Math.abs(at) ? x + step : x
}

/** On an unbounded interval the best place may be the farthest: then look where it goes. */
function withoutEnd(
  f: (x: number) => number,
  a: number,
  b: number,
  places: readonly number[],
  best: Top,
): Top {
  const ends = [
    ...(Number.isFinite(a) ? [] : [places[0]!]),
    ...(Number.isFinite(b) ? [] : [places.at(-1)!]),
  ]
  const end = ends.find(
    (place) => Math.abs(best.place - place) <= 0.5 * Math.abs(place),
  )
  if (end === undefined) return best
  const [near, far] = [f(end / 2), f(end)]
  if (!(far >= near)) return best
  // Steps that do not get smaller lead to infinity; others to a supremum.
  const grows = far - near >= 0.9 * (near - f(end / 4)) && far - near > 1e-7 * Math.abs(far) // prettier-ignore
  return { place: NaN, value: grows ? Infinity : far }
}

/**
 * Where f is largest over ℝⁿ: damped Newton steps on differences of fourth order from
 * several starts. The place is undefined if f grows without bound.
 */
export function highestInSpace(
  f: (x: readonly number[]) => number,
  starts: readonly (readonly number[])[],
): { place: readonly number[]; value: number } {
  let best = { place: starts[0]!.map(() => NaN), value: -Infinity }
  for (const start of starts) {
    const found = ascend(f, start)
    if (found.value > best.value) best = found
  }
  return best
}

function ascend(
  f: (x: readonly number[]) => number,
  start: readonly number[],
): { place: number[]; value: number } {
  let place = [...start]
  let value = f(place)
  let damping = 1e-3
  for (let round = 0; round < 60; round++) {
    const { gradient, hessian } = slopes(f, place)
    const size = Math.max(...gradient.map(Math.abs))
    if (!Number.isFinite(size)) break
    let moved = false
    for (let tries = 0; tries < 12; tries++) {
      const step = solve(hessian, gradient, damping)
      const next = place.map((x, i) => x + (step[i] ?? 0))
      const there = f(next)
      const isSame = step.every((s, i) => Math.abs(s) <= 1e-11 * Math.max(1, Math.abs(place[i]!))) // prettier-ignore
      if (there >= value - 1e-14 * Math.abs(value)) {
        moved = !isSame
        place = next
        value = Math.max(there, value)
        damping = Math.max(damping / 30, 1e-14)
        break
      }
      damping = Math.max(damping * 10, 1e-8)
    }
    if (Math.max(...place.map(Math.abs)) > 1e9) {
      // Far out f is either flat, or grows without end.
      const grows = value - f(place.map((x) => x / 2)) > 1e-7 * Math.abs(value)
      return grows ? { place: place.map(() => NaN), value: Infinity } : { place, value }
    }
    if (!moved) break
  }
  return { place, value: f(place) }
}

/** Gradient and Hessian by differences. */
function slopes(
  f: (x: readonly number[]) => number,
  place: readonly number[],
): { gradient: number[]; hessian: number[][] } {
  const steps = place.map((x) => 1e-3 * Math.max(1, Math.abs(x)))
  const at = (moves: readonly (readonly [number, number])[]): number => {
    const x = [...place]
    for (const [i, by] of moves) x[i]! += by * steps[i]!
    return f(x)
  }
  const here = f(place)
  const gradient = place.map((_, i) => {
    const [a, b] = [at([[i, 1]]) - at([[i, -1]]), at([[i, 2]]) - at([[i, -2]])]
    return (8 * a - b) / (12 * steps[i]!)
  })
  const hessian = place.map((_, i) =>
    place.map((_, j) => {
      if (i === j) return (at([[i, 1]]) - 2 * here + at([[i, -1]])) / (steps[i]! * steps[i]!) // prettier-ignore
      const mixed = at([[i, 1], [j, 1]]) - at([[i, 1], [j, -1]]) - at([[i, -1], [j, 1]]) + at([[i, -1], [j, -1]]) // prettier-ignore
      return mixed / (4 * steps[i]! * steps[j]!)
    }),
  )
  return { gradient, hessian }
}

/** Solves (−H + μI) s = g by elimination with pivots; large damping makes it a gradient step. */
function solve(
  hessian: readonly (readonly number[])[],
  gradient: readonly number[],
  damping: number,
): number[] {
  const n = gradient.length
  const scale = Math.max(1e-12, ...hessian.map((row, i) => Math.abs(row[i]!)))
  const rows = hessian.map((row, i) => [
    ...row.map((h, j) => -h + (i === j ? damping * scale : 0)),
    gradient[i]!,
  ])
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i
    }
    ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
    const top = rows[k]!
    if (top[k] === 0) return gradient.map((g) => g / (scale * (1 + damping)))
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / top[k]!
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * top[j]!
    }
  }
  const step = new Array<number>(n).fill(0)
  for (let k = n - 1; k >= 0; k--) {
    let sum = rows[k]![n]!
    for (let j = k + 1; j < n; j++) sum -= rows[k]![j]! * step[j]!
    step[k] = sum / rows[k]![k]!
  }
  return step
}
