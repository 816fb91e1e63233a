import { expect, test } from 'vitest'
import { codeFrame } from '../../src/page/frame.ts'
import { readRegion } from '../../src/page/regions.ts'
import { visible } from '../../src/page/visible.ts'

test('what steers a terminal or turns text around is shown as a sign', () => {
  expect(visible('a\u001b]0;b\u0007c\u202ed\tε\n')).toBe('a␛]0;b␇c�d\tε\n')
})

test('a code frame keeps its columns', () => {
  const from = { line: 1, column: 3, offset: 2 }
  const frame = codeFrame('\u001b[31m$x$', { from, to: from })
  expect(frame).toContain('␛[31m$x$')
  expect(frame).toMatch(/\n {4}\| {3}\^$/)
})

test('code that is shown is what readers see', () => {
  const code = (inside: string) => `// #region main\n${inside}\n// #endregion\n`
  expect(readRegion(code('const x = 2 // ε')).code).toBe('const x = 2 // ε')
  for (const hidden of ['\u202e', '\u2066', '\u200b', '\u00ad'])
    expect(() => readRegion(code(`const x = 2 /*${hidden}*/`))).toThrow('line 2')
})
