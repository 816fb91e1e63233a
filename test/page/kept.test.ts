/** A page that is checked again and again: what is kept changes no verdict. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'
import type { PageEvidence } from '../../src/page/verdict.ts'
import { checkPage } from '../../src/page/runner.ts'

const tex = String.raw

const text = tex`Let $a, b \in \mathbb{R}$, and let $M \in \mathbb{R}^{n \times n}$ be symmetric.

$$
(a + b)^2 = a^2 + 2 a b + b^2
$$

Define $c = a + b$. Then $c^2 \ge 0$, and $M^\top = M$.

<Example src="one" />

So $D = 2 x$, and if $a > 0$, then $c > b$. For $x \in \mathbb{R}$, $D \ne D + 1$.
`

const code = `import { computed, real, scope } from 'residual'
export const given = scope({ x: real(), D: computed(({ x }) => 2 * x) })
`

/** Inside the project, where examples find the packages. */
const inside = fileURLToPath(new URL('../../.residual/test', import.meta.url))
mkdirSync(inside, { recursive: true })
const root = mkdtempSync(join(inside, 'kept-'))
mkdirSync(join(root, 'examples'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

const withoutTime = (evidence: PageEvidence) => ({
  ...evidence,
  time: 0,
  mutantTime: 0,
})

async function check(page: string, example: string, keep: string) {
  writeFileSync(join(root, 'examples/one.ts'), example)
  const document = readDocument(page, { file: join(root, 'a.mdx') })
  const { evidence, problems } = await checkPage(document, { ...(keep && { keep }) })
    .result
  return { evidence: evidence.map(withoutTime), problems }
}

const edits: [string, string, string][] = [
  ['nothing', '', ''],
  ['a claim, which fails', '2 a b', '3 a b'],
  ['the claim again', '3 a b', '2 a b'],
  ['a declaration', 'be symmetric', 'be a matrix'],
  ['the declaration again', 'be a matrix', 'be symmetric'],
  ['a domain', tex`a, b \in \mathbb{R}`, tex`a, b \in \mathbb{N}`],
  ['a definition', 'c = a + b', 'c = a - b'],
  ['a condition', 'a > 0', 'a < 0'],
  ['code', '2 * x', '3 * x'],
  ['code that throws', '3 * x', '(() => { throw new Error("no") })()'],
  ['code that does not load', '(() => { throw new Error("no") })()', '*'],
  ['code that is right again', '}) => *)', '}) => 2 * x)'],
]

test('verdicts are those of a page that is checked for the first time', async () => {
  let [page, example] = [text, code]
  for (const [what, from, to] of edits) {
    expect(page + example, what).toContain(from)
    page = page.replace(from, () => to)
    example = example.replace(from, () => to)
    const kept = await check(page, example, 'a')
    expect(kept, what).toEqual(await check(page, example, `only ${what}`))
  }
  const { evidence } = await check(page, example, 'a')
  expect(evidence.some(({ verdict }) => verdict === 'verified')).toBe(true)
})
