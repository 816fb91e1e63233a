import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bin } from '../../src/astro/build-site.ts'

/** A development server of its own process. */
export interface DevServer {
  url: string
  /** Its process. */
  pid: number
  /** All that it printed. */
  log: () => string
  stop: () => Promise<void>
}

/** Node, also where tests run in something else. */
const node = process.execPath

/** Starts `astro dev` for the site at `root`, on any free port. */
export async function startDev(root: string): Promise<DevServer> {
  const astro = bin('astro', 'bin/astro.mjs')
  const child = spawn(node, [astro, 'dev', '--root', root, '--port', '0'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...ownEnvironment(), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text
        const [found] = /http:\/\/localhost:\d+/.exec(log) ?? []
        if (found) resolve(found)
      })
    void ended.then(() => {
      reject(new Error(`Unexpected end of \`astro dev\`, expected an address:\n${log}`))
    })
  })
  return {
    url,
    pid: child.pid!,
    log: () => log,
    async stop() {
      child.kill()
      await ended
    },
  }
}

/** Vitest's own variables would make Astro serve pages as in tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const isOurs = ([name]: [string, unknown]) =>
    !/^(?:VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV)$/.test(name)
  const own = Object.entries(process.env).filter(isOurs)
  return { ...Object.fromEntries(own), NODE_ENV: 'development' }
}
