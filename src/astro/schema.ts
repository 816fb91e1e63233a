import { z } from 'astro/zod'

/** A source that a page rests on, and what for. */
export const source = z.strictObject({
  /** Its key in `content/bibliography.bib`. */
  cite: z.string(),
  /** Section, equation or pages. */
  where: z.string().optional(),
  note: z.string().optional(),
})

/** A source that a page rests on, and what for. */
export type Source = z.infer<typeof source>

/** What the front matter of a page holds beside Starlight's own fields. */
export const pageSchema = z.object({
  description: z.string({
    error: 'expected a sentence that says what the page is about',
  }),
  sources: z.array(source).default([]),
  /** KaTeX macros of the page, by name with the backslash. */
  macros: z.record(z.string(), z.string()).default({}),
})
