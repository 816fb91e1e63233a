/** What the build computes for interactive figures, as files that their pages fetch. */
import type { APIRoute, GetStaticPaths } from 'astro'

const computed = import.meta.glob<{ default: () => unknown }>(
  '../../interactives/data/*.ts',
)

/** One file for each interactive figure that has data. */
export const getStaticPaths = (() =>
  Object.entries(computed).map(([path, load]) => ({
    params: { name: path.split('/').at(-1)!.replace(/\.ts$/, '') },
    props: { load },
  }))) satisfies GetStaticPaths

/** The data of one figure as JSON. */
export const GET: APIRoute = async ({ props }) => {
  const load = (props as { load: () => Promise<{ default: () => unknown }> }).load
  const { default: compute } = await load()
  return Response.json(compute())
}
