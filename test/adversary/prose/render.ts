// Renders the prose of a page without Astro: its code runs, what it compares with values
// (`<Num>`, `<Trend>`, `<Named>`, `shown` and its kin in attributes) is compared, and
// nothing is drawn.

import { compile } from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { createServer, type ViteDevServer } from 'vite'
import { experiments } from '../../../src/experiments/plugin.ts'
import { componentNames } from '../../../src/rules/components.ts'

const root = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '')

/** A page that has been rendered. */
export interface Rendered {
  /** What the page says wrongly of its values. */
  errors: string[]
  /** Every element with the text inside it, for who looks at values. */
  elements: { name: string; props: Record<string, unknown> }[]
}

/** The runtime of the pages: an element is a call, and its children are values. */
const runtime = `
import { shown } from '/src/prose/quantity.ts'
import { trend } from '/src/prose/trend.ts'
import { named } from '/src/prose/named.ts'
import { extreme } from '/src/prose/extreme.ts'
import { whether } from '/src/prose/whether.ts'
export const Fragment = 'Fragment'
export const seen = { errors: [], elements: [] }
const text = (children) => Array.isArray(children) ? children.map(text).join('') : children === undefined || children === null || typeof children === 'boolean' ? '' : String(children?.text ?? children)
const checks = {
  Num: ({ value }, said) => { if (said !== '') shown(value, said); else if (!Number.isFinite(value)) throw new Error('Unexpected value ' + value) },
  Trend: ({ of }, said) => trend(of, said),
  Named: ({ as }, said) => named(as, said),
  Extreme: ({ of, which }, said) => extreme(of, which, said),
  Whether: ({ is }, said) => whether(is, said),
}
export function jsx(type, { children, ...props }) {
  if (typeof type === 'function') return type({ children, ...props })
  const said = text(children)
  seen.elements.push({ name: type, props, said })
  try { checks[type]?.(props, said.trim()) } catch (error) { seen.errors.push(error.message) }
  return { text: said }
}
export const jsxs = jsx
export const jsxDEV = jsx
`

/** Components of a page are their names. */
const components = Object.fromEntries(componentNames().map((name) => [name, name]))

export class Renderer {
  private readonly server: ViteDevServer
  /** Pages as they are changed, by path from the root. */
  private readonly sources: Map<string, string>
  private count = 0

  private constructor(server: ViteDevServer, sources: Map<string, string>) {
    this.server = server
    this.sources = sources
  }

  static async open(): Promise<Renderer> {
    const sources = new Map<string, string>()
    const server = await createServer({
      root,
      configFile: false,
      appType: 'custom',
      logLevel: 'error',
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { residual: `${root}/src/formula/index.ts` } },
      define: { 'import.meta.vitest': 'undefined' },
      plugins: [
        experiments({ root }),
        {
          name: 'prose',
          enforce: 'pre',
          resolveId(id) {
            if (id === 'prose/jsx-runtime' || id === 'prose/jsx-dev-runtime')
              return '\0prose-runtime'
            const [file = ''] = id.split('?')
            return sources.has(file) ? `${root}/${id}` : undefined
          },
          async load(id) {
            if (id === '\0prose-runtime') return runtime
            const [file = ''] = id.slice(root.length + 1).split('?')
            const source = sources.get(file)
            if (source === undefined) return undefined
            const compiled = await compile(
              { path: file, value: source },
              {
                jsxImportSource: 'prose',
                remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath],
              },
            )
            return String(compiled)
          },
        },
      ],
    })
    return new Renderer(server, sources)
  }

  /** Renders a page with this source in place of its own. */
  async render(file: string, source: string): Promise<Rendered> {
    this.sources.set(file, source)
    const { seen } = (await this.server.ssrLoadModule('prose/jsx-runtime')) as {
      seen: Rendered
    }
    seen.errors.length = 0
    seen.elements.length = 0
    try {
      const page = (await this.server.ssrLoadModule(`${file}?${++this.count}`)) as {
        default: (props: object) => unknown
      }
      page.default({ components })
    } catch (error) {
      seen.errors.push(error instanceof Error ? error.message : String(error))
    }
    return { errors: [...seen.errors], elements: [...seen.elements] }
  }

  async close(): Promise<void> {
    await this.server.close()
  }
}
