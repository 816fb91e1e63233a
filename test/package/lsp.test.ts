import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { start } from '../lsp/client.ts'
import { node20 } from './project.ts'

const wrong = 'Let $x > 0$. Then $x + x = 3 x$.\n'

describe.each([
  ['this Node', process.execPath],
  ['Node 20', node20],
])('the language server under %s', (_, node = '') => {
  test.skipIf(node === '')('tells editors what is wrong, and ends', async () => {
    const program = join(inject('bare'), 'node_modules/residual/command.js')
    const editor = await start({}, ['--stdio'], [node, program])
    editor.open('notes.md', wrong)
    expect(await editor.diagnostics('notes.md', 1)).toMatchObject([
      { code: 'unequal-sides', source: 'residual' },
    ])
    editor.change('notes.md', 2, wrong.replace('3', '2'))
    expect(await editor.diagnostics('notes.md', 2)).toEqual([])
    expect(await editor.quit()).toBe(0)
  })
})
