/** What is told of the symbols that nothing explains. */
import { expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'
import { checkPage } from '../../src/page/runner.ts'
import { unknownSymbols } from '../../src/page/survey.ts'

async function told(text: string): Promise<string[]> {
  const document = readDocument(text, { file: 'notes.md', dialect: 'any' })
  const result = await checkPage(document, { atOnce: true }).result
  return unknownSymbols(document, result).map(({ sentence }) => sentence)
}

test('the sentence, with the formula marked in it', async () => {
  expect(await told('We see $2 z = q(z)$ in it.')).toEqual([
    'We see $2 z = q(z)$ in it.',
  ])
})

test('of a long formula, what stands around the name', async () => {
  const sum = Array.from({ length: 20 }, (_, i) => `\\sin ${i + 1}`).join(' + ')
  expect(await told(`It is $${sum} + n^2 + ${sum}$ in all.`)).toEqual([
    'It is $… \\sin 18 + \\sin 19 + \\sin 20 + n^2 + \\sin 1 + \\sin 2 + \\sin 3 …$ in all.',
  ])
})
