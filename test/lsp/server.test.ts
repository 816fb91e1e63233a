import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentHash } from '../../src/page/identity.ts'
import { applied, start, type Editor } from './client.ts'

const tex = String.raw

const wrong = tex`Let $A, B \in \mathbb{R}^{n \times n}$ be invertible. Then

$$
(A B)^{-1} = A^{-1} B^{-1}
$$
`
const right = wrong.replace('A^{-1} B^{-1}', 'B^{-1} A^{-1}')

const seen =
  'Unexpected value `[0 1; 1 -2]` on the right side, expected `[-1 2; 1 -1]` as on the left'
const counterexample =
  'n = 2, A = [1 1; 1 0], B = [1 1; 0 1]: left [-1 2; 1 -1], right [0 1; 1 -2], in (A B)^{-1} = A^{-1} B^{-1}'
const repaired = tex`\left(A \, B\right)^{-1} = B^{-1} \, A^{-1}`
const note = `It holds with one change (operands swapped): \`${repaired}\`.`

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
})
const finding = {
  range: range(3, 0, 26),
  severity: 1,
  source: 'residual',
  code: 'unequal-sides',
  message: `${seen}\nCounterexample: ${counterexample}\n${note}`,
}

const markdown = (value: string) => ({ kind: 'markdown', value })

