// The thread's entry is plain JavaScript, so that it can say how TypeScript is loaded.
import '../../src/page/loader.mjs'

await import('./worker.ts')
