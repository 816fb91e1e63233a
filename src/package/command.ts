#!/usr/bin/env node
// The command line as the package brings it: plain JavaScript, for Node 20 as well.

import module from 'node:module'

// What was compiled once is not compiled at every start. Node 20 has no such cache.
;(module as Partial<typeof module>).enableCompileCache?.()

const args = process.argv.slice(2)
// Who checks need not load what speaks with editors.
const { main } =
  args[0] === 'lsp' ? await import('../lsp/main.ts') : await import('../cli/main.ts')
process.exitCode = await main(args)
