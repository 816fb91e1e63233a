import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from '../../src/new/main.ts'

const kinds = '`erratum`, `example`, `figure`, `interactive` or `page`'
const form =
  'expected a letter, then small letters and digits with single hyphens between'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'residual-new-'))
  for (const folder of ['content', 'src/figures'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'content/pca.mdx'), '')
  writeFileSync(join(root, 'src/figures/scree.ts'), '')
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

test.each([
  [
    'no kind',
    [],
    `Unexpected end of arguments, expected ${kinds}; type \`npm run new -- page deep-learning/batch-normalization\`.`,
  ],
  [
    'a kind that is none',
    ['theorem', 'pythagoras'],
    `Unexpected kind \`theorem\`, expected ${kinds}; type \`npm run new -- page deep-learning/batch-normalization\`.`,
  ],
  [
    'a misspelt kind',
    ['exmaple', 'pca/whiten'],
    `Unexpected kind \`exmaple\`, expected ${kinds}; type \`npm run new -- example likelihood/median\`.`,
  ],
  [
    'no name',
    ['figure'],
    'Unexpected end of arguments, expected a name; type `npm run new -- figure share-bars`.',
  ],
  [
    'several names',
    ['page', 'ridge', 'regression'],
    'Unexpected argument `regression`, expected one name; type `npm run new -- page ridge`.',
  ],
  [
    'an option',
    ['page', 'ridge', '--force'],
    'Unexpected option `force`, expected a kind and a name; `npm run new -- --help` shows them.',
  ],
  [
    'a page that is there',
    ['page', 'pca'],
    'Unexpected name `pca`, expected a new one, since `content/pca.mdx` is there already; go on in that file, or choose another name.',
  ],
  [
    'an interactive figure whose drawing is there',
    ['interactive', 'scree'],
    'Unexpected name `scree`, expected a new one, since `src/figures/scree.ts` is there already; go on in that file, or choose another name.',
  ],
  [
    'a title',
    ['page', 'Ridge Régression'],
    `Unexpected name \`Ridge Régression\`, ${form}; type \`npm run new -- page ridge-regression\`.`,
  ],
  [
    'a file',
    ['example', 'pca/whiten.ts'],
    `Unexpected name \`pca/whiten.ts\`, ${form}; type \`npm run new -- example pca/whiten\`.`,
  ],
  [
    'a name without letters',
    ['figure', '42'],
    `Unexpected name \`42\`, ${form}; type \`npm run new -- figure share-bars\`.`,
  ],
  [
    'a path that leads out',
    ['page', '../../etc/passwd'],
    'Unexpected name `../../etc/passwd`, which is no path in `content/`, expected one; type `npm run new -- page etc/passwd`.',
  ],
  [
    'a path from the root',
    ['example', '/etc/whiten'],
    'Unexpected name `/etc/whiten`, which is no path in `examples/`, expected one; type `npm run new -- example etc/whiten`.',
  ],
  [
    'a path of Windows',
    ['page', 'C:\\notes\\ridge'],
    'Unexpected name `C:\\notes\\ridge`, which is no path in `content/`, expected one; type `npm run new -- page notes/ridge`.',
  ],
  [
    'a figure in a folder',
    ['figure', 'pca/spread'],
    'Unexpected name `pca/spread`, expected one without a folder, since `src/figures/` has none; type `npm run new -- figure spread`.',
  ],
  [
    'a word of the language',
    ['figure', 'class'],
    'Unexpected name `class`, which code has another use for, expected another one; type `npm run new -- figure class-bars`.',
  ],
  [
    'a name that the file has already',
    ['interactive', 'series'],
    'Unexpected name `series`, which code has another use for, expected another one; type `npm run new -- interactive series-bars`.',
  ],
  [
    'the page of a folder',
    ['page', 'deep-learning/index'],
    'Unexpected name `deep-learning/index`, which stands for its folder, expected that of a page; type `npm run new -- page deep-learning`.',
  ],
  [
    'an erratum for a misspelt page',
    ['erratum', 'pac'],
    'Unexpected page `pac`, since there is no `content/pac.mdx`, expected one that is there; type `npm run new -- erratum pca`.',
  ],
  [
    'an erratum for a page that is not there',
    ['erratum', 'kernel-methods/ridge'],
    'Unexpected page `kernel-methods/ridge`, since there is no `content/kernel-methods/ridge.mdx`, expected one that is there; `npm run new -- page kernel-methods/ridge` writes it.',
  ],
])('%s', async (_, args, text) => {
  expect(await main(args, root)).toEqual({ text: `${text}\n`, code: 2 })
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
  expect(files.sort()).toEqual(['pca.mdx', 'scree.ts'])
})

test('help names every kind with a name that it takes', async () => {
  expect((await main(['--help'], root)).text).toBe(
    `Writes files that pass all checks as they are, and says where to go on.

  npm run new -- erratum likelihood
  npm run new -- example likelihood/median
  npm run new -- figure share-bars
  npm run new -- interactive two-shares
  npm run new -- page deep-learning/batch-normalization
`,
  )
})

test('every kind has a test', () => {
  const named = readdirSync('src/new/kinds')
  expect(
    named.filter((file) => !existsSync(`test/new/${file.replace('.ts', '.test.ts')}`)),
  ).toEqual([])
})
