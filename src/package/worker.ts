// The thread's entry. Each thread must ask for the cache of compiled code itself.

import module from 'node:module'

;(module as Partial<typeof module>).enableCompileCache?.()

await import('../page/worker.ts')
