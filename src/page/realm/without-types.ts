import module from 'node:module'
import { transform } from 'sucrase'

// Node 20 can't do it.
const { stripTypeScriptTypes } = module as Partial<typeof module>

/** TypeScript as JavaScript, in which every line stays where it is. */
export const withoutTypes = (text: string): string =>
  stripTypeScriptTypes
    ? // It leaves the columns alone, too.
      stripTypeScriptTypes(text)
    : transform(text, {
        transforms: ['typescript'],
        disableESTransforms: true,
        keepUnusedImports: true,
      }).code
