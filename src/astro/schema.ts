import { z } from 'astro/zod'
import type { Source } from '../rules/citations.ts'

/** A source that a page rests on, and what for. */
export const source: z.ZodType<Source> = z.strictObject({
  /** Its key in `content/bibliography.bib`. */
  cite: z.string(),
  /** Section, equation or pages. */
  where: z.string().optional(),
  note: z.string().optional(),
})

/** What the front matter of a page holds beside Starlight's own fields. */
export const pageSchema = z.object({
  description: z.string({
    error: 'expected a sentence that says what the page is about',
  }),
  sources: z.array(source).default([]),
  /** Its group in the sidebar, where that is not its folder. */
  group: z.string().optional(),
  /** What the page has beyond the notes that it grew out of; listed beside the errata. */
  notes: z
    .strictObject({
      /** Where the notes break off or are unclear: what was put there. */
      reconstructed: z.array(z.string()).default([]),
      /** What is new. */
      added: z.array(z.string()).default([]),
    })
    .optional(),
  /** `tied`: words that compare must be tied to a value or a formula. */
  comparisons: z.literal('tied').optional(),
  /** KaTeX macros of the page, by name with the backslash. */
  macros: z.record(z.string(), z.string()).default({}),
})
