import type { Tensor } from './autograd.ts'

/** The tensors' numbers as one text: little-endian float32 in base64. */
export function encode(parameters: readonly Tensor[]): string {
  const numbers = parameters.flatMap(({ data }) => Array.from(data))
  const view = new DataView(new ArrayBuffer(4 * numbers.length))
  numbers.forEach((x, i) => {
    view.setFloat32(4 * i, x, true)
  })
  const bytes = Array.from(new Uint8Array(view.buffer))
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))
}

/** Puts the numbers of such a text into tensors of the same sizes. */
export function decode(text: string, parameters: readonly Tensor[]): void {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  const size = parameters.reduce((sum, p) => sum + p.data.length, 0)
  if (bytes.length !== 4 * size)
    throw new Error(`${bytes.length / 4} stored numbers for ${size} weights`)
  let at = 0
  for (const { data } of parameters)
    for (let i = 0; i < data.length; i++, at += 4)
      data[i] = view.getFloat32(at, true)
}

/** SHA-256 over all 64 bits of each number: equal only for equal bits. */
export async function fingerprint(
  parameters: readonly Tensor[],
): Promise<string> {
  const numbers = Float64Array.from(
    parameters.flatMap(({ data }) => Array.from(data)),
  )
  const view = new DataView(new ArrayBuffer(8 * numbers.length))
  numbers.forEach((x, i) => {
    view.setFloat64(8 * i, x, true)
  })
  const digest = await crypto.subtle.digest('SHA-256', view)
  return Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { Tensor } = await import('./autograd.ts')

  test('what is stored reads back, rounded to float32', () => {
    const a = new Tensor(1, 3, new Float64Array([1 / 3, -2, 1e-20]))
    const b = new Tensor(2, 1, new Float64Array([0, 7]))
    const copy = [new Tensor(1, 3), new Tensor(2, 1)]
    decode(encode([a, b]), copy)
    expect(Array.from(copy[0]!.data)).toEqual(
      Array.from(a.data, (x) => Math.fround(x)),
    )
    expect(Array.from(copy[1]!.data)).toEqual([0, 7])
    expect(() => {
      decode(encode([a]), copy)
    }).toThrow('3 stored numbers for 5 weights')
  })

  test('a fingerprint tells one bit', async () => {
    const a = new Tensor(1, 2, new Float64Array([1, 2]))
    const before = await fingerprint([a])
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    a.data[1] = 2 + Number.EPSILON * 2
    expect(await fingerprint([a])).not.toBe(before)
  })
}
