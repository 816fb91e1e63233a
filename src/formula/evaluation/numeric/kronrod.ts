/** Nodes and weights of the Gauss–Kronrod rule (7, 15) on [0, 1) by symmetry (QUADPACK qk15). */
export const nodes = [
  0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
  0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
  0.58608723546769113029414483825873, 0.405845151377397166906606412076961,
  0.207784955007898467600689403773245, 0,
]
export const kronrod = [
  0.02293532201052922496373200805897, 0.063092092629978553290700663189204,
  0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
  0.16900472663926790282829543641247, 0.190350578064785409913256402421014,
  0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
]
export const gauss = [
  0.129484966168869693270611432679082, 0.27970539148927666790146777142378,
  0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
]

/**
 * One panel of the Gauss–Kronrod rule for a function with several outputs: integrals,
 * errors, and integrals of absolute values. An empty list of outputs counts as zeros.
 */
export function kronrodRule(
  f: (x: number) => readonly number[],
  a: number,
  b: number,
): { values: number[]; errors: number[]; sizes: number[] } {
  const [middle, half] = [(a + b) / 2, (b - a) / 2]
  const fine: number[] = []
  const coarse: number[] = []
  const sizes: number[] = []
  const add = (x: number, i: number): void => {
    f(x).forEach((value, k) => {
      fine[k] = (fine[k] ?? 0) + kronrod[i]! * value
      sizes[k] = (sizes[k] ?? 0) + kronrod[i]! * Math.abs(value)
      if (i % 2 === 1) coarse[k] = (coarse[k] ?? 0) + gauss[(i - 1) / 2]! * value
    })
  }
  nodes.forEach((node, i) => {
    add(middle + half * node, i)
    if (node !== 0) add(middle - half * node, i)
  })
  return {
    values: fine.map((value) => value * half),
    errors: fine.map((value, k) => Math.abs(value - (coarse[k] ?? 0)) * half),
    sizes: sizes.map((value) => value * half),
  }
}
