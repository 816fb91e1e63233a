// The thread's entry is plain JavaScript, so that it can say how TypeScript is loaded.
import './loader.mjs'

await import('./worker.ts')
