import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Deserializer, Serializer } from 'node:v8'

/** Folder of the kept results of a site's experiments. */
export const experimentsFolder = (root: string) =>
  join(root, '.residual', 'experiments')

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const checksumLength = 32

/** A value as bytes, with all its sharing. Throws for what cannot be cloned. */
export function write(value: unknown): Buffer {
  const serializer = new Serializer()
  serializer.writeHeader()
  serializer.writeValue(value)
  return serializer.releaseBuffer()
}

/** The value of such bytes, new each time. */
export function read(bytes: Uint8Array): unknown {
  const deserializer = new Deserializer(bytes)
  deserializer.readHeader()
  return deserializer.readValue()
}

/**
 * The bytes kept under a name, which are thereby in use; undefined if there are none, or
 * if they are not those that were kept.
 */
export function load(folder: string, name: string): Buffer | undefined {
  const file = join(folder, name)
  try {
    const entry = readFileSync(file)
    const bytes = entry.subarray(checksumLength)
    if (!checksum(bytes).equals(entry.subarray(0, checksumLength))) return undefined
    const now = new Date()
    utimesSync(file, now, now)
    return bytes
  } catch {
    // Not there, or not readable: what it held can be computed again.
    return undefined
  }
}

/** Keeps bytes under a name; a reader sees all of them or none. */
export function keep(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  const half = join(folder, `${name}.${process.pid}.tmp`)
  writeFileSync(half, Buffer.concat([checksum(bytes), bytes]))
  renameSync(half, join(folder, name))
}

/** Removes all that was neither kept nor used since a time in milliseconds. */
export function removeUnused(folder: string, since: number): void {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return
  }
  for (const name of names) {
    const file = join(folder, name)
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat && stat.mtimeMs < since) rmSync(file, { force: true })
  }
}