describe('diagnostics', () => {
  test('say what the command line says, at the formula, and go with the mistake', async () => {
    const editor = await start()
    editor.open('notes.md', wrong)
    expect(await editor.diagnostics('notes.md', 1)).toEqual([finding])
    editor.change('notes.md', 2, right)
    expect(await editor.diagnostics('notes.md', 2)).toEqual([])
    const swap = { range: range(3, 13, 26), newText: 'A^{-1} B^{-1}' }
    editor.type('notes.md', 3, swap)
    expect(await editor.diagnostics('notes.md', 3)).toEqual([finding])
  })

  test('of edits in a row the last one counts', async () => {
    const editor = await start()
    editor.open('notes.md', wrong)
    for (const version of [2, 3, 4, 5])
      editor.change('notes.md', version, version % 2 === 0 ? wrong : right)
    expect(await editor.diagnostics('notes.md', 5)).toEqual([])
    const versions = editor.published.map(({ version = 0 }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(versions.at(-1)).toBe(5)
  })

  test('stand at one symbol, and at what is outside of formulas', async () => {
    const editor = await start()
    editor.open('notes.md', 'Let $x > 0$. So $x = \\omega+x$.\n\nHere $x is.\n')
    expect(await editor.diagnostics('notes.md', 1)).toMatchObject([
      { code: 'unknown-symbol', range: range(0, 21, 27), severity: 1 },
      { code: 'unbalanced-dollar', range: range(2, 5, 6), severity: 1 },
    ])
  })

  test('with a byte order mark, other line ends and characters of two units', async () => {
    const editor = await start()
    editor.open('notes.md', '\uFEFFLet $x > 0$. 𝔸𝔹 So $x = 2x$.\r\nAnd $x = 3x$.\r\n')
    expect(await editor.diagnostics('notes.md', 1)).toMatchObject([
      { code: 'unequal-sides', range: range(0, 23, 29) },
      { code: 'unequal-sides', range: range(1, 5, 11) },
    ])
  })

  test('of a survey are softer', async () => {
    const editor = await start()
    editor.open(
      'notes.md',
      'We see $\\log(2 \\cdot 3) = 2 \\log 3$ and $2 z = q(z)$.\n',
    )
    const found = await editor.diagnostics('notes.md', 1)
    expect(found).toMatchObject([
      { code: 'unequal-sides', range: range(0, 8, 34), severity: 2 },
      {
        ...{ code: 'unknown-symbol', range: range(0, 40, 52), severity: 3 },
        message: '`z` is unknown in 1 formula: We see □ and $2 z = q(z)$ .',
      },
    ])
  })
})

describe('documents', () => {
  test('are read in the dialect of their project and their ending', async () => {
    const editor = await start({ 'book/_quarto.yml': '' })
    const text = tex`Let $x \in \mathbb{R}$. Then \\(x + x = 3 x\\).${'\n'}`
    editor.open('any.md', text)
    editor.open('book/one.md', text)
    const codes = async (file: string) =>
      (await editor.diagnostics(file, 1)).map(({ code }) => code)
    expect(await codes('any.md')).toEqual(['unequal-sides'])
    expect(await codes('book/one.md')).toEqual(['foreign-form', 'unequal-sides'])
  })

  test('may be without a file, and of any ending in a language that is Markdown', async () => {
    const editor = await start()
    editor.open('untitled:Untitled-1', wrong)
    editor.open('untitled:Untitled-2', '{/* a comment */}\n\n$1 = 2$\n', 'mdx')
    editor.open('notes.txt', wrong)
    expect(await editor.diagnostics('untitled:Untitled-1', 1)).toEqual([finding])
    expect(await editor.diagnostics('untitled:Untitled-2', 1)).toHaveLength(1)
    expect(await editor.diagnostics('notes.txt', 1)).toEqual([finding])
  })

  test('are no code, no notebooks and no cells', async () => {
    const editor = await start()
    editor.open('code.ts', wrong, 'typescript')
    editor.open('notes.ipynb', wrong, 'json')
    editor.open('vscode-notebook-cell:/notes.ipynb#1', wrong)
    editor.open('notes.md', wrong)
    await editor.diagnostics('notes.md', 1)
    expect(await editor.hover('code.ts', 3, 2)).toBeNull()
    expect(editor.published.map(({ uri }) => uri)).toEqual([editor.uriOf('notes.md')])
  })

  test('that are closed keep nothing', async () => {
    const editor = await start()
    editor.open('notes.md', wrong)
    await editor.diagnostics('notes.md', 1)
    editor.close('notes.md')
    await editor.until((published) => published.diagnostics.length === 0)
    expect(await editor.hover('notes.md', 3, 2)).toBeNull()
  })
})

describe('a project', () => {
  const short = 'We have $x + x = 3 x$.\n'
  const names = 'names: ["Let $x > 0$."]\n'

  test('has its configuration, and is checked again when that changes', async () => {
    const editor = await start({ 'residual.config.yaml': names })
    editor.open('notes.md', short)
    expect(await editor.diagnostics('notes.md', 1)).toMatchObject([
      { code: 'unequal-sides', severity: 1 },
    ])
    editor.saved('residual.config.yaml', `${names}survey: true\n`)
    const { diagnostics } = await editor.until(
      ({ diagnostics: [first] }) => first?.severity === 2,
    )
    expect(diagnostics).toMatchObject([{ code: 'unequal-sides' }])
  })

  test('with a configuration that cannot be read is told so, and goes on', async () => {
    const editor = await start({ 'residual.config.yaml': 'dialekt: quarto\n' })
    editor.open('notes.md', short)
    const file = `${editor.folder}/residual.config.yaml`
    const message = `Unexpected field \`dialekt\` in \`${file}\`, expected one of \`dialect\`, \`macros\`, \`macro-files\`, \`names\`, \`survey\`, \`strict\``
    expect(await editor.diagnostics('notes.md', 1)).toEqual([
      { range: range(0, 0, 0), severity: 1, source: 'residual', message },
    ])
    expect(editor.logged).toEqual([message])
    editor.saved('residual.config.yaml', names)
    await editor.until(({ diagnostics: [first] }) => first?.code === 'unequal-sides')
  })

  test('has a baseline, with paths as in the folder that is open', async () => {
    const claim = '(A B)^{-1} = A^{-1} B^{-1}'
    const known = {
      'part/notes.md': { [`unequal-sides ${contentHash(claim, true)}`]: 1 },
    }
    const editor = await start(
      { 'known.json': JSON.stringify({ version: 1, known }) },
      ['--baseline', 'known.json'],
    )
    editor.open('part/notes.md', wrong)
    expect(await editor.diagnostics('part/notes.md', 1)).toEqual([])
    editor.open('notes.md', wrong)
    expect(await editor.diagnostics('notes.md', 1)).toEqual([finding])
  })
})

describe('code of examples', () => {
  const example = (factor: number) =>
    `import { computed, real, scope } from 'residual'\n\nexport const given = scope({ x: real(), s: computed(({ x }) => ${factor} * x) })\n`
  const page = '<Example src="twice" />\n\nThen $s = x + x$.\n'

  test('is run, and run anew when it changes', async () => {
    const editor = await start({ 'examples/twice.ts': example(2) })
    editor.open('page.mdx', page, 'mdx')
    expect(await editor.diagnostics('page.mdx', 1)).toEqual([])
    expect(await editor.hover('page.mdx', 2, 6)).toMatchObject({
      contents: {
        value: expect.stringContaining(
          '`s`: a number, computed by the page’s code. First in line 3.',
        ) as string,
      },
    })
    editor.saved('examples/twice.ts', example(3))
    const { diagnostics } = await editor.until((each) => each.diagnostics.length > 0)
    expect(diagnostics).toMatchObject([{ code: 'unequal-sides' }])
  })

  test('that never ends is named, and other documents go on', async () => {
    const endless = example(2).replace('2 * x', '{ for (;;); }')
    const editor = await start({ 'examples/twice.ts': endless }, ['--timeout', '2'])
    editor.open('page.mdx', page, 'mdx')
    editor.open('notes.md', wrong)
    expect(await editor.diagnostics('notes.md', 1)).toEqual([finding])
    expect(await editor.diagnostics('page.mdx', 1)).toMatchObject([
      { code: 'time-limit' },
    ])
  })
})

describe('hover', () => {
  const verified =
    '**Verified on 24 draws**\n\nTried on 24 random inputs: both sides agreed to 12 digits on each.'

  test('tells the meaning of a symbol, and the verdict in words', async () => {
    const editor = await start()
    editor.open('notes.md', right)
    expect(await editor.hover('notes.md', 3, 1)).toEqual({
      contents: markdown(
        `\`A\`: a matrix, n × n, invertible. Introduced in line 1.\n\n---\n\n${verified}`,
      ),
      range: range(3, 1, 2),
    })
    expect(await editor.definition('notes.md', 3, 1)).toEqual({
      uri: editor.uriOf('notes.md'),
      range: range(0, 5, 6),
    })
    const block = { start: { line: 2, character: 0 }, end: { line: 4, character: 2 } }
    expect(await editor.hover('notes.md', 3, 11)).toEqual({
      contents: markdown(verified),
      range: block,
    })
    expect(await editor.hover('notes.md', 0, 1)).toBeNull()
    expect(await editor.definition('notes.md', 3, 11)).toBeNull()
    editor.change('notes.md', 2, wrong)
    expect(await editor.hover('notes.md', 3, 11)).toEqual({
      contents: markdown(
        `**Fails: wrong**\n\n${seen}\n\nCounterexample: \`${counterexample}\`\n\n${note}`,
      ),
      range: block,
    })
  })
})

describe('quick fixes', () => {
  test('give a document without the finding', async () => {
    const editor = await start()
    const uri = editor.uriOf('notes.md')
    editor.open('notes.md', wrong)
    const actions = await editor.actions('notes.md', range(3, 5, 5))
    const common = { kind: 'quickfix', diagnostics: [finding] }
    const edit = (newText: string, to: number) => ({
      changes: { [uri]: [{ range: range(to > 0 ? 3 : 2, 0, to), newText }] },
    })
    expect(actions).toEqual([
      {
        ...common,
        title: `Make it hold (operands swapped): ${repaired}`,
        edit: edit(repaired, 26),
        isPreferred: true,
      },
      {
        ...common,
        title: 'Ignore it, with a reason',
        edit: edit('<!-- residual: ignore "TODO: say why" -->\n', 0),
      },
    ])
    for (const [at, action] of actions.entries()) {
      editor.change('notes.md', at + 2, applied(wrong, uri, action))
      expect(await editor.diagnostics('notes.md', at + 2)).toEqual([])
    }
    editor.change('notes.md', 4, wrong)
    expect(await editor.actions('notes.md', range(0, 0, 3))).toEqual([])
  })
})

describe('the process', () => {
  const children = (pid: number): string[] =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)

  /** Where nobody waits for it, a process that has ended keeps its number. */
  const isRunning = (pid: string): boolean =>
    existsSync(`/proc/${pid}/stat`) &&
    !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

  test.skipIf(process.platform !== 'linux').each([
    ['the editor quits', 0, (editor: Editor) => editor.quit()],
    ['the editor is gone', 1, (editor: Editor) => editor.vanish()],
  ])('leaves none behind when %s', async (_, code, end) => {
    const editor = await start()
    editor.open('notes.md', wrong)
    await editor.diagnostics('notes.md', 1)
    const helpers = children(editor.pid)
    expect(helpers).toHaveLength(1)
    expect(await end(editor)).toBe(code)
    const poll = { timeout: 300_000 }
    await expect.poll(() => helpers.filter(isRunning), poll).toEqual([])
  })
})
