import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Deserializer, Serializer } from 'node:v8'
import { replaceFile } from '../page/files.ts'
import { isSealed, keptFolder, seal } from '../page/seal.ts'

/** Folder of the kept results of a site's experiments. */
export const experimentsFolder = (root: string) => join(keptFolder(root), 'experiments')

/** The site of such a folder. */
const rootOf = (folder: string) => dirname(dirname(folder))
const sealLength = 32

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
 * if they are not those that this checkout kept.
 */
export function load(folder: string, name: string): Buffer | undefined {
  const file = join(folder, name)
  try {
    const entry = readFileSync(file)
    const bytes = entry.subarray(sealLength)
    const given = entry.subarray(0, sealLength)
    if (!isSealed(rootOf(folder), name, bytes, given)) return undefined
    const now = new Date()
    utimesSync(file, now, now)
    return bytes
  } catch {
    // Not there, or not readable: what it held can be computed again.
    return undefined
  }
}

/** Keeps bytes under a name, sealed; a reader sees all of them or none. */
export function keep(folder: string, name: string, bytes: Uint8Array): void {
  const sealed = Buffer.concat([seal(rootOf(folder), name, bytes), bytes])
  replaceFile(join(folder, name), sealed)
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
