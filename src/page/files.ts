import {
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  type WriteFileOptions,
} from 'node:fs'
import { dirname } from 'node:path'

/** What keeps a file from being written, in words. */
const reasons: Record<string, string> = {
  ENOSPC: 'a full disk',
  EDQUOT: 'a full quota of the disk',
  EACCES: 'missing permission',
  EPERM: 'missing permission',
  EROFS: 'a file system that is read-only',
  ENOTDIR: 'a file where a folder is needed',
  EISDIR: 'a folder where a file is needed',
}

/**
 * Replaces a file; a reader sees the old one or the new one, never half.
 *
 * @throws Error with a sentence for a full disk, a missing permission and the like.
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const half = halfOf(file)
  told(file, () => {
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(half, content)
      renameSync(half, file)
    } catch (error) {
      rmSync(half, { force: true })
      throw error
    }
  })
}

/**
 * Writes a file that is whole as soon as it is there. False if there is one already.
 *
 * @throws Error as `replaceFile`.
 */
export function writeNew(file: string, content: Uint8Array, mode: number): boolean {
  const half = halfOf(file)
  const options: WriteFileOptions = { mode, flag: 'wx' }
  return told(file, () => {
    try {
      writeFileSync(half, content, options)
      linkSync(half, file)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    } finally {
      rmSync(half, { force: true })
    }
  })
}

/** Makes a folder if there is none. */
export function makeFolder(folder: string): void {
  told(folder, () => mkdirSync(folder, { recursive: true }))
}

let count = 0

/** A name beside a file that no other process and no other call uses. */
const halfOf = (file: string) => `${file}.${process.pid}.${count++}.tmp`

function told<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    const reason = reasons[code] ?? message
    throw new Error(`Unexpected ${reason}, expected to write ${file}`, { cause })
  }
}
