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
import { checkerAsIs } from './checker-as-is.ts'
import { tellLateChanges } from './dev/late-changes.ts'
import { tellVerdicts } from './dev/verdicts.ts'
import { printRefusal, readPage, refusals } from './evidence.ts'
import { renderedAnew } from './refresh.ts'
import { pages } from './pages.ts'
import { sidebar } from './reading-order.ts'
import { rehypeFormulas } from './rehype-formulas.ts'
import { rehypeLengths } from './rehype-lengths.ts'
import { rehypeLinks } from './rehype-links.ts'
import { rehypePunctuation } from './rehype-punctuation.ts'
import { rehypeTables } from './rehype-tables.ts'
import { remarkCitations } from './remark-citations.ts'
import { remarkComponents } from './remark-components.ts'
import { remarkFormulas } from './remark-formulas.ts'
import { remarkLists } from './remark-lists.ts'
import { remarkReferences } from './remark-references.ts'
import { remarkSources } from './remark-sources.ts'

const styles = [
  ...[
    'fonts.css',
    'colours.css',
    'text.css',
    'shell.css',
    'formula.css',
    'display.css',
  ],
  ...['page.css', 'interactive.css', 'lists.css', 'live.css', 'far.css', 'print.css'],
].map((name) => fileURLToPath(new URL(`../styles/${name}`, import.meta.url)))
/** What decodes `&amp;` where Markdown is read. */
const entities = 'decode-named-character-reference'
const sourcePage = fileURLToPath(new URL('./SourcePage.astro', import.meta.url))
const foldedCode = fileURLToPath(new URL('./FoldedCode.astro', import.meta.url))
const formulaCards = fileURLToPath(new URL('./FormulaCards.astro', import.meta.url))
const live = fileURLToPath(new URL('./live.json.ts', import.meta.url))
const page = fileURLToPath(new URL('../live/page.ts', import.meta.url))
const contents = fileURLToPath(new URL('../live/contents.ts', import.meta.url))
const devMarks = fileURLToPath(new URL('../live/dev/marks.ts', import.meta.url))
const interactiveData = fileURLToPath(
  new URL('../components/interactive/data.json.ts', import.meta.url),
)

/**
 * Publishes only what has evidence: formulas get their verdict beside them, and a build
 * stops, before it touches its output, at any page without complete, fresh evidence.
 * In development pages that are open are checked as they are saved.
 */
export default function residual(): AstroIntegration {
  let root: string
  let base: string
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
        base = config.base
        const publish = command === 'build'
        if (publish) await refuse(root)
        updateConfig({ vite: { plugins: [experiments({ root })] } })
        const { remarkPlugins, rehypePlugins } = pipeline(config)
        const warn = (message: string): void => {
          logger.warn(message)
        }
        remarkPlugins.unshift(
          remarkMath,
          [remarkComponents, { root }],
          [
            remarkLists,
            {
              root,
              base: config.base,
              site: config.site,
              pages: () => pages(root),
              warn,
              publish,
            },
          ],
          [remarkCitations, { root }],
          [remarkReferences, { root }],
          [remarkSources, { root }],
          [remarkFormulas, { root, publish }],
        )
        rehypePlugins.unshift(
          rehypePunctuation,
          [rehypeFormulas, { base: config.base, root }],
          [rehypeLinks, { base: config.base }],
          rehypeTables,
          rehypeLengths,
        )
        for (const sheet of ['katex/dist/katex.min.css', ...styles]) {
          injectScript('page-ssr', `import ${JSON.stringify(sheet)}`)
        }
        updateConfig({
          vite: {
            plugins: [browserExamples(), checkerAsIs()],
            // The checker's worker loads the examples of a page when it is asked about it.
            worker: { format: 'es' },
            // For browsers it asks the document, which a worker does not have.
            resolve: {
              alias: [
                {
                  find: entities,
                  replacement: fileURLToPath(import.meta.resolve(entities)),
                },
                { find: /^.*\/TableOfContents\/starlight-toc$/, replacement: contents },
              ],
            },
            define: { 'import.meta.vitest': 'undefined' },
          },
        })
        injectRoute({
          pattern: '/source/[...file]',
          entrypoint: sourcePage,
          prerender: true,
        })
        injectRoute({
          pattern: '/code/[...file]',
          entrypoint: foldedCode,
          prerender: true,
        })
        injectRoute({
          pattern: '/live/[...page].json',
          entrypoint: live,
          prerender: true,
        })
        injectRoute({
          pattern: '/formulas/[...page]',
          entrypoint: formulaCards,
          prerender: true,
        })
        injectScript('page', `import ${JSON.stringify(page)}`)
        if (command === 'dev')
          injectScript('page', `import ${JSON.stringify(devMarks)}`)
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
      'astro:server:setup'({ server, logger }) {
        tellLateChanges(server.watcher)
        tellVerdicts(server, { root, base, logger })
        server.watcher.add(evidenceFolder(root))
        const refresh = async (changed: string): Promise<void> => {
          for (const page of await renderedAnew(root, pages(root), changed)) {
            server.watcher.emit('change', join(root, page))
          }
        }
        // The sidebar stands in the configuration, which Astro reads anew when that changes.
        const order = () => JSON.stringify(sidebar(root, pages(root)))
        const before = order()
        const reorder = (changed: string): void => {
          if (!changed.endsWith('.mdx') || order() === before) return
          server.watcher.emit('change', join(root, 'astro.config.mjs'))
        }
        const told = (changed: string): void => {
          refresh(changed).catch((error: unknown) => {
            logger.error(String(error))
          })
        }
        server.watcher.on('add', told).on('change', told)
        for (const event of ['add', 'change', 'unlink'])
          server.watcher.on(event, reorder)
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
