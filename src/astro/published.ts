/**
 * What helps to find the site and its pages: the search, whose index and interface take the
 * place of Starlight's, a page for addresses that lead nowhere, and the files beside the pages.
 */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { pageName } from '../page/site.ts'
import { imageFile } from './addresses.ts'
import { filesBeside, writeFiles, type Place } from './beside.ts'
import { joinScripts } from './one-script.ts'
import { pages } from './pages.ts'
import { writeSearchIndex } from './search-index.ts'
import { imageOf } from './share-image.ts'

const notFound = fileURLToPath(new URL('./NotFound.astro', import.meta.url))
const searchOnDemand = fileURLToPath(new URL('../search/on-demand.ts', import.meta.url))
const stylesFirst = fileURLToPath(new URL('./styles-first.ts', import.meta.url))
const idleSearch = fileURLToPath(new URL('../search/idle.ts', import.meta.url))

/** Goes with Starlight's options `pagefind: false` and `disable404Route`. */
export default function published(): AstroIntegration {
  let place: Place
  let assets: string
  return {
    name: 'residual-published',
    hooks: {
      'astro:config:setup'(setup) {
        const { config, addMiddleware, injectRoute, injectScript, updateConfig } = setup
        const root = fileURLToPath(config.root).replace(/[\\/]$/, '')
        const site = config.site === undefined ? undefined : new URL(config.site)
        place = { root, site, base: config.base }
        assets = config.build.assets
        addMiddleware({ entrypoint: stylesFirst, order: 'pre' })
        injectRoute({ pattern: '404', entrypoint: notFound, prerender: true })
        const alias = { find: /^@pagefind\/default-ui$/, replacement: idleSearch }
        injectScript('page', `import ${JSON.stringify(searchOnDemand)}`)
        updateConfig({ vite: { resolve: { alias: [alias] } } })
      },
      async 'astro:build:done'({ dir, logger }) {
        const dist = fileURLToPath(dir)
        const { root, site } = place
        await joinScripts(dist, assets)
        const all = pages(root)
        writeFiles(dist, await filesBeside(place, all))
        // Nobody can link to a picture of a site without an address.
        if (site) {
          const images = all.map((page) => {
            const name = pageName(root, page)
            return [imageFile(name), imageOf(dist, name)] as const
          })
          writeFiles(dist, new Map(images))
        }
        logger.info(`${await writeSearchIndex(dist)} pages can be searched`)
      },
    },
  }
}
