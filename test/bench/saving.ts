/**
 * How soon an author has a verdict: a claim of a page is typed anew and saved, and the
 * development server tells what became of it. Time is that of a clock, from before the file
 * is written until the message is there, and beside it that of the processor, of the server
 * and of the process that checks: whatever else the machine does counts only for the first.
 *
 * The file is put back as it was.
 *
 * npm run bench:saving [-- PAGE [SAVES]]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Told } from '../../src/live/dev/protocol.ts'
import { opened, told } from '../../src/live/dev/protocol.ts'
import { processorTime } from '../../src/page/processor-time.ts'
import { readFormulas } from '../../src/rules/site-page.ts'
import { startDev } from '../support/dev-server.ts'

const [, , name = 'pca', count = '40'] = process.argv
const saves = Number(count)
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const path = join(root, 'content', `${name}.mdx`)
const source = readFileSync(path, 'utf8')

process.on('exit', () => {
  writeFileSync(path, source)
})
process.on('SIGINT', () => process.exit(1))

const start = performance.now()
const server = await startDev(root)
console.log(`server        ${ms(performance.now() - start)}`)
const asked = performance.now()
await (await fetch(`${server.url}/${name}/`)).text()
console.log(`first page    ${ms(performance.now() - asked)}`)
const again = performance.now()
await (await fetch(`${server.url}/${name}/`)).text()
console.log(`page again    ${ms(performance.now() - again)}`)

const client = await (await fetch(`${server.url}/@vite/client`)).text()
const [, token = ''] = /wsToken = "([^"]+)"/.exec(client) ?? []
const address = `${server.url.replace('http', 'ws')}/?token=${token}`
const socket = new WebSocket(address, 'vite-hmr')
await new Promise((resolve) => {
  socket.addEventListener('open', resolve)
})

/** The first message that is wanted. */
function heard(isWanted: (message: Told) => boolean): Promise<Told> {
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<string>): void => {
      const { event, data: message } = JSON.parse(data) as {
        event?: string
        data: Told
      }
      if (event !== told || !isWanted(message)) return
      socket.removeEventListener('message', hear)
      resolve(message)
    }
    socket.addEventListener('message', hear)
  })
}

const first = performance.now()
const settled = heard(({ state }) => state === 'checked')
socket.send(
  JSON.stringify({ type: 'custom', event: opened, data: { path: `/${name}/` } }),
)
let { version } = await settled
console.log(`first check   ${ms(performance.now() - first)}`)

/** Claims of the page, evenly over it, each with another right side. */
const { formulas } = readFormulas(root, path, source)
const claims = formulas.flatMap(({ tex, display, role, pieces }, index) => {
  const line = pieces.find(({ at, length }) =>
    tex.slice(at, at + length).includes('= '),
  )
  if (!display || role !== 'claim' || !line) return []
  return [{ index, at: line.from.offset + tex.slice(line.at).indexOf('= ') + 2 }]
})

const times: number[] = []
const works: number[] = []
const wholes: number[] = []
for (let save = 0; save < saves; save++) {
  const { index, at } =
    claims[Math.floor(((save - (save % 2)) * claims.length) / saves)]!
  // Every other save puts it right again.
  const text =
    save % 2 === 0 ? `${source.slice(0, at)}${save + 2} + ${source.slice(at)}` : source
  const before = version
  const isNew = (message: Told): boolean => message.version > before
  const verdict = heard(
    (message) => isNew(message) && typeof message.boxes?.[index] === 'string',
  )
  const all = heard((message) => isNew(message) && message.state === 'checked')
  const [saved, work] = [performance.now(), workOf(server.pid)]
  writeFileSync(path, text)
  await verdict
  times.push(performance.now() - saved)
  works.push(workOf(server.pid) - work)
  ;({ version } = await all)
  wholes.push(performance.now() - saved)
  // An author looks at what came of it.
  await pause(300)
}

tell('verdict', times)
tell('processor', works)
tell('whole page', wholes)
socket.close()
writeFileSync(path, source)
await server.stop()

/** Milliseconds of the processor that a process has used, with those that it started. */
function workOf(pid: number): number {
  const list = `/proc/${pid}/task/${pid}/children`
  const children = existsSync(list)
    ? (readFileSync(list, 'utf8').match(/\d+/g) ?? [])
    : []
  const own = processorTime(pid) ?? NaN
  return own + children.reduce((sum, child) => sum + workOf(Number(child)), 0)
}

function tell(what: string, all: readonly number[]): void {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (share: number): string =>
    ms(sorted[Math.floor(share * (sorted.length - 1))]!)
  console.log(
    `${what.padEnd(12)} ${sorted.length} saves  p50 ${at(0.5)}  p95 ${at(0.95)}`,
  )
}

function ms(time: number): string {
  return `${time.toFixed(0).padStart(6)} ms`
}
