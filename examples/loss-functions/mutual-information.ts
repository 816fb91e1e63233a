import {
  Distribution,
  computed,
  finiteSet,
  func,
  index,
  integer,
  joint,
  randomVariable,
  RandomVariable,
  scope,
} from 'residual'
import { crossEntropy } from './cross-entropy.ts'
import { entropy, randomDistribution, selfInformation } from './entropy.ts'

// #region main
/** p_X and p_Y of a joint distribution as a table: rows x, columns y. */
export function marginals(joint: readonly (readonly number[])[]): {
  px: number[]
  py: number[]
} {
  const total = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0)
  const columns = joint[0]!.map((_, y) => joint.map((row) => row[y]!))
  return { px: joint.map(total), py: columns.map(total) }
}

/** Mutual information I(X; Y) in nats of a joint: rows x, columns y. */
export function mutualInformation(
  joint: readonly (readonly number[])[],
): number {
  const { px, py } = marginals(joint)
  let sum = 0
  joint.forEach((row, x) => {
    row.forEach((pxy, y) => {
      if (pxy > 0) sum += pxy * Math.log(pxy / (px[x]! * py[y]!))
    })
  })
  return sum
}
// #endregion

// #region as-written
/** E20, the slip: no logarithm, and a minus. */
export function mutualInformationAsWritten(
  joint: readonly (readonly number[])[],
): number {
  const { px, py } = marginals(joint)
  let sum = 0
  joint.forEach((row, x) => {
    row.forEach((pxy, y) => {
      sum -= (pxy * pxy) / (px[x]! * py[y]!)
    })
  })
  return sum
}
// #endregion

/**
 * Joint of two bits that are 1 with probability b, fair unless said
 * otherwise: independent for s = 0, identical for s = 1.
 */
export function bits(s: number, b = 1 / 2): number[][] {
  const own = [1 - b, b]
  return own.map((px, x) =>
    own.map((py, y) => (1 - s) * px * py + (x === y ? s * px : 0)),
  )
}

/** A distribution over two axes as a table. */
export const table = (p: Distribution): number[][] => p.toMatrix().to2DArray()

/** The joint distribution of two variables, which must be of one space. */
function jointOf(a: RandomVariable, b: RandomVariable): Distribution {
  const same = a.space.table().every((v, i) => v === b.space.table()[i])
  if (!same) {
    throw new RangeError('these variables have no joint distribution')
  }
  return a.space.marginal(a.axis, b.axis)
}

