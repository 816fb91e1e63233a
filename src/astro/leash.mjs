// Loaded first by a process that another one runs to its end: ends it when that one is gone,
// however it went. What the process itself starts has another parent, and is left alone.

import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.env.RESIDUAL_LEASH === String(process.ppid)) {
  const leash = new Socket({ fd: 3, readable: true, writable: false })
  leash.on('error', () => undefined)
  leash.on('close', () => process.exit(1))
  leash.resume()
  leash.unref()
}
