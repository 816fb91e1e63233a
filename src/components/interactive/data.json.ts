/** What the build computes for interactive figures, as files that their pages fetch. */
import { fileURLToPath } from 'node:url'
import { root as folder } from 'astro:config/server'
import type { APIRoute, GetStaticPaths } from 'astro'
import { readPage } from '../../astro/evidence.ts'
import { pages } from '../../astro/pages.ts'
import { interactivesOf } from '../../rules/interactives.ts'

const computed = import.meta.glob<{ default: () => unknown }>(
  '../../interactives/data/*.ts',
)

/** One file for each interactive figure on a page of the site that has data. */
export const getStaticPaths = (() => {
  const root = fileURLToPath(folder).replace(/[\\/]$/, '')
  const shown = new Set(
    pages(root).flatMap((page) => interactivesOf(readPage(root, page))),
  )
  return [...shown].flatMap((name) => {
    const load = computed[`../../interactives/data/${name}.ts`]
    return load ? { params: { name }, props: { load } } : []
  })
}) satisfies GetStaticPaths

/** The data of one figure as JSON. */
export const GET: APIRoute = async ({ props }) => {
  const load = (props as { load: () => Promise<{ default: () => unknown }> }).load
  const { default: compute } = await load()
  return Response.json(compute())
}
