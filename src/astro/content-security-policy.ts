/**
 * What a browser may load and run on a page of the site. Scripts come from files of the
 * site; of scripts within pages only those that Starlight's own components hold, known by
 * their hash. Nothing that a page's author writes adds to the policy.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The policy as entries of Starlight's `head`: pages are files, so headers are not ours.
 * None in development, where Vite puts its scripts and styles into the pages.
 */
export function contentSecurityPolicy() {
  if (process.env['NODE_ENV'] !== 'production') return []
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: policy() }
  return [{ tag: 'meta' as const, attrs }]
}

/** What Astro and Vite must leave in files for the policy to let it through. */
export const inFiles = {
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
} as const

/** The directives, in one line. */
export function policy(): string {
  const directives = {
    'default-src': ["'none'"],
    // The search is WebAssembly; compiling it is not `eval`.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...inlineScripts().map(hashed)],
    'style-src': ["'self'", plotStyle],
    // KaTeX, Plot and Shiki place and colour by `style` attributes, which run nothing.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** The one style sheet that Observable Plot puts into every drawing, by its hash. */
const plotStyle = "'sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM='"

/** Scripts that Starlight's components put into a page as they stand in their source. */
function inlineScripts(): string[] {
  const entry = fileURLToPath(import.meta.resolve('@astrojs/starlight'))
  const folder = join(dirname(entry), 'components')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.astro'))
    .sort()
    .flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8')
      return [...source.matchAll(/<script is:inline[^>]*>([^]*?)<\/script>/g)]
    })
    .map(([, script]) => script!)
}

const hashed = (script: string) =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`
