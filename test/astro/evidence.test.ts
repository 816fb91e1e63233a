import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { printRefusal, readPage, refusals } from '../../src/astro/evidence.ts'
import { evidencePath } from '../../src/page/evidence.ts'
import { testHash, writePasses } from '../../src/page/passes.ts'
import { emptySite, writeEvidence, writePage } from './site-fixture.ts'

const page = 'content/deep/a.mdx'
const again = '\n    Run `npm run build`: it checks the pages first, and then builds.'

let root: string
beforeEach(() => {
  root = emptySite()
  writePage(root, page, 'Here $x=x$ and $y=y$.\n\n<Example src="pca/covariance" />\n')
})

const refused = async () =>
  (await refusals(root, readPage(root, page))).map(printRefusal)

describe('refusals', () => {
  test('none for complete, fresh, good evidence', async () => {
    await writeEvidence(root, page)
    expect(await refused()).toEqual([])
  })

  test('a page without evidence', async () => {
    expect(await refused()).toEqual([
      `content/deep/a.mdx:1:1 Unexpected page without evidence, expected it in \`.residual/evidence/deep/a.json\`${again}`,
    ])
  })

  test('half a file', async () => {
    await writeEvidence(root, page)
    writeFileSync(evidencePath(root, 'deep/a'), '{"version": 1, "formulas": [')
    expect(await refused()).toEqual([
      `content/deep/a.mdx:1:1 Unexpected text in .residual/evidence/deep/a.json, expected JSON${again}`,
    ])
  })

  test('evidence of a run that did not finish', async () => {
    await writeEvidence(root, page, [], { complete: false })
    expect(await refused()).toEqual([
      `content/deep/a.mdx:1:1 Unexpected incomplete evidence, expected that of a whole run${again}`,
    ])
  })

  test.each([page, 'examples/pca/covariance.ts'])(
    'evidence from before %s was changed',
    async (path) => {
      await writeEvidence(root, page)
      appendFileSync(join(root, path), '\n')
      expect(await refused()).toEqual([
        `content/deep/a.mdx:1:1 Unexpected stale evidence, expected it to be of the page, its examples and the engine as they are now${again}`,
      ])
    },
  )

  test('an example whose tests are not known to pass as it is now', async () => {
    const example = 'examples/pca/covariance.ts'
    appendFileSync(join(root, example), 'if (import.meta.vitest) {}\n')
    await writeEvidence(root, page)
    const message = `content/deep/a.mdx:1:1 Unexpected example \`${example}\` whose tests are not known to pass, expected them to have passed as it is now${again}`
    expect(await refused()).toEqual([message])
    writePasses(root, new Map([[example, testHash(root, example)]]))
    expect(await refused()).toEqual([])
    const record = join(root, '.residual/examples.json')
    writeFileSync(
      record,
      readFileSync(record, 'utf8').replace('"seal": "', '"seal": "0'),
    )
    expect(await refused()).toEqual([message])
  })

  test('every formula that fails, each at its place', async () => {
    await writeEvidence(root, page, [
      {
        verdict: 'wrong',
        message: 'Unexpected value `1` on the left side, expected `2` as on the right',
        note: 'holds with `+`',
      },
      { verdict: 'defined', untested: true },
    ])
    expect(await refused()).toEqual([
      'content/deep/a.mdx:5:6 Unexpected value `1` on the left side, expected `2` as on the right\n    holds with `+`',
      'content/deep/a.mdx:5:16 Unexpected definition that nothing tests, expected an example or a later formula to rest on it',
    ])
  })

  test('what is wrong outside the formulas', async () => {
    const place = { line: 6, column: 1, offset: 40 }
    await writeEvidence(root, page, [], {
      complete: false,
      problems: [
        { code: 'example-throws', message: 'Unexpected error', from: place, to: place },
      ],
    })
    expect(await refused()).toEqual(['content/deep/a.mdx:6:1 Unexpected error'])
  })
})
