/**
 * Where a reader's code runs: in the checker's worker, as a module made of its text. A
 * worker that comes from a file has no page and no policy of the page; before the first line
 * of such code runs, what reaches out of it is taken away: network, storage, other workers.
 */
import type { Body, Surroundings } from './run.ts'

const examples = import.meta.glob<object>('../../../examples/**/*.ts')
const sources = import.meta.glob<string>(
  ['../../../examples/**/*.ts', '!../../../examples/data/**'],
  { query: '?raw', import: 'default' },
)

const file = (name: string) => `../../../examples/${name}.ts`

const libraries: Readonly<Record<string, () => Promise<object>>> = {
  'ml-matrix': () => import('ml-matrix'),
  'ml-pca': () => import('ml-pca'),
  residual: () => import('../../formula/index.ts'),
}

export const surroundings: Surroundings = {
  source: async (name) => sources[file(name)]?.(),
  example: async (name) => {
    const load = examples[file(name)]
    if (!load) throw new Error(`Unexpected import of \`${name}\`, expected an example`)
    return load()
  },
  library: (name) => (Object.hasOwn(libraries, name) ? libraries[name]!() : undefined),
  evaluate: async (script) => {
    const blob = new Blob([script], { type: 'text/javascript' })
    const address = URL.createObjectURL(blob)
    closeOff()
    const module = (await import(/* @vite-ignore */ address)) as { default: Body }
    return { body: module.default, address }
  },
}

const outward = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport'],
  ...['EventSource', 'BroadcastChannel', 'MessageChannel', 'RTCPeerConnection'],
  ...['indexedDB', 'caches', 'cookieStore', 'navigator', 'Worker', 'SharedWorker'],
  ...['importScripts', 'postMessage', 'Notification', 'close'],
]

/** Takes away what reaches out of the worker, wherever on the way to its names it is kept. */
function closeOff(): void {
  for (const name of outward) {
    for (
      let holder: object | null = globalThis;
      holder;
      holder = Object.getPrototypeOf(holder) as object | null
    )
      Reflect.deleteProperty(holder, name)
  }
}
