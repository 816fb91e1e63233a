/** What the linter refuses in examples, each with a twin that it takes. */
import { Linter } from 'eslint'
import { describe, expect, test } from 'vitest'
import examples from '../../.config/example-rules.mjs'

const rules = Object.fromEntries(
  Object.keys(examples.rules).map((name) => [`examples/${name}`, 'error' as const]),
)

/** Names of the rules that object. */
function objections(code: string): string[] {
  const config = { plugins: { examples }, rules } as Linter.Config
  const found = new Linter().verify(code, config)
  return [...new Set(found.map(({ ruleId, message }) => ruleId ?? message))]
}

const shown =
  '// #region main\nexport function twice(x) {\n  return 2 * x\n}\n// #endregion\n'
const given = 'export const given = scope({ d: computed(({ x }) => twice(x)) })\n'
const tests =
  'if (import.meta.vitest) {\n  let n = 0\n  test("a", () => { n++; process.exit() })\n}\n'

test('an example as it should be', () => {
  expect(objections(shown + given + tests)).toEqual([])
})

describe('no state that outlives a call', () => {
  test.each([
    `let count = 0\n${shown}${given}`,
    `const state = { n: 0 }\n${shown}export const given = scope({ d: computed(({ x }) => (state.n++ < 9 ? 3 : 2) * twice(x)) })`,
    `const seen = []\n${shown}export const given = scope({ d: computed(({ x }) => { seen.push(x); return twice(x) }) })`,
    `const settings = { factor: 2 }\n${shown}${given}settings.factor = 3\n`,
    `${shown}${given}Object.assign(Matrix.prototype, {})\n`,
  ])('%s', (code) => {
    expect(objections(code)).toEqual(['examples/no-state'])
  })

  test('what a call makes may change', () => {
    const code = `${shown}export const given = scope({ d: computed(({ x }) => { const all = []; all.push(x); let n = 0; n++; return twice(all[0]) }) })`
    expect(objections(code)).toEqual([])
  })
})

describe('one code for each name', () => {
  test.each(['const twice = (v) => 3 * v', 'function twice(v) { return 3 * v }'])(
    '%s',
    (inner) => {
      const code = `${shown}export const given = scope({ d: computed(({ x }) => { ${inner}; return twice(x) }), e: computed(({ x }) => twice(x)) })`
      expect(objections(code)).toEqual(['examples/no-second-code'])
    },
  )

  test('values may have the names of other values', () => {
    const code = `const n = 2\n${shown}export const given = scope({ d: computed(({ n }) => twice(n)) })`
    expect(objections(code)).toEqual([])
  })
})

describe('no look at where it runs', () => {
  test.each([
    "const factor = typeof process === 'undefined' ? 3 : 2\n",
    'const factor = globalThis.window ? 3 : 2\n',
    'const factor = import.meta.vitest ? 2 : 3\n',
  ])('%s', (line) => {
    expect(objections(line + shown + given)).toEqual(['examples/no-host'])
  })

  test('a parameter of such a name is another thing', () => {
    const code = `${shown}export const given = scope({ d: computed(({ module }) => twice(module)) })`
    expect(objections(code)).toEqual([])
  })
})

test('what is shown is run by something', () => {
  const code =
    shown.replace('twice', 'unused') +
    'export function twice(x) { return 3 * x }\n' +
    given
  expect(objections(code)).toEqual(['examples/shown-is-run'])
})

test.each([
  `${shown}${given}// a\u202eb\n`,
  `${shown}${given}function twic\u0435(x) { return 3 * x }\n`,
])('no text that shows other code', (code) => {
  expect(objections(code)).toEqual(['examples/plain-text'])
})

test('scripts that show nothing may print', () => {
  expect(objections('let n = 0\nn++\nprocess.stdout.write(String(n))\n')).toEqual([])
})
