// Node needs to be told how TypeScript and `residual` are loaded before the work begins.
import '../../src/page/loader.mjs'

await import('./worker.ts')
