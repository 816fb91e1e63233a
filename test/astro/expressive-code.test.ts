import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import options, {
  codeOptions,
  expressiveCodeModule,
} from '../../src/astro/expressive-code.ts'

describe('colours that take long', () => {
  test('are waited for', () => {
    const given = { tokenizeTimeLimit: 500 }
    for (const transformer of options.shiki.transformers) {
      transformer.preprocess('', given)
    }
    expect(given).toEqual({ tokenizeTimeLimit: 0 })
  })

  test('are an option that `<Code>` does not refuse, and finds in its module', () => {
    const functions: string[] = []
    JSON.stringify(codeOptions, (key, value: unknown) => {
      if (typeof value === 'function') functions.push(key)
      return value
    })
    expect(functions).toEqual([])
    const { resolveId } = expressiveCodeModule() as {
      resolveId: (id: string) => unknown
    }
    expect(resolveId('virtual:astro-expressive-code/ec-config')).toBe(
      fileURLToPath(new URL('../../src/astro/expressive-code.ts', import.meta.url)),
    )
    expect(resolveId('virtual:astro-expressive-code/config')).toBeUndefined()
  })
})
