import { fileURLToPath } from 'node:url'
import { relative, join } from 'node:path'
import { readdirSync } from 'node:fs'
import type { UnifiedResolvedOptions } from '@astrojs/markdown-remark'
import { isUnifiedProcessor } from '@astrojs/markdown-remark'
import type { AstroConfig, AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import remarkMath from 'remark-math'
import type { EvidenceStore } from './evidence.ts'
import { evidencePath, printRefusal, refusals } from './evidence.ts'
import { rehypeFormulas } from './rehype-formulas.ts'
import { remarkComponents } from './remark-components.ts'
import { remarkFormulas } from './remark-formulas.ts'
import { remarkSources } from './remark-sources.ts'

/** How the site finds its pages and their evidence; folders relative to the project. */
export interface Options {
  /** Hash of a page (path relative to the project) and of all its check depends on. */
  fingerprint: (page: string) => string
  /** @default 'content' */
  content?: string
  /** @default '.residual/evidence' */
  evidence?: string
}

const styles = fileURLToPath(new URL('../styles/residual.css', import.meta.url))
const sourcePage = fileURLToPath(new URL('./SourcePage.astro', import.meta.url))

/**
 * Publishes only what has evidence: formulas get their verdict beside them, and a build
 * stops, before it touches its output, at any page without complete, fresh evidence.
 * In development such a formula reads "not checked yet".
 */
export default function residual(options: Options): AstroIntegration {
  let store: EvidenceStore
  return {
    name: 'residual',
    hooks: {
      'astro:config:setup'({ config, command, injectRoute, injectScript }) {
        store = {
          root: fileURLToPath(config.root).replace(/[\\/]$/, ''),
          folder: options.evidence ?? '.residual/evidence',
          content: options.content ?? 'content',
          fingerprint: options.fingerprint,
        }
        const publish = command === 'build'
        if (publish) refuse(store)
        const { remarkPlugins, rehypePlugins } = pipeline(config)
        remarkPlugins.unshift(
          remarkMath,
          [remarkComponents, { root: store.root }],
          remarkSources,
          [remarkFormulas, { store, publish }],
        )
        rehypePlugins.unshift([rehypeFormulas, { base: config.base }])
        injectScript('page-ssr', `import 'katex/dist/katex.min.css';import '${styles}'`)
        injectRoute({
          pattern: '/source/[...file]',
          entrypoint: sourcePage,
          prerender: true,
        })
      },
      'astro:server:setup'({ server }) {
        const folder = join(store.root, store.folder)
        server.watcher.add(folder)
        const refresh = (changed: string): void => {
          const page = pages(store).find(
            (candidate) => join(store.root, evidencePath(store, candidate)) === changed,
          )
          // A page is rendered anew when its own file is said to have changed.
          if (page) server.watcher.emit('change', join(store.root, page))
        }
        server.watcher.on('add', refresh).on('change', refresh)
      },
    },
  }
}

/** The plugin lists of the Markdown pipeline, which must be unified and still ours. */
function pipeline(config: AstroConfig): UnifiedResolvedOptions {
  const { processor } = config.markdown
  if (!isUnifiedProcessor(processor)) {
    throw new AstroError(
      `Unexpected Markdown processor \`${processor.name}\`, expected \`unified()\``,
      "Write `markdown: { processor: unified() }` with `unified` from '@astrojs/markdown-remark'.",
    )
  }
  const names = config.integrations.map(({ name }) => name)
  if (names.includes('astro-expressive-code')) {
    throw new AstroError(
      'Unexpected order of integrations, expected `residual()` before `starlight()`',
      'Formulas are code to Expressive Code unless they are rendered before it runs.',
    )
  }
  return processor.options
}

/** All pages of a site, relative to the project, in order. */
export function pages({ root, content }: EvidenceStore): string[] {
  return readdirSync(join(root, content), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => relative(root, join(root, content, name)).replaceAll('\\', '/'))
    .sort()
}

function refuse(store: EvidenceStore): void {
  const found = pages(store).flatMap((page) => refusals(store, page))
  if (found.length === 0) return
  throw new AstroError(
    `${found.length} ${found.length === 1 ? 'reason' : 'reasons'} not to publish:\n\n${found.map(printRefusal).join('\n')}`,
  )
}
