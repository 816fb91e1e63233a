// The thread's entry is plain JavaScript, so that it can say how TypeScript is loaded.
import module from 'node:module'

// What one process has compiled, the next reads from the disk.
module.enableCompileCache?.()
await import('./loader.mjs')
await import('./worker.ts')
// A process that ends is killed, and would not write what it compiled.
module.flushCompileCache?.()
