// The process in which one page is checked. Its own thread only passes messages on, so
// that it can end itself when nobody listens any more; the work is done in a worker. A
// process, because memory that an example takes without end can cost it its life.

import { Worker } from 'node:worker_threads'

/** Number of the symbol whose code the worker is in; -1 in none. */
const inside = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
const memory = Number(process.argv[2])
const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
  resourceLimits: { maxOldGenerationSizeMb: memory },
  workerData: { inside, memory },
})
const fail = (reason, detail) => {
  process.send({ kind: 'failed', reason, detail, symbol: inside[0] }, () => {
    process.exit(1)
  })
}

process.on('message', (job) => worker.postMessage(job))
process.on('disconnect', () => process.exit())
worker.on('message', (reply) => process.send(reply))
worker.on('error', (error) => {
  const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  fail(memory ? 'memory' : 'stopped', `${error.name}: ${error.message}`)
})
worker.on('exit', (code) => fail('stopped', `it ended with exit code ${code}`))

// Code that takes long is named while it runs: it may never come to it afterwards.
let before = -1
let told = -1
setInterval(() => {
  const now = inside[0]
  if (now === before && now !== told) process.send({ kind: 'inside', symbol: now })
  if (now === before) told = now
  before = now
}, 20)
