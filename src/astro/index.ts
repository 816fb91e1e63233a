import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UnifiedResolvedOptions } from '@astrojs/markdown-remark'
import { isUnifiedProcessor } from '@astrojs/markdown-remark'
import type { AstroConfig, AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import remarkMath from 'remark-math'
import { unkept } from '../experiments/measured.ts'
import { experiments } from '../experiments/plugin.ts'
import { experimentsFolder, removeUnused } from '../experiments/store.ts'
import { evidenceFolder } from '../page/evidence.ts'
import { browserExamples } from './browser-examples.ts'
import { printRefusal, readPage, refusals } from './evidence.ts'
import { renderedAnew } from './refresh.ts'
import { rehypeFormulas } from './rehype-formulas.ts'
import { rehypeLinks } from './rehype-links.ts'
import { rehypeTables } from './rehype-tables.ts'
import { remarkCitations } from './remark-citations.ts'
import { remarkComponents } from './remark-components.ts'
import { remarkFormulas } from './remark-formulas.ts'
import { remarkLists } from './remark-lists.ts'
import { remarkSources } from './remark-sources.ts'

const styles = ['formula.css', 'page.css', 'interactive.css', 'lists.css'].map((name) =>
  fileURLToPath(new URL(`../styles/${name}`, import.meta.url)),
)
const sourcePage = fileURLToPath(new URL('./SourcePage.astro', import.meta.url))
const interactiveData = fileURLToPath(
  new URL('../components/interactive/data.json.ts', import.meta.url),
)

/**
 * Publishes only what has evidence: formulas get their verdict beside them, and a build
 * stops, before it touches its output, at any page without complete, fresh evidence.
 * In development such a formula reads "not checked yet".
 */
export default function residual(): AstroIntegration {
  let root: string
  const start = Date.now()
  const slow = new Set<string>()
  unkept.subscribe((line) => slow.add(line as string))
  return {
    name: 'residual',
    hooks: {
      async 'astro:config:setup'(setup) {
        const { config, command, logger, injectRoute, injectScript, updateConfig } =
          setup
        root = fileURLToPath(config.root).replace(/[\\/]$/, '')
        const publish = command === 'build'
        if (publish) await refuse(root)
        const fresh = Boolean(process.env['RESIDUAL_FRESH'])
        updateConfig({ vite: { plugins: [experiments({ root, fresh })] } })
        const { remarkPlugins, rehypePlugins } = pipeline(config)
        const warn = (message: string): void => {
          logger.warn(message)
        }
        remarkPlugins.unshift(
          remarkMath,
          [remarkComponents, { root }],
          [remarkLists, { root, base: config.base, pages: () => pages(root), warn }],
          [remarkCitations, { root }],
          [remarkSources, { root }],
          [remarkFormulas, { root, publish }],
        )
        rehypePlugins.unshift(
          [rehypeFormulas, { base: config.base }],
          [rehypeLinks, { base: config.base }],
          rehypeTables,
        )
        for (const sheet of ['katex/dist/katex.min.css', ...styles]) {
          injectScript('page-ssr', `import ${JSON.stringify(sheet)}`)
        }
        updateConfig({
          vite: {
            plugins: [browserExamples()],
            define: { 'import.meta.vitest': 'undefined' },
          },
        })
        injectRoute({
          pattern: '/source/[...file]',
          entrypoint: sourcePage,
          prerender: true,
        })
        injectRoute({
          pattern: '/interactives/[name].json',
          entrypoint: interactiveData,
          prerender: true,
        })
      },
      'astro:build:done'({ logger }) {
        removeUnused(experimentsFolder(root), start)
        for (const line of slow) logger.info(line)
      },
      'astro:server:setup'({ server }) {
        server.watcher.add(evidenceFolder(root))
        const refresh = (changed: string): void => {
          for (const page of renderedAnew(root, pages(root), changed)) {
            server.watcher.emit('change', join(root, page))
          }
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

/** All pages of a site, as paths from its root, in order. */
export function pages(root: string): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `content/${name.replaceAll('\\', '/')}`)
    .sort()
}

async function refuse(root: string): Promise<void> {
  const found = await Promise.all(
    pages(root).map((page) => refusals(root, readPage(root, page))),
  )
  const all = found.flat()
  if (all.length === 0) return
  const reasons = all.length === 1 ? 'reason' : 'reasons'
  const told = all.map(printRefusal).join('\n')
  throw new AstroError(`${all.length} ${reasons} not to publish:\n\n${told}`)
}
