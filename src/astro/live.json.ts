/** What the pages fetch when a reader asks about a formula, one file a page. */
import { fileURLToPath } from 'node:url'
import { root as folder } from 'astro:config/server'
import type { APIRoute, GetStaticPaths } from 'astro'
import { pageName } from '../page/site.ts'
import { pages } from './pages.ts'
import { liveData } from './live-data.ts'
import { readPage } from './evidence.ts'

const root = fileURLToPath(folder).replace(/[\\/]$/, '')

/** One file for each page with formulas. */
export const getStaticPaths = (() =>
  pages(root)
    .filter((page) => readPage(root, page).formulas.length > 0)
    .map((page) => ({
      params: { page: pageName(root, page) },
      props: { page },
    }))) satisfies GetStaticPaths

/** The data of one page as JSON. */
export const GET: APIRoute = async ({ props }) =>
  Response.json(
    await liveData(root, (props as { page: string }).page, import.meta.env.BASE_URL),
  )
