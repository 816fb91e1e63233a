/** Rational numbers over big integers: what doubles and decimals are, exactly. */
import { Unknown } from './unknown.ts'

/** What an operation on long numbers costs; beyond the last it costs too much. */
const weights: readonly (readonly [limit: bigint, cost: number])[] = [
  [1n << 256n, 1],
  [1n << 1024n, 6],
  [1n << 6000n, 60],
]

const abs = (n: bigint): bigint => (n < 0n ? -n : n)

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

/** Operations left for the present evaluation. */
let left = 0

/** Allows an evaluation so many operations. */
export const allow = (operations: number): void => {
  left = operations
}

/** Operations that the present evaluation has left. */
export const remaining = (): number => left

/** @throws Unknown where the numbers get too long or the work too much. */
function spend(top: bigint, bottom: bigint): void {
  const size = abs(top) + bottom
  const weight = weights.find(([limit]) => size < limit)
  left -= weight?.[1] ?? Infinity
  if (left < 0) throw new Unknown('too much work')
}

export class Rational {
  readonly top: bigint
  /** Greater than 0. */
  readonly bottom: bigint

  private constructor(top: bigint, bottom: bigint) {
    this.top = top
    this.bottom = bottom
  }

  /** In lowest terms. */
  static of(top: bigint, bottom = 1n): Rational {
    if (bottom === 0n) throw new Unknown('a division by zero')
    const sign = bottom < 0n ? -1n : 1n
    spend(top, bottom < 0n ? -bottom : bottom)
    const common = gcd(top, bottom)
    return common > 1n
      ? new Rational((sign * top) / common, (sign * bottom) / common)
      : new Rational(sign * top, sign * bottom)
  }

  static integer(value: number): Rational {
    return new Rational(BigInt(value), 1n)
  }

  /** The rational number that a double is; one with few digits is a decimal fraction. */
  static double(value: number): Rational {
    if (!Number.isFinite(value)) throw new Unknown('no number')
    const short = /^-?\d{1,6}\.(\d{1,6})$/.exec(String(value))
    if (short) return Rational.decimal(String(value), short[1]!.length)
    let [top, bottom] = [value, 1n]
    while (!Number.isInteger(top)) {
      top *= 2
      bottom *= 2n
    }
    return Rational.of(BigInt(top), bottom)
  }

  /** A number as written, with so many decimals. */
  static decimal(text: string, decimals: number): Rational {
    if (!/^-?\d*\.?\d*$/.test(text) || text.length > 1000) throw new Unknown('a number')
    const digits = BigInt(text.replace('.', ''))
    return Rational.of(digits, BigInt(`1${'0'.repeat(decimals)}`))
  }

  plus(other: Rational): Rational {
    return Rational.of(
      this.top * other.bottom + other.top * this.bottom,
      this.bottom * other.bottom,
    )
  }

  times(other: Rational): Rational {
    return Rational.of(this.top * other.top, this.bottom * other.bottom)
  }

  over(other: Rational): Rational {
    return Rational.of(this.top * other.bottom, this.bottom * other.top)
  }

  get negated(): Rational {
    return new Rational(-this.top, this.bottom)
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated)
  }

  get size(): Rational {
    return new Rational(abs(this.top), this.bottom)
  }

  get isWhole(): boolean {
    return this.bottom === 1n
  }

  /** −1, 0 or 1 as it is less than, equal to or greater than the other. */
  compare(other: Rational): -1 | 0 | 1 {
    const difference = this.top * other.bottom - other.top * this.bottom
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  get floor(): Rational {
    const quotient = this.top / this.bottom
    const isBelow = this.top < 0n && this.top % this.bottom !== 0n
    return new Rational(isBelow ? quotient - 1n : quotient, 1n)
  }

  /** To a whole power. */
  power(exponent: number): Rational {
    if (Math.abs(exponent) > 4096) throw new Unknown('too many digits')
    if (exponent < 0) return Rational.integer(1).over(this.power(-exponent))
    let [result, square] = [Rational.integer(1), this as Rational]
    for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
      if (n % 2 === 1) result = result.times(square)
      if (n > 1) square = square.times(square)
    }
    return result
  }

  /** As a fraction, or with digits where it is long. */
  toString(): string {
    if (this.isWhole) return String(this.top)
    return `${this.top}/${this.bottom}`
  }
}
