#!/usr/bin/env node
// Starts the command line with a Node that runs TypeScript: this one, or the one that the
// package `node` brings. Plain JavaScript for old versions of Node.

import { spawnSync } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 18)) {
  // What one run has compiled, the next reads from the disk.
  module.enableCompileCache()
  await import('../page/loader.mjs')
  const args = process.argv.slice(2)
  // Who checks need not load what speaks with editors.
  const { main } = await import(args[0] === 'lsp' ? '../lsp/main.ts' : './main.ts')
  process.exitCode = await main(args)
} else {
  process.exitCode = runWithPinnedNode()
}

function runWithPinnedNode() {
  const self = fileURLToPath(import.meta.url)
  let node
  try {
    const manifest = createRequire(self).resolve('node/package.json')
    node = join(
      dirname(manifest),
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    )
  } catch {
    console.error(
      `residual: Unexpected Node ${process.versions.node}, expected 22.18 or newer, or the package \`node\` beside this one (npm install node).`,
    )
    return 2
  }
  const { status, error } = spawnSync(node, [self, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  if (error) console.error(`residual: ${error.message}`)
  return status ?? 2
}
