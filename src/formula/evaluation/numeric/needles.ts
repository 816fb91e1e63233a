/**
 * Where exponentials are largest. In doubles e^{−10¹²(x−a)²} is 0 but next to a, and no look
 * at places finds it; its logarithm is a parabola, whose top a search cannot miss.
 */

type F = (x: number) => number

/** Places of the first look at a logarithm, which is smooth. */
const look = 48
/** Tops of one logarithm. */
const most = 3

/** Places in (a, b) where one of the logarithms is largest. */
export function tops(
  logarithms: readonly F[],
  a: number,
  b: number,
  places = look,
): number[] {
  return logarithms.flatMap((height) => {
    const step = (b - a) / places
    const at = Array.from({ length: places + 1 }, (_, i) => a + step * (i === 0 ? 1e-3 : i === places ? places - 1e-3 : i)) // prettier-ignore
    const heights = at.map(height)
    const found = heights.flatMap((value, i) => {
      const [left, right] = [heights[i - 1] ?? -Infinity, heights[i + 1] ?? -Infinity]
      const isTop = value >= left && value >= right && (value > left || value > right)
      return isTop ? [{ value, i }] : []
    })
    return found
      .sort((p, q) => q.value - p.value)
      .slice(0, most)
      .map(({ i }) => climbed(height, at[i - 1] ?? a, at[i + 1] ?? b))
  })
}

/** Golden section on what is smooth and has one top. */
function climbed(height: F, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [a, b] = [low, high]
  let [x, y] = [b - golden * (b - a), a + golden * (b - a)]
  let [fx, fy] = [height(x), height(y)]
  for (let i = 0; i < 80 && y > x; i++) {
    if (fx >= fy) {
      ;[b, y, fy] = [y, x, fx]
      x = b - golden * (b - a)
      fx = height(x)
    } else {
      ;[a, x, fx] = [x, y, fy]
      y = a + golden * (b - a)
      fy = height(y)
    }
  }
  return (a + b) / 2
}
