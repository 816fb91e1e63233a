// What a site keeps between its builds counts only if this checkout made it: it is sealed
// with a key that lies beside it, is nobody else's, and is never tracked.

import { execFileSync } from 'node:child_process'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, writeNew } from './files.ts'

/** Folder of all that a site keeps. */
export const keptFolder = (root: string) => join(root, '.residual')

const keyFile = (root: string) => join(keptFolder(root), 'key')
const keyLength = 32
const known = new Map<string, Buffer>()

/** The seal of bytes for one purpose. */
export function seal(
  root: string,
  purpose: string,
  bytes: string | Uint8Array,
): Buffer {
  const hmac = createHmac('sha256', keyOf(root))
  return hmac.update(`${purpose.length} ${purpose}\n`).update(bytes).digest()
}

/** Did this checkout seal the bytes, for this purpose? */
export function isSealed(
  root: string,
  purpose: string,
  bytes: string | Uint8Array,
  given: Uint8Array,
): boolean {
  const own = seal(root, purpose, bytes)
  return own.length === given.length && timingSafeEqual(own, given)
}

/** The key of a checkout, made when it is first needed; its owner alone can read it. */
function keyOf(root: string): Buffer {
  const last = known.get(root)
  if (last) return last
  const file = keyFile(root)
  makeFolder(keptFolder(root))
  const made = randomBytes(keyLength)
  const key = writeNew(file, made, 0o600) ? made : readFileSync(file)
  if (key.length !== keyLength) {
    throw new Error(
      `Unexpected ${key.length} bytes in ${file}, expected a key of ${keyLength}: remove the file, and all is checked anew`,
    )
  }
  chmodSync(file, 0o600)
  known.set(root, key)
  return key
}

const tracked = new Map<string, ReadonlySet<string>>()

/** Is a kept file, a path from the site's folder, one that git tracks? */
export function isTracked(root: string, file: string): boolean {
  let files = tracked.get(root)
  if (!files) tracked.set(root, (files = trackedFiles(root)))
  return files.has(file) || files.has('.residual/key')
}

function trackedFiles(root: string): ReadonlySet<string> {
  try {
    const list = execFileSync('git', ['ls-files', '-z', '--', '.residual'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return new Set(list.split('\0'))
  } catch {
    // No git, or no repository: nothing is tracked.
    return new Set()
  }
}
