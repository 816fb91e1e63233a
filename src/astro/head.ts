/**
 * What a page tells of itself: when it was changed, and in its head, for those who link to
 * it, its picture, its Markdown and the feed.
 */
import { fileURLToPath } from 'node:url'
import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { root } from 'astro:config/server'
import { feedFile, imageFile, imageSize, markdownFile } from './addresses.ts'
import { lastChanged } from './changed.ts'

export const onRequest = defineRouteMiddleware(({ site, locals }) => {
  const { entry, head } = locals.starlightRoute
  // Pages that the site makes by itself have no file.
  if (!entry.filePath.startsWith('content/')) return
  const changed = lastChanged(fileURLToPath(root), entry.filePath)
  if (changed) locals.starlightRoute.lastUpdated = changed
  const base = import.meta.env.BASE_URL.replace(/\/$/, '')
  const name = entry.filePath.replace(/^content\/|\.mdx$/g, '')
  const link = (type: string, file: string, title: string) => {
    const attrs = { rel: 'alternate', type, href: `${base}/${file}`, title }
    head.push({ tag: 'link', attrs })
  }
  link('text/markdown', markdownFile(name), 'This page as Markdown')
  // What others fetch needs whole addresses, which only a published site has.
  if (!site) return
  link('application/rss+xml', feedFile, 'Changes and corrections')
  const image = new URL(`${base}/${imageFile(name)}`, site).href
  const meta = {
    'og:image': image,
    'og:image:type': 'image/png',
    'og:image:width': String(imageSize.width),
    'og:image:height': String(imageSize.height),
    'og:image:alt': entry.data.title,
  }
  for (const [property, content] of Object.entries(meta))
    head.push({ tag: 'meta', attrs: { property, content } })
})
