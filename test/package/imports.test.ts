import { expect, test } from 'vitest'
import { node20, program, project, run } from './project.ts'

const script = String.raw`import { openPage, real, scope } from 'residual'
import { check } from 'residual/markdown'

const page = openPage({ given: [scope({ x: real() })] })
console.log(page.check({ tex: 'x + x = 2 x', display: true }).verdict)

const found = await check('Let $x \\in \\mathbb{R}$. Then $x + x = 3 x$.')
for (const { code, start, tex } of found) console.log(code, start.column, tex)
`

test.each([process.execPath, ...(node20 === undefined ? [] : [node20])])(
  'a script of %s checks formulas and documents',
  async (node) => {
    const folder = project({ 'script.js': script })
    expect(await run(folder, ['script.js'], node)).toEqual({
      code: 0,
      out: 'verified\nunequal-sides 31 x + x = 3 x\n',
    })
  },
)

test('a strict TypeScript project accepts the types', async () => {
  const folder = project({
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true },
        ...{ module: 'nodenext', target: 'es2022', types: [], lib: ['es2024'] },
        ...{ noUncheckedIndexedAccess: true, skipLibCheck: false },
      },
      files: ['consumer.ts'],
    }),
    'consumer.ts': String.raw`import { codes, computed, openPage, real, scope } from 'residual'
import type { Evidence, Given, Value, Verdict } from 'residual'
import { check, type Finding, type MarkdownOptions } from 'residual/markdown'
import remarkResidual from 'residual/remark'

const given: Given = scope({
  x: real(),
  y: computed(() => 1),
  z: computed(({ x }: { x: number }) => x + 1, { witnesses: { twice: ({ x }) => x * 1 + 1 } }),
  // @ts-expect-error What x is was not said.
  u: computed(({ x }) => x + 1),
  // @ts-expect-error No symbol is a date.
  v: computed(({ x }: { x: Date }) => x.getDay()),
})
const evidence: Evidence = openPage({ given: [given] }).check({ tex: 'x', display: true })
const verdict: Verdict = evidence.verdict
const options: MarkdownOptions = { dialect: 'github', strict: true }
const found: Finding[] = await check('$1 = 2$', options)
export const line: number | undefined = found[0]?.start.line
export const value: Value = 3
// @ts-expect-error There is no such dialect.
export const wrong: MarkdownOptions = { dialect: 'latex' }
export default [verdict, codes, remarkResidual({ fail: true })]
`,
  })
  expect(await run(folder, [program('typescript', 'bin', 'tsc'), '-p', '.'])).toEqual({
    code: 0,
    out: '',
  })
})

test('a plugin of unified tells what is wrong as messages of the file', async () => {
  const folder = project(
    {
      'script.js': String.raw`import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import remarkResidual from 'residual/remark'
import { unified } from 'unified'
import { VFile } from 'vfile'

const processor = unified().use(remarkParse).use(remarkResidual).use(remarkStringify)
const value = 'Let $x \\in \\mathbb{R}$. Then $x + x = 3 x$.'
const file = await processor.process(new VFile({ path: 'notes.md', value }))
console.log(file.messages.map(String).join('\n'))
`,
    },
    ['unified', 'vfile', 'remark-parse', 'remark-stringify'],
  )
  expect(await run(folder, ['script.js'])).toEqual({
    code: 0,
    out: 'notes.md:1:31-1:42: Unexpected value `3` on the right side, expected `2` as on the left\n',
  })
})