/** Two variables, two independent ones with their margins, and measures. */
export const given = scope({
  M: integer(2, 4),
  '\\mathcal{Y}': finiteSet('M'),
  'p_{XY}': joint({ x: '\\mathcal{X}', y: '\\mathcal{Y}' }),
  y: index(1, 'M'),
  p_X: computed(
    ({ 'p_{XY}': p }: { 'p_{XY}': Distribution }) => p.marginal('x'),
    {
      witnesses: {
        'sums of rows': ({ 'p_{XY}': p }) =>
          Distribution.of(marginals(table(p)).px),
      },
    },
  ),
  p_Y: computed(({ 'p_{XY}': p }: { 'p_{XY}': Distribution }) =>
    p.marginal('y'),
  ),
  X: randomVariable('p_{XY}', 'x'),
  Y: randomVariable('p_{XY}', 'y'),
  'r_{XY}': computed(
    ({ p_X: px, p_Y: py }: { p_X: Distribution; p_Y: Distribution }) => {
      const products = px.table().flatMap((a) => py.table().map((b) => a * b))
      const [u, v] = [px, py].map(({ axes }) => axes[0]!.outcomes)
      const axes = [
        { name: 'u', outcomes: u! },
        { name: 'v', outcomes: v! },
      ]
      return new Distribution(axes, products)
    },
  ),
  U: randomVariable('r_{XY}', 'u'),
  V: randomVariable('r_{XY}', 'v'),
  H: computed(() =>
    func((a: Distribution | RandomVariable, b?: typeof a) => {
      if (a instanceof RandomVariable) {
        return entropy(
          (b instanceof RandomVariable
            ? jointOf(a, b)
            : a.space.marginal(a.axis)
          ).table(),
        )
      }
      return b instanceof Distribution
        ? crossEntropy(a.table(), b.table())
        : entropy(a.table())
    }),
  ),
  I: computed(({ p }: { p: Distribution }) =>
    func((a: number | RandomVariable, b?: RandomVariable) =>
      a instanceof RandomVariable
        ? mutualInformation(table(jointOf(a, b!)))
        : selfInformation(p.at(a)),
    ),
  ),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const tables = Array.from({ length: 1000 }, (_, seed) => {
    const columns = 2 + (seed % 3)
    const all = randomDistribution((2 + (seed % 4)) * columns, seed)
    return Array.from({ length: all.length / columns }, (_, x) =>
      all.slice(x * columns, (x + 1) * columns),
    )
  })

  test('I(X; Y) = H(X) + H(Y) - H(X, Y) on 1,000 random joints', () => {
    for (const joint of tables) {
      const { px, py } = marginals(joint)
      const sum = entropy(px) + entropy(py) - entropy(joint.flat())
      expect(Math.abs(mutualInformation(joint) - sum)).toBeLessThan(1e-13)
      expect(mutualInformation(joint)).toBeGreaterThan(0)
    }
  })

  test('E20: as written it is at most -1 everywhere', () => {
    for (const joint of tables) {
      expect(mutualInformationAsWritten(joint)).toBeLessThan(-1)
    }
  })

  test('E20: independent bits give 0 and -1, equal ones ln 2 and -2', () => {
    expect(mutualInformation(bits(0))).toBe(0)
    expect(mutualInformationAsWritten(bits(0))).toBe(-1)
    expect(mutualInformation(bits(1))).toBeCloseTo(Math.LN2, 15)
    expect(mutualInformationAsWritten(bits(1))).toBe(-2)
  })

  test('E20: biased bits keep their bias, and have 0 to H, -1 to -2', () => {
    for (const b of [0.05, 0.3, 0.9]) {
      for (const s of [0, 0.4, 1]) {
        const { px, py } = marginals(bits(s, b))
        for (const p of [px, py]) expect(p[1]).toBeCloseTo(b, 15)
      }
      expect(mutualInformation(bits(0, b))).toBeCloseTo(0, 15)
      expect(mutualInformation(bits(1, b))).toBeCloseTo(
        entropy([1 - b, b]),
        15,
      )
      expect(mutualInformationAsWritten(bits(0, b))).toBeCloseTo(-1, 14)
      expect(mutualInformationAsWritten(bits(1, b))).toBeCloseTo(-2, 14)
    }
  })

  test('E21: of a variable with itself it is the entropy', () => {
    const itself = [
      [0.7, 0],
      [0, 0.3],
    ]
    expect(mutualInformation(itself)).toBeCloseTo(0.610864, 6)
    expect(mutualInformation(itself)).toBeCloseTo(entropy([0.7, 0.3]), 15)
    expect(selfInformation(0.7)).toBeCloseTo(0.357, 3)
    expect(selfInformation(0.3)).toBeCloseTo(1.204, 3)
  })

  test('E21 would pass for a uniform X, which proves nothing', () => {
    expect(mutualInformation(bits(1))).toBeCloseTo(selfInformation(0.5), 15)
  })

  test('variables of two spaces have no joint distribution', () => {
    const of = (joint: number[][]) =>
      new Distribution(
        ['x', 'y'].map((name) => ({ name, outcomes: [1, 2] })),
        joint.flat(),
      )
    const [one, other] = [of(bits(0)), of(bits(1))]
    const X = new RandomVariable(one, 'x')
    const Y = new RandomVariable(one, 'y')
    const V = new RandomVariable(other, 'y')
    expect(jointOf(X, Y).table()).toEqual(bits(0).flat())
    expect(() => jointOf(X, V)).toThrow('no joint distribution')
  })
}
