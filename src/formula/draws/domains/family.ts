/** Families of draws: one member per index, each drawn on its own. */
import { Matrix } from 'ml-matrix'
import type { Random } from 'fast-check'
import { freeSymbols } from '../../language/expression.ts'
import { Family, gathered } from '../../values/family.ts'
import type { Value } from '../../values/value.ts'
import { memberRandom } from '../generators.ts'
import type { Dimension, Domain, Sizes } from './domain.ts'

/** What one member is drawn from: the same for all, or by its index. */
export type MemberDomain = Domain | ((index: number) => Domain)

/** Members of a family that may be alike, and the values that they may share. */
const longest = 200
const ways = 3

/** Domains made here: a family of such is indexed twice. */
const families = new WeakSet<Domain>()

/** Is it a family, whatever its members are? */
export const isFamily = (domain: Domain): boolean => families.has(domain)

/** Names that a size speaks of, for what follows from what. */
const namesIn = (dimension: Dimension | undefined): Dimension[] =>
  dimension === undefined || typeof dimension === 'number'
    ? []
    : typeof dimension === 'string'
      ? [dimension]
      : [...freeSymbols(dimension)]

/**
 * A family `x_{from}, …, x_{to}`; without `to` it has no end, without `from` no
 * beginning. Each member has a generator of its own, made of the family's and the index:
 * more members change none of the others. Numbers from 1 are drawn as a column.
 */
export function family(
  member: MemberDomain,
  from: Dimension | undefined,
  to: Dimension | undefined,
): Domain {
  const domainAt = (index: number): Domain =>
    typeof member === 'function' ? member(index) : member
  const first = (size: Sizes): number => (from === undefined ? -Infinity : size(from))
  const last = (size: Sizes): number => (to === undefined ? Infinity : size(to))
  const start = typeof from === 'number' ? from : 1
  const sample = domainAt(start)
  const isNested = families.has(sample)
  const gather = (members: Family): Value => gathered(members, isNested ? 2 : 1)
  const domain: Domain = {
    source: 'drawn',
    describe: `family: ${sample.describe}`,
    dimensions: [from, to, ...sample.dimensions].flatMap(namesIn),
    ...(sample.needs && { needs: sample.needs }),
    generate(random, size) {
      const base = random.nextInt(-0x80000000, 0x7fffffff)
      const own = (index: number): Random => memberRandom(base, index)
      return gather(
        new Family(first(size), last(size), (index) =>
          domainAt(index).generate(own(index), size),
        ),
      )
    },
    has(value, size) {
      if (value instanceof Family && !value.isFinite) {
        const made = sample.needs ? value.madeIndices() : []
        return made.every((at) => domainAt(at).has?.(value.at(at), size) ?? true)
      }
      const [members, begin] = listed(value, first(size))
      if (members.length !== last(size) - first(size) + 1) return false
      return members.every((one, k) => domainAt(begin + k).has?.(one, size) ?? true)
    },
    ...(typeof member !== 'function' && to !== undefined && varying(member)),
    ...(typeof member !== 'function' && to !== undefined && alike(member)),
    *simpler(value, size) {
      const [members, begin] = listed(value, first(size))
      for (const [k, current] of members.entries()) {
        for (const plain of domainAt(begin + k).simpler(current, size)) {
          const next = members.map((other, j) => (j === k ? plain : other))
          yield rebuilt(value, next, begin, gather)
        }
      }
    },
    fit(value, size) {
      const [members, begin] = listed(value, first(size))
      const open = value instanceof Family && !value.isFinite
      // Its members to come lie where they were.
      if (open && sample.needs) return undefined
      const count = open ? members.length : last(size) - first(size) + 1
      if (members.length < count) return undefined
      const fitted: Value[] = []
      for (const [k, current] of members.slice(0, count).entries()) {
        const kept = domainAt(begin + k).fit(current, size)
        if (kept === undefined) return undefined
        fitted.push(kept)
      }
      return rebuilt(value, fitted, begin, gather)
    },
  }
  families.add(domain)
  return domain

  /** All members the same special value, or all but some. */
  function alike(one: Domain): Pick<Domain, 'edges'> {
    if (!one.edges) return {}
    return {
      edges(size) {
        const [begin, count] = [first(size), last(size) - first(size) + 1]
        if (!(count >= 1 && count <= longest)) return []
        const special = one.edges?.(size) ?? []
        const made = (at: (k: number) => Value): Value =>
          gather(
            Family.of(
              Array.from({ length: count }, (_, k) => at(k)),
              begin,
            ),
          )
        const all = special.slice(0, ways).map((value) => made(() => value))
        const [low, high] = special
        if (count < 3 || low === undefined || high === undefined) return all
        // Some alike, and not all: the first ones, and the first and the last.
        const ties = [made((k) => (k < count - 1 ? low : high)), made((k) => (k % 2 === 0 ? low : high))] // prettier-ignore
        return [...all, ...ties]
      },
    }
  }

  /** The coordinates of all members, one after the other. */
  function varying({ vary }: Domain): Pick<Domain, 'vary'> {
    if (!vary) return {}
    return {
      vary: {
        read: (value) => listed(value, 1)[0].flatMap((one) => [...vary.read(one)]),
        write(entries, size, clearance) {
          const [begin, end] = [first(size), last(size)]
          const share = entries.length / (end - begin + 1)
          const moved: Value[] = []
          for (let k = 0; k <= end - begin; k++) {
            const own = vary.write(
              entries.slice(k * share, (k + 1) * share),
              size,
              clearance,
            )
            if (own === undefined) return undefined
            moved.push(own)
          }
          return gather(Family.of(moved, begin))
        },
      },
    }
  }
}

/** The members that can be shown, and the index of the first. */
function listed(value: Value, from: number): [Value[], number] {
  if (value instanceof Family) {
    if (value.isFinite) return [[...value.members()], value.from]
    const made = value.madeIndices()
    const begin = made[0] ?? 1
    // Up to the first gap: the others stay as they are.
    const list: Value[] = []
    while (made.includes(begin + list.length)) list.push(value.at(begin + list.length))
    return [list, begin]
  }
  if (value instanceof Matrix && value.columns > 1) {
    return [value.to2DArray().map((row) => Matrix.columnVector(row)), from]
  }
  if (value instanceof Matrix) return [value.to1DArray(), from]
  return [[value], from]
}

/** A family of the same extent with other members. */
function rebuilt(
  value: Value,
  members: readonly Value[],
  begin: number,
  gather: (members: Family) => Value,
): Value {
  if (value instanceof Family && !value.isFinite) {
    return new Family(value.from, value.to, (index) =>
      index >= begin && index < begin + members.length
        ? members[index - begin]!
        : value.at(index),
    )
  }
  const from = value instanceof Family ? value.from : 1
  return gather(Family.of(members, from))
}
