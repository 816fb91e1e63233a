import { docsSchema } from '@astrojs/starlight/schema'
import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { pageSchema } from './astro/schema.ts'

/** The pages: MDX files in `content`. */
export const collections = {
  docs: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: './content' }),
    schema: docsSchema({ extend: pageSchema }),
  }),
}
