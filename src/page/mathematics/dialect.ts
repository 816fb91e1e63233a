/** Kinds of Markdown by what their renderers take for mathematics. */
export const dialects = [
  'commonmark-dollars',
  'github',
  'myst',
  'quarto',
  'kramdown',
  'jupyter',
  'obsidian',
] as const
export type Dialect = (typeof dialects)[number]

/** A way in which mathematics is marked, named by its marks. */
export type Form =
  | '$…$'
  | '$$…$$'
  | '$`…`$'
  | '\\(…\\)'
  | '\\[…\\]'
  | '\\\\(…\\\\)'
  | '\\\\[…\\\\]'
  | '\\begin{…}'
  | '```math'
  | '```{math}'
  | ':::{math}'
  | '{math}`…`'

/** What each dialect renders as mathematics; all else it prints as text. */
const rendered: Record<Dialect, ReadonlySet<Form>> = {
  'commonmark-dollars': new Set(['$…$', '$$…$$', '```math']),
  github: new Set(['$…$', '$$…$$', '$`…`$', '```math']),
  myst: new Set([
    ...(['$…$', '$$…$$', '\\begin{…}', '```{math}', ':::{math}'] as const),
    '{math}`…`',
  ]),
  quarto: new Set(['$…$', '$$…$$', '\\begin{…}']),
  kramdown: new Set(['$…$', '$$…$$', '\\\\(…\\\\)', '\\\\[…\\\\]', '\\begin{…}']),
  jupyter: new Set(['$…$', '$$…$$', '\\\\(…\\\\)', '\\\\[…\\\\]', '\\begin{…}']),
  obsidian: new Set(['$…$', '$$…$$']),
}

/** Does a dialect render what is marked so? */
export const renders = (dialect: Dialect, form: Form): boolean =>
  rendered[dialect].has(form)

/** The dialect that a file's ending says; undefined for one that any tool may render. */
export function dialectOfName(file: string): Dialect | undefined {
  if (/\.ipynb$/i.test(file)) return 'jupyter'
  if (/\.(?:qmd|rmd)$/i.test(file)) return 'quarto'
  if (/\.mdx$/i.test(file)) return 'commonmark-dollars'
  return undefined
}
