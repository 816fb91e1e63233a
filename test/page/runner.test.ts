import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'
import { checkPage, type CheckOptions } from '../../src/page/runner.ts'
import { tally } from '../../src/page/survey.ts'

const file = fileURLToPath(new URL('fixtures/runner/page.mdx', import.meta.url))

const check = (source: string, options: CheckOptions = {}) =>
  checkPage(readDocument(source, { file }), options)

const verdicts = async (source: string, options?: CheckOptions) =>
  (await check(source, options).result).evidence.map(({ verdict }) => verdict)

describe('checkPage', () => {
  test('gives one evidence a formula, placed at the part concerned', async () => {
    const { evidence, problems } = await check('$1 + 1 = 2$ and\n\n$$\n1\n= 2\n$$')
      .result
    expect(problems).toEqual([])
    expect(evidence.map(({ verdict }) => verdict)).toEqual(['verified', 'wrong'])
    expect(evidence[1]!.place.from).toEqual({ line: 4, column: 1, offset: 20 })
    expect(evidence[1]!.place.to).toMatchObject({ line: 5, column: 4 })
  })

  test('a page without formulas and examples starts nothing', async () => {
    expect(await check('Text').result).toEqual({
      evidence: [],
      problems: [],
      files: [],
    })
  })

  test('what was declared before a formula that never returns is known after it', async () => {
    const source = `<Example src="slow" />

Let $b \\in \\mathbb{R}$. $L = 1$ $b - b = 0$ $a + L = L$ $a - a = 0$ $b = 1$`
    const { evidence, problems } = await check(source, { timeout: 1500 }).result
    expect(problems).toEqual([])
    expect(evidence.map(({ verdict, code }) => code ?? verdict)).toEqual([
      'declared',
      'time-limit',
      'verified',
      'code-throws',
      'verified',
      'unequal-sides',
    ])
    expect(evidence[1]!.note).toContain('the code of `L` in example `slow`')
    expect(evidence[3]!.message).toContain('it did not return within 1.5 s')
  })

  test('what stands behind the steps for the document is not looked at, and told', async () => {
    const source = 'Let $b \\in \\mathbb{R}$. $b - b = 0$ $1 + 1 = 3$'
    const all = await verdicts(source, { budget: 1e6, mutate: false })
    expect(all).toEqual(['declared', 'verified', 'wrong'])
    const document = readDocument(source, { file })
    const result = await checkPage(document, { budget: 1, mutate: false }).result
    expect(result.evidence.map(({ verdict, code }) => code ?? verdict)).toEqual([
      'declared',
      'verified',
      'step-limit',
    ])
    expect(tally(document, result, 0)).toMatchObject({ unlooked: 1, unsettled: 0 })
  })

  test('code that throws in a check is told with its place', async () => {
    const run = check('<Example src="faulty" />\n\n$f = 1$ and $1 = 1$')
    const [first, second] = (await run.result).evidence
    expect(first).toMatchObject({ code: 'code-throws' })
    expect(`${first!.message} ${first!.note}`).toContain('no half of')
    expect(first!.note).toContain('test/page/fixtures/runner/examples/faulty.ts:6:9')
    expect(second!.verdict).toBe('verified')
  })

  test('an example that loads has no problems, and its promise comes early', async () => {
    const run = check('<Example src="faulty" />\n\n$1 = 1$')
    expect(await run.examples[0]).toEqual([])
  })

  test('a claim names the example behind its symbols', async () => {
    const { evidence } = await check('<Example src="shared" />\n\n$b - b = 0$').result
    expect(evidence[0]).toMatchObject({ verdict: 'verified' })
    expect(evidence[0]!.witnesses).toContain('examples/shared.ts')
  })

  test('two examples may give the same symbol', async () => {
    const source = '<Example src="shared" />\n<Example src="sharing" />\n\n$b = c$'
    const { evidence, problems } = await check(source).result
    expect(problems).toEqual([])
    expect(evidence[0]).toMatchObject({ verdict: 'verified' })
  })

  test('macros of the front matter are read', async () => {
    const source = `---
macros:
  '\\twice': '2\\cdot #1'
---

$\\twice{3} = 6$`
    expect(await verdicts(source.replaceAll('\\\\', '\\'))).toEqual(['verified'])
  })

  test('the formula put right declares for those after it', async () => {
    const { evidence } = await check('Let $x\\_1 \\in \\mathbb{R}$. $x_1 = x_1 + 0$')
      .result
    expect(evidence.map(({ code, verdict }) => code ?? verdict)).toEqual([
      'escaped-underscore',
      'verified',
    ])
    expect(evidence[0]!.note).toContain('Put right, the formula is declared.')
  })

  test('one seed gives one report', async () => {
    const source = 'Let $x, y \\in \\mathbb{R}$. $x + y = y + x$ and $x y = x + y$'
    const bare = async (seed: number) =>
      (await check(source, { seed, draws: 7 }).result).evidence.map((evidence) => ({
        ...evidence,
        time: 0,
        mutantTime: 0,
      }))
    const [first, again, other] = await Promise.all([bare(1), bare(1), bare(2)])
    expect(first).toEqual(again)
    expect(first[1]).toMatchObject({ verdict: 'verified', seed: 1, draws: 7 })
    expect(other[1]).toMatchObject({ verdict: 'verified', seed: 2 })
  })

  test('a run that is stopped leaves nothing waiting', async () => {
    const run = check('<Example src="slow" />\n\n$L = 1$ $1 = 1$')
    await run.examples[0]
    await run.stop()
    const all = await Promise.all(run.evidence)
    expect(all.map(({ code }) => code)).toEqual(['worker-stopped', 'worker-stopped'])
  })

  test('pages one after the other do not see each other', async () => {
    expect(await verdicts('Let $z \\in \\mathbb{R}$. $z = z + 0$')).toEqual([
      'declared',
      'verified',
    ])
    expect(await verdicts('$z = z + 0$')).toEqual(['unknown-symbol'])
  })
})
