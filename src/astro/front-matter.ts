import { parseFrontmatter } from '@astrojs/markdown-remark'

/** The front matter of a page as Astro reads it; what is wrong in it is told elsewhere. */
export function frontMatterOf({ source }: { source: string }): Record<string, unknown> {
  return parseFrontmatter(source).frontmatter
}
