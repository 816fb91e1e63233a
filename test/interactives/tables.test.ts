import { expect, test } from 'vitest'
import { tableHtml } from '../../src/components/interactive/tables.ts'

test('the first cells of a table with a head are heads, but not an empty corner', () => {
  const html = tableHtml({ caption: 'A', head: ['', 'x'], rows: [['p', '1']] })
  expect(html).toBe(
    '<table><caption>A</caption><thead><tr><td></td><th scope="col">x</th></tr></thead>' +
      '<tbody><tr><th scope="row">p</th><td>1</td></tr></tbody></table>',
  )
})

test('a table without a head is a matrix', () => {
  const html = tableHtml({ caption: 'A', rows: [['1', '2']] })
  expect(html).not.toContain('<th')
})

test('text is text', () => {
  const html = tableHtml({ caption: 'a & b', rows: [['<b>$&</b>']] })
  expect(html).toContain('<caption>a &amp; b</caption>')
  expect(html).toContain('<td>&lt;b&gt;$&amp;&lt;/b&gt;</td>')
})
